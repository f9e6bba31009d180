import { expect, test } from 'vitest';
import { summaryOf } from '../../../../renderer/bulletins/summary.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0, none: 0, unstated: 0 };
const bands = { notice: 14, warning: 45, withheld: 120 };
const age = { days: 12, band: 'fresh', reason: null, date: null, bands } as const;
const list = { age, incomplete: 0, total: 2 };
const counts = {
  affected: { ...none, critical: 14, high: 47 },
  notAffected: 23,
  unknown: { ...none, high: 66 },
};
const nobody = { affected: none, notAffected: 0, unknown: none };

test('everything is said in one sentence', () => {
  expect(summaryOf(list, counts, 'VerteX 4.4.14')).toBe(
    'VerteX 4.4.14: 61 affect you (14 critical), 23 don’t, 66 don’t say',
  );
});

test('a damaged library’s sentence says that it can’t tell all', () => {
  expect(summaryOf({ ...list, incomplete: 2 }, counts, 'VerteX')).toMatch(
    /66 don’t say, and what 2 unreadable files/,
  );
});

test.each([
  ['too old', { ...list, age: { ...age, days: 130, band: 'withheld' } as const }],
  ['empty', { ...list, total: 0 }],
  ['wholly damaged', { ...list, total: 0, incomplete: 3 }],
])('a library that is %s can’t tell, and says nothing of safety', (_, poor) => {
  const sentence = summaryOf(poor, nobody, 'VerteX');
  expect(sentence).toContain('can’t tell');
  expect(sentence).not.toMatch(/\b0\b|not affected|don’t,/);
});
