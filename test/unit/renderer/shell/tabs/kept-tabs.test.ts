import { expect, test } from 'vitest';
import type { Session } from '../../../../../main/api/state-view.ts';
import {
  keptTabs,
  readStoredTabs,
  restoredTabs,
  storedTabs,
} from '../../../../../renderer/shell/tabs/kept-tabs.ts';
import {
  close,
  entryOf,
  go,
  oneTab,
  open,
  reopen,
  select,
  shownEntry,
  shownTab,
  travel,
} from '../../../../../renderer/shell/tabs/tab-set.ts';

/** What isn't looked at here comes back as it was kept. */
const fresh = {
  address: null,
  scroll: 0,
  tabs: [],
  tab: 0,
  closed: [],
} satisfies Partial<Session> as unknown as Session;

const two = () => {
  const set = travel(go(go(oneTab({ address: '/a' }), { address: '/b' }), { address: '/c' }), -1);
  return select(open(set, { address: '/-/about' }, false), 0);
};

test('tabs come back with their histories, titles and scroll places', () => {
  const set = two();
  const kept = keptTabs({ set, scrolls: new Map([[shownEntry(set).id, 420]]) });
  const back = restoredTabs({ ...fresh, ...kept });
  expect(back && keptTabs(back)).toEqual(kept);
  expect(kept.address).toBe('/b');
  expect(kept.scroll).toBe(420);
});

test('what was closed comes back after the next start, in its place and scrolled', () => {
  const before = select(two(), 0);
  const { id } = shownEntry(before);
  const set = close(before, shownTab(before).id, '/');
  const kept = keptTabs({ set, scrolls: new Map([[id, 300]]) });
  expect(kept.tabs).toHaveLength(1);
  const back = restoredTabs({ ...fresh, ...kept });
  if (back === null) throw new Error('nothing came back');
  const again = reopen(back.set);
  expect(again.tabs.map((tab) => entryOf(tab).address)).toEqual(['/b', '/-/about']);
  expect(back.scrolls.get(shownEntry(again).id)).toBe(300);
  expect(travel(again, 1)).not.toBe(again);
});

test('the shown page’s own scroll place is the newest', () => {
  const kept = keptTabs({ set: two(), scrolls: new Map() });
  const back = restoredTabs({ ...fresh, ...kept, scroll: 77 });
  expect(back && keptTabs(back).scroll).toBe(77);
});

test('a session that knew no tabs is one tab', () => {
  const back = restoredTabs({ ...fresh, address: '/security#gates', scroll: 12 });
  expect(back?.set.tabs).toHaveLength(1);
  expect(back && keptTabs(back)).toMatchObject({ address: '/security#gates', scroll: 12 });
  expect(restoredTabs(fresh)).toBeNull();
});

test('a place that is too long to keep is left out, and nothing else', () => {
  const set = go(open(oneTab({ address: '/a' }), { address: `/${'x'.repeat(5000)}` }, false), {
    address: '/b',
  });
  expect(keptTabs({ set, scrolls: new Map() }).tabs.map(({ places }) => places.length)).toEqual([1, 1]);
});

test('what a browser keeps while it loads anew is read back, and anything else is not', () => {
  const tabs = { set: two(), scrolls: new Map([[2, 5]]) };
  expect(readStoredTabs(storedTabs(tabs))).toEqual(tabs);
  for (const text of [
    null,
    '',
    'null',
    '{}',
    '{"version":1}',
    '[1]',
    '{"version":2,"set":{},"scrolls":[]}',
  ]) {
    expect(readStoredTabs(text)).toBeNull();
  }
  expect(
    readStoredTabs('{"version":1,"set":{"tabs":[null],"active":0,"closed":[],"next":1},"scrolls":[]}'),
  ).toBeNull();
});
