import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { watchWindow } from '../../../../main/desktop/window.ts';

const bounds = { x: 10, y: 20, width: 900, height: 700 };

/** A window that stands somewhere, and what was kept of its place. */
function standing() {
  const kept: unknown[] = [];
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => bounds,
    isMaximized: () => true,
    maximize: () => undefined,
    show: () => undefined,
  });
  const store = { read: () => null, write: (place: unknown) => void kept.push(place) };
  watchWindow(window as unknown as BrowserWindow, false, store);
  return { window, kept };
}

test.each(['close', 'query-session-end'])(
  'the place of a window is kept at once when it ends by "%s": nothing else is heard then',
  (event) => {
    const { window, kept } = standing();
    window.emit(event, { preventDefault: () => undefined });
    expect(kept).toEqual([{ ...bounds, maximized: true }]);
  },
);
