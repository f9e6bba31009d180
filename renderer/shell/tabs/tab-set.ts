/** One place in a tab's history. */
export interface Entry {
  /** Unique in this window, across all tabs. */
  readonly id: number;
  /** Path, query and fragment, percent-encoded. */
  readonly address: string;
  /** Words to mark in the page, when a search led here. */
  readonly marks: readonly string[];
  /** What the page calls itself; `null` until it was shown. */
  readonly title: string | null;
}

/** A tab: where it is, and where it was before and after. */
export interface Tab {
  readonly id: number;
  readonly entries: readonly Entry[];
  readonly at: number;
  /** The tab that this one was opened behind; `null` for one that was opened by itself. */
  readonly opener: number | null;
}

/** The tabs of a window. There is always one at least. */
export interface TabSet {
  readonly tabs: readonly Tab[];
  /** Position of the shown tab. */
  readonly active: number;
  /** Closed tabs, the last one first, with the position that each had. */
  readonly closed: readonly { readonly tab: Tab; readonly at: number }[];
  /** The next number that is free for a tab or an entry. */
  readonly next: number;
}

/** What an entry is made from. */
export type NewEntry = Pick<Entry, 'address'> & Partial<Pick<Entry, 'marks' | 'title'>>;

/** More than anybody opens, and few enough to keep. */
export const limits = { tabs: 200, entries: 50, closed: 25 } as const;

/** A window with one tab at one place. */
export const oneTab = (entry: NewEntry): TabSet =>
  withTabs({ tabs: [], active: 0, closed: [], next: 1 }, [{ entries: [entry], at: 0 }], 0);

/** The tab that is shown. */
export function shownTab({ tabs, active }: TabSet): Tab {
  const tab = tabs[active];
  if (tab === undefined) throw new Error(`There is no tab ${active} among ${tabs.length}.`);
  return tab;
}

/** Where a tab is. */
export function entryOf({ entries, at }: Tab): Entry {
  const entry = entries[at];
  if (entry === undefined) throw new Error(`There is no entry ${at} among ${entries.length}.`);
  return entry;
}

/** Where the reader is. */
export const shownEntry = (set: TabSet): Entry => entryOf(shownTab(set));

/** Adds tabs with their histories at the right end, and shows the one at this position among them. */
export function withTabs(
  set: TabSet,
  added: readonly { readonly entries: readonly NewEntry[]; readonly at: number }[],
  shown: number,
): TabSet {
  let { next } = set;
  const tabs = added.map(({ entries, at }): Tab => ({
    id: next++,
    entries: entries.map((entry) => ({ marks: [], title: null, ...entry, id: next++ })),
    at: Math.min(at, entries.length - 1),
    opener: null,
  }));
  const active = set.tabs.length + Math.min(shown, tabs.length - 1);
  return { ...set, tabs: [...set.tabs, ...tabs], active, next };
}

/** Goes somewhere in the shown tab: what lay ahead in its history is gone then. */
export function go(set: TabSet, entry: NewEntry, replace = false): TabSet {
  const { entries, at } = shownTab(set);
  const added: Entry = { marks: [], title: null, ...entry, id: set.next };
  const kept = replace
    ? [...entries.slice(0, at), added, ...entries.slice(at + 1)]
    : [...entries.slice(0, at + 1), added].slice(-limits.entries);
  const changed = changeShown(set, { entries: kept, at: replace ? at : kept.length - 1 });
  return { ...changed, next: set.next + 1 };
}

/** Goes back or forward in the shown tab; the same set where there is nothing. */
export function travel(set: TabSet, by: -1 | 1): TabSet {
  const { entries, at } = shownTab(set);
  return entries[at + by] === undefined ? set : changeShown(set, { at: at + by });
}

/** Opens a tab: in front at the right end, or behind beside the shown one, after those that it opened before. */
export function open(set: TabSet, entry: NewEntry, behind: boolean): TabSet {
  if (set.tabs.length >= limits.tabs) return set;
  const opened = withTabs(set, [{ entries: [entry], at: 0 }], 0);
  if (!behind) return opened;
  const opener = shownTab(set).id;
  const added = { ...shownTab(opened), opener };
  let to = set.active + 1;
  while (set.tabs[to]?.opener === opener) to++;
  return { ...opened, tabs: set.tabs.toSpliced(to, 0, added), active: set.active };
}

/** Closes a tab. Of the last one a fresh tab at `home` remains; the shown one's place is taken by its neighbour. */
export function close(set: TabSet, id: number, home: string): TabSet {
  const at = set.tabs.findIndex((tab) => tab.id === id);
  const tab = set.tabs[at];
  if (tab === undefined) return set;
  const closed = [{ tab, at }, ...set.closed].slice(0, limits.closed);
  if (set.tabs.length === 1) {
    return { ...withTabs({ ...set, tabs: [] }, [{ entries: [{ address: home }], at: 0 }], 0), closed };
  }
  const tabs = set.tabs.toSpliced(at, 1);
  const active = at < set.active ? set.active - 1 : Math.min(set.active, tabs.length - 1);
  return { ...set, tabs, active, closed };
}

/** Brings the tab back that was closed last, where it was and with its history. */
export function reopen(set: TabSet): TabSet {
  const [last, ...closed] = set.closed;
  if (last === undefined || set.tabs.length >= limits.tabs) return set;
  const at = Math.min(last.at, set.tabs.length);
  return { ...set, tabs: set.tabs.toSpliced(at, 0, last.tab), active: at, closed };
}

/** Shows the tab at a position; the same set where there is none. */
export const select = (set: TabSet, active: number): TabSet =>
  set.tabs[active] === undefined || active === set.active ? set : { ...set, active };

/** Moves a tab to another position; the tab that is shown stays so. */
export function move(set: TabSet, id: number, to: number): TabSet {
  const from = set.tabs.findIndex((tab) => tab.id === id);
  const tab = set.tabs[from];
  if (tab === undefined || from === to || set.tabs[to] === undefined) return set;
  const shown = shownTab(set);
  const tabs = set.tabs.toSpliced(from, 1).toSpliced(to, 0, tab);
  return { ...set, tabs, active: tabs.indexOf(shown) };
}

/** Shows the place of this number, in whichever tab it is; `null` where no tab has it any more. */
export function goToEntry(set: TabSet, id: number): TabSet | null {
  for (const [active, { entries }] of set.tabs.entries()) {
    const at = entries.findIndex((entry) => entry.id === id);
    if (at >= 0) return changeShown({ ...set, active }, { at });
  }
  return null;
}

/** Gives the shown place the name that its page has. */
export function name(set: TabSet, title: string): TabSet {
  const { entries, at } = shownTab(set);
  const entry = shownEntry(set);
  if (entry.title === title) return set;
  return changeShown(set, { entries: entries.toSpliced(at, 1, { ...entry, title }) });
}

const changeShown = (set: TabSet, change: Partial<Tab>): TabSet => ({
  ...set,
  tabs: set.tabs.toSpliced(set.active, 1, { ...shownTab(set), ...change }),
});
