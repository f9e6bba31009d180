import { expect, test } from 'vitest';
import { createHistory, type AppHistory } from '../../../../renderer/shell/history.ts';
import { oneTab, open } from '../../../../renderer/shell/tabs/tab-set.ts';
import { Browser } from './browser.ts';

/** The browser tab's own storage. */
const storage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
};
const start = (browser = new Browser(), kept: Storage | null = null): AppHistory =>
  createHistory(browser.window, kept);
const shown = (history: AppHistory, { location }: Browser) => {
  expect(location.pathname).toBe(history.place().address);
  return history.place().address;
};

test('the browser’s buttons go back and forward in a tab', () => {
  const browser = new Browser();
  const history = start(browser);
  history.go('/a');
  history.go('/b');
  browser.history.go(-2);
  expect(shown(history, browser)).toBe('/');
  expect(history.canGoBack()).toBe(false);
  browser.history.go(1);
  expect(shown(history, browser)).toBe('/a');
  history.back();
  expect(shown(history, browser)).toBe('/');
});

test('the browser goes back over what was shown, whatever tab it was in', () => {
  const browser = new Browser('/a');
  const history = start(browser);
  history.openTab('/b');
  history.selectTab(0);
  browser.history.go(-1);
  expect(shown(history, browser)).toBe('/b');
  expect(history.tabs().active).toBe(1);
  browser.history.go(-1);
  expect(shown(history, browser)).toBe('/a');
});

test('a tab goes back where it was itself, whatever was shown in between', () => {
  const browser = new Browser('/a');
  const history = start(browser);
  history.go('/a2');
  history.openTab('/b');
  history.selectTab(0);
  history.back();
  expect(shown(history, browser)).toBe('/a');
  history.forward();
  expect(shown(history, browser)).toBe('/a2');
});

test('going back to a tab that was closed shows its page', () => {
  const browser = new Browser('/a');
  const history = start(browser);
  history.openTab('/b');
  history.closeTab(history.place().tab);
  browser.history.go(-1);
  expect(shown(history, browser)).toBe('/b');
  expect(history.tabs().tabs).toHaveLength(1);
});

test('a tab that is opened behind is no arrival', () => {
  const browser = new Browser('/a');
  const history = start(browser);
  const before = history.place();
  let heard = 0;
  history.subscribe(() => heard++);
  history.openTab('/b', { behind: true });
  expect(history.place()).toBe(before);
  expect(heard).toBe(1);
});

test('each place keeps how far it was scrolled', () => {
  const history = start();
  history.keepScroll(300);
  history.openTab('/b');
  expect(history.keptScroll()).toBeNull();
  history.keepScroll(70);
  history.selectTab(0);
  expect(history.keptScroll()).toBe(300);
});

test('an address typed into the browser is a new place of the shown tab', () => {
  const browser = new Browser('/a');
  const history = start(browser);
  browser.type('/a#part');
  expect(history.place().address).toBe('/a#part');
  history.back();
  expect(history.place().address).toBe('/a');
});

test('a window that is loaded anew has its tabs still', () => {
  const browser = new Browser('/a');
  const kept = storage();
  const before = start(browser, kept);
  before.go('/a2');
  before.openTab('/b', { behind: true });
  const after = start(browser, kept);
  expect(after.resumed).toBe(true);
  expect(after.tabs().tabs).toHaveLength(2);
  after.back();
  expect(shown(after, browser)).toBe('/a');
});

test('a session goes on, and an address that was asked for is shown on top of it', () => {
  const session = {
    set: open(oneTab({ address: '/a' }), { address: '/b' }, false),
    scrolls: new Map([[2, 9]]),
  };
  const plain = start(new Browser('/'));
  plain.resume(session);
  expect(plain.place().address).toBe('/b');
  plain.selectTab(0);
  expect(plain.keptScroll()).toBe(9);

  const asked = start(new Browser('/a'));
  asked.resume(session);
  expect(asked.tabs().tabs).toHaveLength(2);
  expect(asked.place().address).toBe('/a');

  const elsewhere = start(new Browser('/c'));
  elsewhere.resume(session);
  expect(elsewhere.tabs().tabs).toHaveLength(3);
  expect(elsewhere.place().address).toBe('/c');
});

test('a place that is left in the frame in which it was scrolled is known where it was', () => {
  const history = start();
  let top = 0;
  history.measure(history.place().arrival, () => top);
  top = 480; // the scroll event comes with the next frame
  history.openTab('/b');
  expect(history.keptScroll()).toBeNull();
  history.selectTab(0);
  expect(history.keptScroll()).toBe(480);
});

test('what is measured late says nothing about the place that came after', () => {
  const history = start();
  history.measure(history.place().arrival, () => 480);
  history.go('/b');
  history.go('/c');
  history.back();
  expect(history.keptScroll()).toBeNull();
});

test('a place that is still on its way to where it was keeps what is remembered', () => {
  const history = start();
  history.keepScroll(480);
  history.measure(history.place().arrival, () => null);
  expect([...history.kept().scrolls.values()]).toEqual([480]);
});

test('what is kept is as far as the place is scrolled then', () => {
  const history = start();
  let top = 0;
  const end = history.measure(history.place().arrival, () => top);
  top = 120;
  expect([...history.kept().scrolls.values()]).toEqual([120]);
  end();
  top = 240;
  expect([...history.kept().scrolls.values()]).toEqual([120]);
});
