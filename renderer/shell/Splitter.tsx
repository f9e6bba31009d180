import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface SplitterProps {
  readonly label: string;
  /** Which side of the line the column is on whose width this is, as lines run. */
  readonly side: 'start' | 'end';
  /** CSS pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (width: number) => void;
}

/**
 * A line between two columns that is dragged, or moved by ← → Home End while it has the focus. Who can't drag clicks it
 * twice: it goes on to the next of three widths (WCAG 2.2, 2.5.7).
 */
export function Splitter(props: SplitterProps) {
  return (
    <div
      role="separator"
      tabIndex={0}
      className="splitter"
      aria-label={props.label}
      aria-orientation="vertical"
      aria-valuenow={props.width}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      {...useGrip(props)}
    />
  );
}

/** What keys and pointer do to the line. */
function useGrip({ side, width, min, max, onChange }: SplitterProps) {
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  /** The sign that a way to the right has for the width. */
  const towardsIn = (line: Element): 1 | -1 =>
    (getComputedStyle(line).direction === 'ltr') === (side === 'start') ? 1 : -1;
  const set = (wanted: number) => onChange(Math.round(Math.min(max, Math.max(min, wanted))));
  const release = () => {
    grip.current = null;
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      const towards = towardsIn(event.currentTarget);
      const wanted = widthAfter(event.key, { width, min, max, towards });
      if (wanted === null) return;
      set(wanted);
      event.preventDefault();
    },
    onDoubleClick() {
      set([min, (min + max) / 2, max].find((wanted) => wanted > width + 1) ?? min);
    },
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = { x: event.clientX, width };
    },
    onPointerMove(event: PointerEvent) {
      if (grip.current === null) return;
      set(grip.current.width + (event.clientX - grip.current.x) * towardsIn(event.currentTarget));
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}

/** The width that a key asks for; `null` for a key that isn't the line's. */
function widthAfter(
  key: string,
  { width, min, max, towards }: { width: number; min: number; max: number; towards: 1 | -1 },
): number | null {
  if (key === 'ArrowLeft') return width - 16 * towards;
  if (key === 'ArrowRight') return width + 16 * towards;
  if (key === 'Home') return min;
  return key === 'End' ? max : null;
}
