import { CircleDot, Keyboard, Search, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useIndexState } from '../find/use-index-state.ts';
import { asksByItself } from '../settings/asks-by-itself.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { day } from '../words/amounts.ts';
import { words } from '../words/words.ts';
import { screenAddress } from './address.ts';
import { editionName } from './edition-name.ts';
import { LibraryAgeItem } from './LibraryAgeItem.tsx';
import { useLibrary } from './library.tsx';

/** The bottom line: which edition is read, how old it is, what is wrong with it, and what the program is doing. */
export function Footer({ onHelp }: { readonly onHelp: () => void }) {
  const { description } = useLibrary();
  const { updates } = useSettings().settings;
  const { edition, problems } = description;
  return (
    <footer className="footer">
      <a href={screenAddress('about')} className="footer-item">
        <CircleDot aria-hidden size={12} />
        {editionName(edition)}
      </a>
      {edition.date !== null && <span className="footer-item footer-wide">{day(edition.date)}</span>}
      <LibraryAgeItem />
      {problems > 0 && (
        <a href={screenAddress('problems')} className="footer-item footer-problems">
          <TriangleAlert aria-hidden size={12} />
          {words.shell.problems(problems)}
        </a>
      )}
      <span className="footer-gap" />
      <IndexState />
      <span className="footer-item footer-wide footer-net">
        <span>
          {description.visitor
            ? words.shell.servedBy(location.hostname)
            : asksByItself(updates)
              ? words.shell.looks
              : words.shell.offline}
        </span>
      </span>
      <Button className="footer-item" aria-label={words.shell.help} onPress={onHelp}>
        <Keyboard aria-hidden size={14} />
      </Button>
    </footer>
  );
}

function IndexState() {
  const state = useIndexState();
  if (state === null || state.phase === 'ready') return null;
  const text =
    state.phase === 'failed' ? words.shell.indexFailed : words.shell.indexing(state.done, state.total);
  return (
    <span className="footer-item footer-passing" role="status">
      <Search aria-hidden size={12} />
      <span>{text}</span>
    </span>
  );
}
