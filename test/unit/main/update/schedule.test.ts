import { expect, test } from 'vitest';
import { nextLook } from '../../../../main/update/schedule.ts';

const hour = 3_600_000;

test('the first look comes about a minute after the start', () => {
  expect(nextLook(null, 0, 0, 0.5)).toBe(60_000);
});

test('then one every twelve hours, spread by a fifth to either side', () => {
  expect(nextLook(0, 0, 0, 0.5)).toBe(12 * hour);
  expect(nextLook(0, 0, 0, 0)).toBeCloseTo(9.6 * hour);
  expect(nextLook(0, 0, 0, 1)).toBeCloseTo(14.4 * hour);
  expect(nextLook(0, 0, 5 * hour, 0.5)).toBe(7 * hour);
});

test('a failure is tried again soon, and ever later', () => {
  const waits = [1, 2, 3, 4, 50].map((failures) => nextLook(0, failures, 0, 0.5));
  expect(waits).toEqual([5 / 60, 10 / 60, 20 / 60, 40 / 60, 12].map((hours) => hours * hour));
});

test('a clock that was set back or far ahead stops nothing', () => {
  expect(nextLook(1000 * hour, 0, 0, 0.5)).toBe(12 * hour);
  expect(nextLook(0, 0, 1000 * hour, 0.5)).toBe(0);
});
