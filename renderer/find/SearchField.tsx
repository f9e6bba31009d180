import { LoaderCircle, Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Keys } from '../parts/Keys.tsx';
import { keysOf } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { optionId } from './options.ts';
import { ResultPanel } from './ResultPanel.tsx';
import { useSearchField, type SearchFieldState } from './use-search-field.ts';

/** The search field that is always there, and the panel under it that answers while one types. */
export function SearchField() {
  const field = useSearchField();
  const { text, options, combobox, searched } = field;
  const box = useRef<HTMLDivElement>(null);
  const empty = text.trim() === '';
  // Until the first answer is there the field's own sign turns: a panel without a word in it says nothing.
  const told = !empty && (searched.answer !== null || searched.failure !== null);
  const open = combobox.open && (told || options.length > 0);
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
        {searched.pending ? (
          <LoaderCircle aria-hidden className="spin" size={16} />
        ) : (
          <Search aria-hidden size={16} />
        )}
        <SearchInput field={field} open={open} />
        {empty ? (
          <Keys names={keysOf('search')} />
        ) : (
          <button
            type="button"
            className="icon-button search-clear"
            aria-label={words.find.clear}
            onClick={() => {
              field.setText('');
              field.input.current?.focus();
            }}
          >
            <X aria-hidden size={15} />
          </button>
        )}
      </div>
      {open && <ResultPanel field={field} />}
    </div>
  );
}

function SearchInput({ field, open }: { readonly field: SearchFieldState; readonly open: boolean }) {
  const { input, text, setText, combobox } = field;
  return (
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
  );
}
