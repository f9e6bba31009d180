import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Which row the Tab key stops at, and what the keys do there. */
export interface RowKeys {
  /** The row that the Tab key stops at; it exists wherever the box is scrolled to. */
  readonly stop: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Goes to a row: scrolled into sight, and focused. */
  readonly goTo: (row: number) => void;
  readonly onFocus: (row: number) => void;
}

/**
 * Walks rows of which only some exist: a row that is gone to is made first.
 *
 * @param boxRef what scrolls; its rows bear their place as `data-row`
 * @param onTop the arrow that leads up out of the first row
 */
export function useRowKeys(
  boxRef: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
  onTop: () => void,
): RowKeys {
  const [kept, setStop] = useState(0);
  const wanted = useRef<number | null>(null);
  const [, drawAgain] = useState(0);
  const stop = Math.max(0, Math.min(kept, count - 1));
  const goTo = useCallback((row: number) => {
    wanted.current = row;
    setStop(row);
    drawAgain((times) => times + 1); // the row may be the stop already, and still have to be gone to
  }, []);
  useLayoutEffect(() => {
    const row = wanted.current === stop ? boxRef.current?.querySelector(`[data-row="${stop}"]`) : null;
    if (!(row instanceof HTMLElement)) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((boxRef.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = rowFor(event.key, stop, page, count);
    if (to === null) return;
    event.preventDefault();
    if (to < 0) onTop();
    else goTo(to);
  };
  return { stop, onKeyDown, goTo, onFocus: setStop };
}

/** Where a key leads to; -1: out at the top, `null`: nowhere. */
export function rowFor(key: string, row: number, page: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowUp':
      return row - 1;
    case 'ArrowDown':
      return Math.min(last, row + 1);
    case 'PageUp':
      return Math.max(0, row - page);
    case 'PageDown':
      return Math.min(last, row + page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
