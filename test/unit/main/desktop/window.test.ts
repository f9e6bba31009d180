import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { watchWindow } from '../../../../main/desktop/window.ts';

const bounds = { x: 10, y: 20, width: 900, height: 700 };

afterEach(() => {
  vi.useRealTimers();
});

/** A window that stands somewhere, and what was kept of its place. */
function standing() {
  const kept: unknown[] = [];
  let shown = 0;
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => bounds,
    isMaximized: () => true,
    maximize: () => undefined,
    isDestroyed: () => false,
    isVisible: () => shown > 0,
    show: () => void shown++,
  });
  const store = { read: () => null, write: (place: unknown) => void kept.push(place) };
  watchWindow(window as unknown as BrowserWindow, false, store);
  return { window, kept, shown: () => shown };
}

test.each(['close', 'query-session-end'])(
  'the place of a window is kept at once when it ends by "%s": nothing else is heard then',
  (event) => {
    const { window, kept } = standing();
    window.emit(event, { preventDefault: () => undefined });
    expect(kept).toEqual([{ ...bounds, maximized: true }]);
  },
);

test('a window is shown when its page is painted, once', () => {
  vi.useFakeTimers();
  const { window, shown } = standing();
  expect(shown()).toBe(0);
  window.emit('ready-to-show');
  vi.advanceTimersByTime(60_000);
  expect(shown()).toBe(1);
});

test('a window whose page paints nothing is shown all the same: it could not be closed otherwise', () => {
  vi.useFakeTimers();
  const { window, shown } = standing();
  vi.advanceTimersByTime(60_000);
  expect(shown()).toBe(1);
  window.emit('ready-to-show');
  expect(shown()).toBe(1);
});
