import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { IconButton } from '../parts/IconButton.tsx';
import { keysOf, useShortcut } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import type { Marks } from './use-marks.ts';

/** A small bar while words are marked: how many, the next, the one before, and away with it. */
export function MarksBar({ marks }: { readonly marks: Marks }) {
  const { shown, step, clear } = marks;
  const active = shown !== null;
  useShortcut('nextMark', () => step(1), active);
  useShortcut('previousMark', () => step(-1), active);
  useShortcut('clearMarks', clear, active);
  if (!active) return null;
  const none = shown.total === 0;
  return (
    <div className="marks-bar" role="group" aria-label={words.marks.label}>
      <span role="status">{words.marks.position(shown.at, shown.total)}</span>
      <IconButton
        icon={ChevronUp}
        label={words.marks.previous}
        keys={keysOf('previousMark')}
        isDisabled={none}
        onPress={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={words.marks.next}
        keys={keysOf('nextMark')}
        isDisabled={none}
        onPress={() => step(1)}
      />
      <IconButton icon={X} label={words.marks.clear} keys={keysOf('clearMarks')} onPress={clear} />
    </div>
  );
}
