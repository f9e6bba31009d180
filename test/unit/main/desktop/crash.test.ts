import { expect, test } from 'vitest';
import { createFallCounter } from '../../../../main/desktop/crash.ts';

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
