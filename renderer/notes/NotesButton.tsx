import { StickyNote } from 'lucide-react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from '../parts/Keys.tsx';
import { keysOf } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { useNotes } from './notes.tsx';

/** Beside a page's title: opens and folds away the notes, and says how many this page has. */
export function NotesButton({ route }: { readonly route: string }) {
  const { notes, open, setOpen } = useNotes();
  const count = notes.filter(({ target }) => target?.route === route).length;
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <ToggleButton
        className="icon-button notes-button"
        aria-label={words.notes.button(count)}
        isSelected={open}
        onChange={setOpen}
      >
        <StickyNote aria-hidden size={19} strokeWidth={1.7} />
        {count > 0 && (
          <span aria-hidden className="notes-count">
            {count}
          </span>
        )}
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {words.notes.button(count)}
        <Keys names={keysOf('note')} />
      </Tooltip>
    </TooltipTrigger>
  );
}
