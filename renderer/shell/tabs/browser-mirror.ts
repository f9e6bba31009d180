import type { Entry } from './tab-set.ts';

/**
 * The browser's own history, which hears of every arrival: its buttons, keys and gestures go back over what was shown, in
 * the order in which it was shown, whatever tab it was in.
 */
export interface BrowserMirror {
  /** The address that the browser shows. */
  readonly address: () => string;
  /** The entry that the browser's present state names; `null` for a state that isn't ours. */
  readonly entry: () => number | null;
  readonly push: (entry: Entry) => void;
  readonly replace: (entry: Entry) => void;
  /**
   * Goes a step in the browser's history if that leads to this entry; the arrival is heard then.
   *
   * @returns false where the browser's history has something else there
   */
  readonly travel: (by: -1 | 1, entry: Entry) => boolean;
}

/** What we keep with each entry of the browser's. */
interface Kept {
  readonly entry: number;
  /** Position in the browser's history, counted from where this window began. */
  readonly at: number;
}

/**
 * Follows a window's history.
 *
 * @param onTravel hears where the browser went by itself: to an entry of ours, or to an address that we don't know
 */
export function createMirror(
  target: Window,
  onTravel: (entry: number | null, address: string) => void,
): BrowserMirror {
  const { history, location } = target;
  history.scrollRestoration = 'manual';
  let at = keptIn(history)?.at ?? 0;
  /** Which entry stands where, as far as this document knows. */
  const journal: (number | undefined)[] = [];
  const address = () => location.pathname + location.search + location.hash;
  target.addEventListener('popstate', () => {
    const kept = keptIn(history);
    at = kept?.at ?? at + 1;
    onTravel(kept?.entry ?? null, address());
  });
  return {
    address,
    entry: () => keptIn(history)?.entry ?? null,
    push(entry) {
      at++;
      journal.length = at;
      journal[at] = entry.id;
      history.pushState({ entry: entry.id, at } satisfies Kept, '', entry.address);
    },
    replace(entry) {
      journal[at] = entry.id;
      history.replaceState({ entry: entry.id, at } satisfies Kept, '', entry.address);
    },
    travel(by, entry) {
      if (journal[at + by] !== entry.id) return false;
      history.go(by);
      return true;
    },
  };
}

function keptIn({ state }: History): Kept | null {
  const kept: unknown = state;
  if (typeof kept !== 'object' || kept === null || !('entry' in kept) || !('at' in kept)) return null;
  return typeof kept.entry === 'number' && typeof kept.at === 'number'
    ? { entry: kept.entry, at: kept.at }
    : null;
}
