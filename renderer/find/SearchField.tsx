import { LoaderCircle, Search, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Keys } from '../parts/Keys.tsx';
import { searchAddress } from '../shell/address.ts';
import { useHistory, useView } from '../shell/navigation.tsx';
import { useSession } from '../shell/session.tsx';
import { keyNames, shortcuts } from '../shell/shortcuts.ts';
import { onMac, useShortcut } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { answerOptions, optionId, recentOptions, withSearch, type Option } from './options.ts';
import { ResultPanel } from './ResultPanel.tsx';
import { useCombobox } from './use-combobox.ts';
import { useSearch } from './use-search.ts';

const shown = 12; // hits in the panel: two screens of it at most

/** The search field that is always there, and the panel under it that answers while one types. */
export function SearchField() {
  const history = useHistory();
  const { session, keep } = useSession();
  const [text, setText] = useSearchText();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const searched = useSearch(text, shown);
  const { answer, pending } = searched;
  const empty = text.trim() === '';
  const options = empty ? recentOptions(session.searches) : answer ? answerOptions(answer) : [];
  // Nothing is chosen in advance among look-alikes of an id that isn't there, nor among old searches.
  const first = empty || pending || answer?.kind === 'id-absent' ? -1 : 0;
  const combobox = useCombobox({ options, first, onChoose: choose });

  function choose(option: Option | null): void {
    if (option === null && empty) return;
    const typed = option?.what.kind === 'recent' ? option.what.text : text;
    if (typed !== text) setText(typed);
    keep({ searches: withSearch(session.searches, typed) });
    combobox.setOpen(false);
    input.current?.blur();
    history.go(option?.address ?? searchAddress(text.trim()), { marks: option?.marks ?? [] });
  }
  useShortcut('search', () => {
    input.current?.focus();
    input.current?.select();
    combobox.setOpen(true);
  });

  const open = combobox.open && (!empty || options.length > 0);
  return (
    <div
      ref={box}
      role="search"
      className="search"
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) combobox.setOpen(false);
      }}
    >
      <div className="search-field">
        {pending ? <LoaderCircle aria-hidden className="spin" size={16} /> : <Search aria-hidden size={16} />}
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={words.find.label}
          aria-expanded={open}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant={open && combobox.active >= 0 ? optionId(combobox.active) : undefined}
          placeholder={words.find.placeholder}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            combobox.setActive(-1);
            combobox.setOpen(true);
          }}
          onFocus={() => combobox.setOpen(true)}
          onClick={() => combobox.setOpen(true)}
          onKeyDown={combobox.onKeyDown}
        />
        {empty ? (
          <Keys names={keyNames(shortcuts.search.strokes[0], onMac)} />
        ) : (
          <button
            type="button"
            className="icon-button search-clear"
            aria-label={words.find.clear}
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          >
            <X aria-hidden size={15} />
          </button>
        )}
      </div>
      {open && (
        <ResultPanel
          text={text.trim()}
          searched={searched}
          options={options}
          active={combobox.active}
          onPoint={combobox.setActive}
          onChoose={choose}
          onForget={() => keep({ searches: [] })}
        />
      )}
    </div>
  );
}

/** What stands in the field: what was typed, or what the address of the results screen says. */
function useSearchText(): readonly [string, (text: string) => void] {
  const view = useView();
  const asked = view.screen === 'search' ? view.query : null;
  const [text, setText] = useState(asked ?? '');
  const [followed, setFollowed] = useState(asked);
  if (asked !== followed) {
    setFollowed(asked);
    if (asked !== null) setText(asked);
  }
  return [text, setText];
}
