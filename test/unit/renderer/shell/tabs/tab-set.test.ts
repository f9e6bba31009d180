import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  close,
  entryOf,
  go,
  goToEntry,
  limits,
  move,
  name,
  oneTab,
  open,
  reopen,
  select,
  shownEntry,
  shownTab,
  travel,
  type TabSet,
} from '../../../../../renderer/shell/tabs/tab-set.ts';

const at = (address: string) => ({ address });
const shown = (set: TabSet) => shownEntry(set).address;
const row = (set: TabSet) => set.tabs.map((tab) => entryOf(tab).address);
const three = () => open(open(oneTab(at('/a')), at('/b'), false), at('/c'), false);

describe('the history of a tab', () => {
  test('goes back and forward over where it was', () => {
    const set = go(go(oneTab(at('/a')), at('/b')), at('/c'));
    const back = travel(travel(set, -1), -1);
    expect(shown(back)).toBe('/a');
    expect(travel(back, -1)).toBe(back);
    expect(shown(travel(back, 1))).toBe('/b');
  });

  test('forgets what lay ahead when it goes elsewhere', () => {
    const set = go(travel(go(oneTab(at('/a')), at('/b')), -1), at('/c'));
    expect(travel(set, 1)).toBe(set);
    expect(shown(travel(set, -1))).toBe('/a');
  });

  test('is its own', () => {
    const set = go(open(go(oneTab(at('/a')), at('/b')), at('/c'), false), at('/d'));
    const first = select(set, 0);
    expect(shown(travel(first, -1))).toBe('/a');
    expect(shown(travel(select(first, 1), -1))).toBe('/c');
  });

  test('keeps its latest part', () => {
    let set = oneTab(at('/0'));
    for (let n = 1; n < 200; n++) set = go(set, at(`/${n}`));
    expect(shownTab(set).entries).toHaveLength(limits.entries);
    expect(shown(set)).toBe('/199');
  });
});

describe('a tab', () => {
  test('opened behind stands beside the one that opened it, after those it opened before', () => {
    const set = open(open(select(three(), 0), at('/a1'), true), at('/a2'), true);
    expect(row(set)).toEqual(['/a', '/a1', '/a2', '/b', '/c']);
    expect(shown(set)).toBe('/a');
  });

  test('that is closed leaves its place to its neighbour', () => {
    const set = select(three(), 1);
    expect(shown(close(set, shownTab(set).id, '/'))).toBe('/c');
    const last = select(three(), 2);
    expect(shown(close(last, shownTab(last).id, '/'))).toBe('/b');
  });

  test('that is closed behind the shown one leaves it shown', () => {
    const set = three();
    const [first] = set.tabs;
    expect(shown(close(set, first?.id ?? 0, '/'))).toBe('/c');
  });

  test('comes back where it was and with its history', () => {
    const set = go(select(three(), 1), at('/b2'));
    const again = reopen(close(set, shownTab(set).id, '/'));
    expect(row(again)).toEqual(['/a', '/b2', '/c']);
    expect(shown(travel(again, -1))).toBe('/b');
  });

  test('that was the last leaves a fresh one', () => {
    const set = close(oneTab(at('/a')), 1, '/home');
    expect(row(set)).toEqual(['/home']);
    expect(row(reopen(set))).toEqual(['/a', '/home']);
  });

  test('moves, and what is shown stays so', () => {
    const set = move(three(), three().tabs[0]?.id ?? 0, 2);
    expect(row(set)).toEqual(['/b', '/c', '/a']);
    expect(shown(set)).toBe('/c');
  });

  test('has the name of its page', () => {
    expect(shownEntry(name(oneTab(at('/a')), 'A page')).title).toBe('A page');
  });

  test('is found by any place of its history, until it is closed', () => {
    const set = go(open(oneTab(at('/a')), at('/b'), false), at('/c'));
    const before = shownTab(set).entries[0]?.id ?? 0;
    const found = goToEntry(select(set, 0), before);
    expect(found && shown(found)).toBe('/b');
    expect(goToEntry(close(set, shownTab(set).id, '/'), before)).toBeNull();
  });
});

test('whatever is done, one tab is shown, and no number is given twice', () => {
  const steps: Record<string, (set: TabSet, n: number) => TabSet> = {
    go: (set, n) => go(set, at(`/${n}`)),
    replace: (set, n) => go(set, at(`/${n}`), true),
    back: (set) => travel(set, -1),
    forward: (set) => travel(set, 1),
    open: (set, n) => open(set, at(`/${n}`), false),
    behind: (set, n) => open(set, at(`/${n}`), true),
    close: (set, n) => close(set, set.tabs[n % set.tabs.length]?.id ?? 0, '/'),
    reopen: (set) => reopen(set),
    select: (set, n) => select(set, n),
    move: (set, n) => move(set, shownTab(set).id, n),
  };
  const moves = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(9)), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (done) => {
      const set = done.reduce((now, [step, n]) => steps[step]?.(now, n) ?? now, oneTab(at('/')));
      expect(shownEntry(set).address).toMatch(/^\//);
      const all = [...set.tabs, ...set.closed.map(({ tab }) => tab)];
      const ids = all.flatMap((tab) => [tab.id, ...tab.entries.map(({ id }) => id)]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(Math.max(...ids)).toBeLessThan(set.next);
    }),
  );
});
