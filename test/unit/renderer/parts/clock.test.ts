import { expect, test } from 'vitest';
import { daysBetween } from '../../../../renderer/parts/clock.ts';
import { count, day } from '../../../../renderer/words/amounts.ts';
import { ago } from '../../../../renderer/words/en-age.ts';

test('age counts days of the calendar, in UTC', () => {
  expect(daysBetween(new Date('2026-11-03T23:00:00Z'), new Date('2026-11-04T01:00:00Z'))).toBe(1);
  expect(daysBetween(new Date('2026-11-03T00:00:00Z'), new Date('2026-11-03T23:59:59Z'))).toBe(0);
});

test('a clock that is behind makes nothing younger than new', () => {
  expect(daysBetween(new Date('2026-11-03'), new Date('2020-01-01'))).toBe(0);
});

test('a date that is none has no age', () => {
  expect(daysBetween(new Date('soon'), new Date('2026-11-03'))).toBeNull();
  expect(day('soon')).toBe('soon');
});

test('amounts are said as people say them', () => {
  expect(count(1, 'page', 'pages')).toBe('1 page');
  expect(count(1200, 'page', 'pages')).toBe('1,200 pages');
  expect(ago(0)).toBe('from today');
  expect(ago(20)).toBe('20 days old');
  expect(day('2026-11-03')).toBe('3 Nov 2026');
});
