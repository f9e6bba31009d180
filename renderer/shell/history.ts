import { createMirror } from './tabs/browser-mirror.ts';
import { readStoredTabs, storedTabs, type ScrolledTabs } from './tabs/kept-tabs.ts';
import * as tabSet from './tabs/tab-set.ts';
import type { TabSet } from './tabs/tab-set.ts';

/** Where the reader is: one entry of the shown tab's history. */
export interface Place {
  /** Path, query and fragment, percent-encoded. */
  readonly address: string;
  /** Words to mark in the page, when a search led here. */
  readonly marks: readonly string[];
  /** The tab that shows it. */
  readonly tab: number;
  /** Rises with every arrival, so that going to the same address twice is seen, and so is another tab. */
  readonly arrival: number;
}

/** What going somewhere can carry. */
export interface Travel {
  readonly marks?: readonly string[];
  /** Takes the place of the current entry. */
  readonly replace?: boolean;
}

/** What opening a tab can carry. */
export interface Opening {
  readonly marks?: readonly string[];
  /** What is written on it until it was shown. */
  readonly title?: string | null;
  /** The tab that is shown stays so. */
  readonly behind?: boolean;
}

/** The window's tabs, each with its history: where we are, where we were, and how far each place was scrolled. */
export interface AppHistory {
  readonly place: () => Place;
  readonly tabs: () => TabSet;
  /** Hears every change of `place` and `tabs`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly go: (address: string, travel?: Travel) => void;
  /** Follows a link: like `go`, but a link to the present place makes no second entry of it. */
  readonly follow: (address: string, marks?: readonly string[]) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly canGoBack: () => boolean;
  readonly canGoForward: () => boolean;
  /** Remembers how far the current place is scrolled, CSS pixels. */
  readonly keepScroll: (offset: number) => void;
  /**
   * Asks how far the place of an arrival is scrolled, in CSS pixels, whenever it is about to be left or kept: the browser
   * tells of scrolling a frame late. The answer ends it.
   *
   * @param read `null` while the place isn't where it was asked to be yet
   */
  readonly measure: (arrival: number, read: () => number | null) => () => void;
  /** What was remembered; `null` for a place seen for the first time. */
  readonly keptScroll: () => number | null;
  /** Remembers what the page at the current place calls itself. */
  readonly name: (title: string) => void;
  readonly openTab: (address: string, opening?: Opening) => void;
  readonly closeTab: (id: number) => void;
  /** Brings the tab back that was closed last. */
  readonly reopenTab: () => void;
  /** Shows the tab at a position. */
  readonly selectTab: (position: number) => void;
  readonly moveTab: (id: number, to: number) => void;
  /** Everything that is worth keeping. */
  readonly kept: () => ScrolledTabs;
  /** Whether this browser tab was only loaded anew: it has its tabs then, and no session is to replace them. */
  readonly resumed: boolean;
  /** Goes on where a session ended; an address that the window was opened with is shown on top of it. */
  readonly resume: (kept: ScrolledTabs) => void;
}

const storageKey = 'fieldbook.tabs';

/**
 * Keeps the tabs in memory, mirrors what happens in the browser's own history, and stores them for when the browser loads
 * this window anew.
 *
 * @param storage the browser tab's own; `null` where the browser allows none
 */
