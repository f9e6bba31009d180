import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { createZoom, keptZoom, zoomAfter } from '../../../../main/desktop/zoom.ts';

test('zoom goes up and down by Chromium’s steps, and back to the page’s own size', () => {
  expect(zoomAfter(1, 1)).toBe(1.1);
  expect(zoomAfter(1.1, -1)).toBe(1);
  expect(zoomAfter(4, 1)).toBe(5);
  expect(zoomAfter(5, 1)).toBe(5);
  expect(zoomAfter(0.5, -1)).toBe(0.5);
  expect(zoomAfter(3, 0)).toBe(1);
});

test('a kept zoom that is no zoom is forgotten', () => {
  for (const kept of [undefined, null, '2', 0, 99, Number.NaN]) expect(keptZoom(kept)).toBe(1);
});

test('a page is as large as the last one was, and Ctrl with the wheel makes it larger', () => {
  let kept: unknown = 1.5;
  const zoom = createZoom(() => ({ read: () => kept, write: (factor) => (kept = factor) }));
  const contents = Object.assign(new EventEmitter(), {
    factor: 1,
    setZoomFactor: (to: number) => (contents.factor = to),
  });
  zoom.follow(contents as unknown as WebContents);
  contents.emit('did-finish-load');
  expect(contents.factor).toBe(1.5);
  contents.emit('zoom-changed', {}, 'in');
  expect([contents.factor, kept]).toEqual([1.75, 1.75]);
});
