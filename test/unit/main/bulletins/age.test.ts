import { expect, test } from 'vitest';
import { libraryAge } from '../../../../main/bulletins/age.ts';

const bands = { notice: 14, warning: 45, withheld: 120 };
const made = '2026-07-01T12:00:00Z';
const after = (days: number) => new Date(Date.parse(made) + days * 86_400_000);

test.each([
  [0, 'fresh'],
  [13.9, 'fresh'],
  [14, 'notice'],
  [44.9, 'notice'],
  [45, 'warning'],
  [119.9, 'warning'],
  [120, 'withheld'],
  [4000, 'withheld'],
])('after %d days a library is %s', (days, band) => {
  expect(libraryAge(made, after(days), bands)).toMatchObject({ days: Math.floor(days), band, reason: null });
});

test('a working copy has no age, and says why', () => {
  expect(libraryAge(null, after(0), bands)).toMatchObject({ days: null, band: 'unknown', reason: 'no-date' });
});

test('a clock behind the edition tells no age; a few hours are a time zone', () => {
  expect(libraryAge(made, after(-2), bands)).toMatchObject({ days: null, band: 'unknown', reason: 'clock' });
  expect(libraryAge(made, after(-0.5), bands)).toMatchObject({ days: 0, band: 'fresh' });
});

test('a clock that shows nothing sensible tells no age', () => {
  expect(libraryAge(made, new Date(NaN), bands)).toMatchObject({ band: 'unknown', reason: 'clock' });
});