export function createHistory(target: Window, storage: Storage | null): AppHistory {
  const listeners = new Set<() => void>();
  const stored = readStoredTabs(storage?.getItem(storageKey) ?? null);
  const scrolls = new Map(stored?.scrolls);
  const mirror = createMirror(target, (entry, address) => {
    const known = entry === null ? null : tabSet.goToEntry(set, entry);
    // An entry of a tab that was closed since, or a fragment typed into the address bar: the shown tab goes there.
    arrive(known ?? tabSet.go(set, { address }), known === null ? 'replace' : 'none');
  });
  let set = stored?.set ?? tabSet.oneTab({ address: mirror.address() });
  if (stored !== null) set = reloaded(set, mirror.entry(), mirror.address());
  let arrival = 1;
  let place = placeIn(set, arrival);
  const gauge = createGauge();
  const remember = (): void => {
    const offset = gauge.read(place.arrival);
    if (offset !== null) scrolls.set(tabSet.shownEntry(set).id, offset);
  };
  mirror.replace(tabSet.shownEntry(set));

  const kept = (): ScrolledTabs => {
    remember();
    return { set, scrolls };
  };
  const store = () => keepIn(storage, kept());
  target.addEventListener('pagehide', store);
  const change = (next: TabSet): void => {
    set = next;
    forget(scrolls, set);
    store();
    for (const listener of listeners) listener();
  };
  function arrive(next: TabSet, how: 'push' | 'replace' | 'none'): void {
    remember();
    place = placeIn(next, ++arrival);
    if (how !== 'none') mirror[how](tabSet.shownEntry(next));
    change(next);
  }
  /** For changes of the tabs that may or may not change what is shown. */
  const settle = (next: TabSet): void => {
    const moved = tabSet.shownEntry(next).id !== tabSet.shownEntry(set).id;
    if (moved) arrive(next, 'push');
    else if (next !== set) change(next);
  };
  const travel = (by: -1 | 1): void => {
    const next = tabSet.travel(set, by);
    if (next === set || mirror.travel(by, tabSet.shownEntry(next))) return;
    arrive(next, 'push');
  };
  const go = (address: string, { marks = [], replace = false }: Travel = {}): void => {
    arrive(tabSet.go(set, { address, marks }, replace), replace ? 'replace' : 'push');
  };
  const canTravel = (by: -1 | 1): boolean => tabSet.travel(set, by) !== set;
  return {
    place: () => place,
    tabs: () => set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go,
    follow: (address, marks = []) => go(address, { marks, replace: address === place.address }),
    back: () => travel(-1),
    forward: () => travel(1),
    canGoBack: () => canTravel(-1),
    canGoForward: () => canTravel(1),
    keepScroll: (offset) => scrolls.set(tabSet.shownEntry(set).id, offset),
    measure: gauge.attach,
    keptScroll: () => scrolls.get(tabSet.shownEntry(set).id) ?? null,
    name: (title) => settle(tabSet.name(set, title)),
    openTab: (address, { behind = false, ...entry } = {}) =>
      settle(tabSet.open(set, { address, ...entry }, behind)),
    closeTab: (id) => settle(tabSet.close(set, id, '/')),
    reopenTab: () => settle(tabSet.reopen(set)),
    selectTab: (position) => settle(tabSet.select(set, position)),
    moveTab: (id, to) => settle(tabSet.move(set, id, to)),
    kept,
    resumed: stored !== null,
    resume(session) {
      const { address } = place;
      scrolls.clear();
      for (const [entry, offset] of session.scrolls) scrolls.set(entry, offset);
      arrive(address === '/' ? session.set : withAddress(session.set, address), 'replace');
    },
  };
}

/** What tells how far the shown place is scrolled, for as long as it is the shown one. */
function createGauge() {
  let attached: { readonly arrival: number; readonly read: () => number | null } | null = null;
  return {
    attach: (arrival: number, read: () => number | null): (() => void) => {
      const one = { arrival, read };
      attached = one;
      return () => {
        if (attached === one) attached = null;
      };
    },
    read: (arrival: number): number | null => (attached?.arrival === arrival ? attached.read() : null),
  };
}

/** Loaded anew in the browser: at an entry that is known, at the same address, or at one that was typed. */
function reloaded(set: TabSet, entry: number | null, address: string): TabSet {
  const known = entry === null ? null : tabSet.goToEntry(set, entry);
  if (known !== null && tabSet.shownEntry(known).address === address) return known;
  return tabSet.shownEntry(set).address === address ? set : tabSet.go(set, { address });
}

/** Shows an address: in the tab that shows it already, or in one of its own. */
function withAddress(set: TabSet, address: string): TabSet {
  if (tabSet.shownEntry(set).address === address) return set;
  const there = set.tabs.findIndex((tab) => tabSet.entryOf(tab).address === address);
  return there >= 0 ? tabSet.select(set, there) : tabSet.open(set, { address }, false);
}

function placeIn(set: TabSet, arrival: number): Place {
  const { address, marks } = tabSet.shownEntry(set);
  return { address, marks, tab: tabSet.shownTab(set).id, arrival };
}

/** Places that no tab has any more are not remembered. */
function forget(scrolls: Map<number, number>, { tabs, closed }: TabSet): void {
  const all = [...tabs, ...closed.map(({ tab }) => tab)];
  const known = new Set(all.flatMap(({ entries }) => entries.map(({ id }) => id)));
  for (const id of scrolls.keys()) if (!known.has(id)) scrolls.delete(id);
}

/** A browser that has no room left loses nothing but what a reload would show. */
function keepIn(storage: Storage | null, tabs: ScrolledTabs): void {
  try {
    storage?.setItem(storageKey, storedTabs(tabs));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    storage?.removeItem(storageKey);
  }
}
