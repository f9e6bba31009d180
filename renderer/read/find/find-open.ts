import { flushSync } from 'react-dom';
import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react';

/** Whether the field that finds in the page is open, for the frame that shows it and the marks that make way for it. */
let open = false;
const listeners = new Set<() => void>();

/** Opens or closes it. */
export function setFindOpen(now: boolean): void {
  if (now) for (const makeWay of inTheWay) makeWay();
  open = now;
  for (const listener of listeners) listener();
}

/** Whether it is open. */
export const useFindOpen = (): boolean => useSyncExternalStore(listen, () => open);

const inTheWay = new Set<() => void>();

/**
 * For what lies over the page and keeps the focus to itself: it makes way before the field opens, for the field takes the
 * focus as it does.
 */
export function useMakeWay(makeWay: () => void): void {
  const run = useEffectEvent(() => flushSync(makeWay));
  useLayoutEffect(() => {
    const mine = () => run();
    inTheWay.add(mine);
    return () => void inTheWay.delete(mine);
  }, []);
}

/** What finds on the screen of the moment, where that is not the field over the page. */
let ownFind: (() => void) | null = null;

/** For a screen that draws only what is in sight: its own filter looks through all of it, and finding leads there. */
export function useOwnFind(find: () => void): void {
  const run = useEffectEvent(find);
  useLayoutEffect(() => {
    const mine = () => run();
    ownFind = mine;
    return () => {
      if (ownFind === mine) ownFind = null;
    };
  }, []);
}

/** Leads to the screen's own way of finding; false where it has none. */
export function findOnScreen(): boolean {
  ownFind?.();
  return ownFind !== null;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
