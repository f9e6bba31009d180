/** Where the reader is, as one entry of the history. */
export interface Place {
  /** Path, query and fragment, percent-encoded. */
  readonly address: string;
  /** Position in this window's history; tells back from forward. */
  readonly index: number;
  /** Words to mark in the page, when a search led here. */
  readonly marks: readonly string[];
  /** Rises with every arrival, so that going to the same address twice is seen. */
  readonly arrival: number;
}

/** What going somewhere can carry. */
export interface Travel {
  readonly marks?: readonly string[];
  /** Takes the place of the current entry. */
  readonly replace?: boolean;
}

/** The window's history: where we are, where we were, and how far each place was scrolled. */
export interface AppHistory {
  readonly place: () => Place;
  readonly subscribe: (listener: () => void) => () => void;
  readonly go: (address: string, travel?: Travel) => void;
  /** Follows a link: like `go`, but a link to the present place makes no second entry of it. */
  readonly follow: (address: string) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly canGoBack: () => boolean;
  readonly canGoForward: () => boolean;
  /** Remembers how far the current place is scrolled, CSS pixels. */
  readonly keepScroll: (offset: number) => void;
  /** What was remembered; `null` for a place seen for the first time. */
  readonly keptScroll: () => number | null;
}

interface Kept {
  readonly index: number;
  readonly marks: readonly string[];
}

const isKept = (state: unknown): state is Kept =>
  typeof state === 'object' && state !== null && 'index' in state && 'marks' in state;

/** Lays our history over the browser's own, so that its buttons, keys and gestures work too. */
export function createHistory(target: Window): AppHistory {
  const { history } = target;
  const listeners = new Set<() => void>();
  const scrolls = new Map<number, number>();
  history.scrollRestoration = 'manual';
  adopt(history, 0);
  let place = placeAt(target, 1);
  let last = place.index;

  function arrive(): void {
    place = placeAt(target, place.arrival + 1);
    last = Math.max(last, place.index);
    for (const listener of listeners) listener();
  }
  target.addEventListener('popstate', () => {
    adopt(history, place.index + 1); // a fragment typed into the address bar makes an entry of its own
    arrive();
  });

  const go = (address: string, { marks = [], replace = false }: Travel = {}): void => {
    const kept: Kept = { index: replace ? place.index : place.index + 1, marks };
    if (replace) history.replaceState(kept, '', address);
    else history.pushState(kept, '', address);
    scrolls.delete(kept.index);
    if (!replace) last = kept.index;
    arrive();
  };
  return {
    place: () => place,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go,
    follow: (address) => go(address, { replace: address === place.address }),
    back: () => history.back(),
    forward: () => history.forward(),
    canGoBack: () => place.index > 0,
    canGoForward: () => place.index < last,
    keepScroll: (offset) => scrolls.set(place.index, offset),
    keptScroll: () => scrolls.get(place.index) ?? null,
  };
}

/** Gives the current entry our state when it has none. */
function adopt(history: History, index: number): void {
  if (!isKept(history.state)) history.replaceState({ index, marks: [] } satisfies Kept, '');
}

function placeAt({ history, location }: Window, arrival: number): Place {
  const kept: unknown = history.state;
  const { index, marks } = isKept(kept) ? kept : { index: 0, marks: [] };
  return { address: location.pathname + location.search + location.hash, index, marks, arrival };
}
