import { expect, test } from 'vitest';
import type { Session } from '../../../../../main/api/state-view.ts';
import {
  keptTabs,
  readStoredTabs,
  restoredTabs,
  storedTabs,
} from '../../../../../renderer/shell/tabs/kept-tabs.ts';
import { go, oneTab, open, select, shownEntry, travel } from '../../../../../renderer/shell/tabs/tab-set.ts';

/** What isn't looked at here comes back as it was kept. */
const fresh = { address: null, scroll: 0, tabs: [], tab: 0 } satisfies Partial<Session> as unknown as Session;

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
