import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askAfterFalls, createFallCounter, recoverPage } from '../../../../main/desktop/crash.ts';
import { boxes } from '../../../../main/desktop/words-de.ts';

test('a page that falls now and then is loaded anew each time', () => {
  let now = 0;
  const afterFall = createFallCounter(() => now);
  for (let fall = 0; fall < 10; fall++) {
    now += 30_000;
    expect(afterFall()).toBe('reload');
  }
});

test('a page that falls over and over is given up', () => {
  const afterFall = createFallCounter(() => 0);
  expect([afterFall(), afterFall(), afterFall(), afterFall()]).toEqual([
    'reload',
    'reload',
    'reload',
    'give-up',
  ]);
});

describe('the window', () => {
  const log = { note: () => undefined, fail: () => undefined };
  let done: string[];
  let window: EventEmitter;
  let contents: EventEmitter;

  beforeEach(() => {
    vi.useFakeTimers();
    done = [];
    contents = Object.assign(new EventEmitter(), {
      reload: () => done.push('reload'),
      forcefullyCrashRenderer: () => done.push('end'),
    });
    window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => false });
    recoverPage(
      window as unknown as BrowserWindow,
      () => 0,
      log,
      () => done.push('give up'),
    );
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const fall = (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason, exitCode: 5 });

  test('loads a fallen page anew, and says so when that doesn’t help', () => {
    for (let times = 0; times < 4; times++) {
      fall();
      vi.runAllTimers();
    }
    expect(done).toEqual(['reload', 'reload', 'reload', 'give up']);
  });

  test('waits until the fall is over before it loads the page anew', () => {
    fall();
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual(['reload']);
  });

  test('leaves a page alone that ended as it should', () => {
    fall('clean-exit');
    expect(done).toEqual([]);
  });

  test('ends a page that hangs for long', () => {
    window.emit('unresponsive');
    vi.advanceTimersByTime(60_000);
    expect(done).toEqual(['end']);
  });

  test('spares a page that comes to itself, and one whose window was closed', () => {
    window.emit('unresponsive');
    window.emit('responsive');
    window.emit('unresponsive');
    window.emit('closed');
    vi.advanceTimersByTime(60_000);
    expect(done).toEqual([]);
  });
});

test.each([
  [0, ['reload']],
  [1, ['log', 'reload']],
  [2, ['quit']],
])('who is asked after many falls decides: button %i', async (response, expected) => {
  const done: string[] = [];
  const window = { isDestroyed: () => false, webContents: { reload: () => done.push('reload') } };
  await askAfterFalls(window as unknown as BrowserWindow, {
    words: boxes,
    ask: ({ message }) => {
      expect(message).toBe('Die Seite von Fieldbook stürzt immer wieder ab');
      return Promise.resolve({ response });
    },
    showLog: () => done.push('log'),
    quit: () => done.push('quit'),
  });
  expect(done).toEqual(expected);
});
