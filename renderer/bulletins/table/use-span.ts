import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** Rows from `from` to before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond either edge, so that a turn of the wheel never shows paper. */
const beyond = 12;

/** The span moves in steps of so many rows: most scrolling then draws nothing new. */
const step = 6;

/** Which of so many rows exist for what is in sight, with some to either side. */
export function spanFor(top: number, height: number, rowHeight: number, count: number): Span {
  const first = Math.floor(top / rowHeight / step) * step - beyond;
  const last = Math.ceil((top + height) / rowHeight / step) * step + beyond;
  return { from: Math.max(0, Math.min(first, count)), to: Math.max(0, Math.min(last, count)) };
}

/** The rows of a scrolled box that have to exist; follows its scrolling and its size. */
export function useSpan(boxRef: RefObject<HTMLElement | null>, rowHeight: number, count: number): Span {
  // Before it is laid out, a box is as high as the window at most.
  const [span, setSpan] = useState(() => spanFor(0, window.innerHeight, rowHeight, count));
  const look = useCallback(() => {
    const box = boxRef.current;
    if (box === null) return;
    const next = spanFor(box.scrollTop, box.clientHeight, rowHeight, count);
    setSpan((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, [boxRef, rowHeight, count]);
  useLayoutEffect(() => {
    const box = boxRef.current;
    if (box === null) return undefined;
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [boxRef, look]);
  return span;
}
