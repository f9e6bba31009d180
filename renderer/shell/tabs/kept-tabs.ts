import type { KeptTab, Session } from '../../../main/api/state-view.ts';
import { limits, shownEntry, withTabs, type Entry, type Tab, type TabSet } from './tab-set.ts';

/** How far each place was scrolled, CSS pixels, by the place's number. */
export type Scrolls = ReadonlyMap<number, number>;

/** Tabs, and how far each of their places was scrolled. */
export interface ScrolledTabs {
  readonly set: TabSet;
  readonly scrolls: Scrolls;
}

/** Longest address and title that are kept, in UTF-16 code units: main/api/kept.ts refuses longer ones. */
const longest = { address: 4096, title: 512 } as const;

/** The part of a session that says what the tabs are. */
type TabSession = Pick<Session, 'tabs' | 'tab' | 'closed' | 'address' | 'scroll'>;

/** What is kept of the tabs until the next start. A place that can't be kept is left out, not the whole session. */
export function keptTabs({ set, scrolls }: ScrolledTabs): TabSession {
  const { address, id } = shownEntry(set);
  const kept = set.tabs.map((tab) => keptTab(tab, scrolls));
  const closed = set.closed.map(({ tab, at }) => ({ ...keptTab(tab, scrolls), position: at }));
  return {
    closed: closed.filter(({ places }) => places.length > 0),
    tabs: kept.filter(({ places }) => places.length > 0),
    tab: kept.slice(0, set.active).filter(({ places }) => places.length > 0).length,
    address: address.length <= longest.address ? address : null,
    scroll: scrolls.get(id) ?? 0,
  };
}

function keptTab({ entries, at }: Tab, scrolls: Scrolls): KeptTab {
  const shown = entries[at];
  const fitting = entries.filter((entry) => entry.address.length <= longest.address);
  return {
    places: fitting.map((entry) => keptPlace(entry, scrolls)),
    at: Math.max(0, shown === undefined ? 0 : fitting.indexOf(shown)),
  };
}

const keptPlace = ({ address, title, id }: Entry, scrolls: Scrolls) => ({
  address,
  scroll: scrolls.get(id) ?? 0,
  title: title === null ? null : title.slice(0, longest.title),
});

/** The tabs of a kept session; `null` when it knows no place. One that was kept without tabs has its one place. */
export function restoredTabs({ tabs, tab, closed, address, scroll }: Session): ScrolledTabs | null {
  const old = address === null ? [] : [{ places: [{ address, scroll, title: null }], at: 0 }];
  const kept: readonly KeptTab[] = tabs.length > 0 ? tabs : old;
  if (kept.length === 0) return null;
  const nothing = { tabs: [], active: 0, closed: [], next: 1 };
  const gone = withTabs(nothing, closed.map(newTab), 0);
  const shut = gone.tabs.map((one, at) => ({ tab: one, at: closed[at]?.position ?? 0 }));
  const open = kept.slice(0, limits.tabs);
  const set = withTabs({ ...nothing, closed: shut, next: gone.next }, open.map(newTab), tab);
  const scrolls = new Map([...scrollsOf(set.tabs, open), ...scrollsOf(gone.tabs, closed)]);
  const shown = shownEntry(set);
  if (shown.address === address) scrolls.set(shown.id, scroll);
  return { set, scrolls };
}

const newTab = ({ places, at }: KeptTab) => ({
  entries: places.map(({ address, title }) => ({ address, title })),
  at,
});

/** How far each place of tabs was scrolled that were made from kept ones. */
const scrollsOf = (tabs: readonly Tab[], kept: readonly KeptTab[]) =>
  tabs.flatMap(({ entries }, t) =>
    entries.map(({ id }, at) => [id, kept[t]?.places[at]?.scroll ?? 0] as const),
  );

const version = 1;

/** What a browser keeps for one of its own tabs while that is reloaded, as text. */
export const storedTabs = ({ set, scrolls }: ScrolledTabs): string =>
  JSON.stringify({ version, set, scrolls: [...scrolls] });

/** Reads what `storedTabs` wrote; `null` for anything else. */
export function readStoredTabs(text: string | null): ScrolledTabs | null {
  if (text === null) return null;
  try {
    const stored = JSON.parse(text) as Partial<Record<'version' | 'set' | 'scrolls', unknown>> | null;
    if (stored?.version !== version || !isTabSet(stored.set) || !Array.isArray(stored.scrolls)) return null;
    return { set: stored.set, scrolls: new Map(stored.scrolls as (readonly [number, number])[]) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null; // as good as nothing kept
    throw error;
  }
}

/** Only this program writes there, but not only this version of it. */
function isTabSet(value: unknown): value is TabSet {
  const set = value as Partial<TabSet> | null;
  if (typeof set !== 'object' || set === null) return false;
  const { tabs, active, closed, next } = set;
  if (!Array.isArray(tabs) || !Array.isArray(closed) || typeof next !== 'number') return false;
  return typeof active === 'number' && tabs.every(isTab) && tabs[active] !== undefined;
}

function isTab(value: unknown): boolean {
  const { id, entries, at } = (value ?? {}) as Partial<TabSet['tabs'][number]>;
  if (typeof id !== 'number' || typeof at !== 'number' || !Array.isArray(entries)) return false;
  const sound = (entry: Partial<Entry> | null) =>
    typeof entry?.id === 'number' && typeof entry.address === 'string' && Array.isArray(entry.marks);
  return entries[at] !== undefined && entries.every(sound);
}
