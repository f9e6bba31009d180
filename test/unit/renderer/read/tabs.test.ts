import { expect, test } from 'vitest';
import { nextTab } from '../../../../renderer/read/body/tabs.ts';

test('arrows go round, Home and End to the ends', () => {
  expect(nextTab('ArrowRight', 2, 3)).toBe(0);
  expect(nextTab('ArrowLeft', 0, 3)).toBe(2);
  expect(nextTab('Home', 2, 3)).toBe(0);
  expect(nextTab('End', 0, 3)).toBe(2);
  expect(nextTab('ArrowLeft', 0, 3, true)).toBe(1);
});

test('other keys are not the tab list’s', () => {
  expect(nextTab('ArrowDown', 0, 3)).toBeNull();
});
