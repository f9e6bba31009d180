import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { keysOf, useShortcut } from '../../shell/use-shortcut.ts';
import { words } from '../../words/words.ts';
import { findOnScreen, setFindOpen, useFindOpen } from './find-open.ts';
import { mostMatches } from './find-text.ts';
import { useFind } from './use-find.ts';

const text = words.findInPage;

/** Finds a text in what the window shows: a small field over the page while it is wanted. */
export function FindInPage({ box }: { readonly box: RefObject<HTMLElement | null> }) {
  const open = useFindOpen();
  const [wanted, setWanted] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcut('findInPage', () => {
    if (findOnScreen()) return;
    setWanted(selectedText() ?? wanted);
    setFindOpen(true);
    input.current?.focus();
    // Selecting brings the focus too: whoever went on meanwhile isn't called back.
    requestAnimationFrame(() => {
      if (document.activeElement === input.current) input.current?.select();
    });
  });
  return open ? <FindBar box={box} input={input} wanted={wanted} onChange={setWanted} /> : null;
}

function FindBar({
  box,
  input,
  wanted,
  onChange,
}: {
  readonly box: RefObject<HTMLElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly wanted: string;
  readonly onChange: (wanted: string) => void;
}) {
  const { total, at, step, range } = useFind(box, wanted);
  const close = () => {
    leaveAt(range(), box.current);
    setFindOpen(false);
  };
  useShortcut('nextMark', () => step(1));
  useShortcut('previousMark', () => step(-1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="find-bar" role="search" aria-label={text.label} onKeyDown={onKeyDown}>
      <input
        ref={input}
        autoFocus
        type="text"
        aria-label={text.field}
        placeholder={text.field}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={wanted}
        onChange={(event) => onChange(event.target.value)}
      />
      <span role="status" className="find-count" data-none={total === 0}>
        {wanted.trim() !== '' && text.count(at, total, total === mostMatches)}
      </span>
      <IconButton
        icon={ChevronUp}
        label={words.marks.previous}
        keys={keysOf('previousMark')}
        isDisabled={total === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={words.marks.next}
        keys={keysOf('nextMark')}
        isDisabled={total === 0}
        onPress={() => step(1)}
      />
      <IconButton icon={X} label={words.close} keys={keysOf('clearMarks')} onPress={close} />
    </div>
  );
}

/** What is selected in the page, if one would look for it. */
function selectedText(): string | null {
  const selected = document.getSelection()?.toString().trim() ?? '';
  return selected === '' || selected.length > 100 || selected.includes('\n') ? null : selected;
}

/** The place is kept: what was found last is selected, and reading by keyboard goes on there. */
function leaveAt(range: Range | null, box: HTMLElement | null): void {
  box?.focus({ preventScroll: true });
  if (range === null) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
