import { describe, expect, it } from 'vitest';
import { barOf, sentenceOf } from '../../../../renderer/bulletins/exposure/bars.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0, none: 0, unstated: 0 };
const counts = {
  affected: { ...none, high: 31, critical: 9, unstated: 1 },
  notAffected: 2,
  unknown: { ...none, high: 100, medium: 8 },
};

describe('a bar of the chart', () => {
  it('stacks what affects the release, the worst first, and leaves out what there is none of', () => {
    const bar = barOf({ version: '4.4.14', date: null, counts });
    expect(bar.parts).toEqual([
      { severity: 'critical', n: 9 },
      { severity: 'high', n: 31 },
      { severity: 'unstated', n: 1 },
    ]);
    expect(bar).toMatchObject({ affected: 41, unknown: 108, notAffected: 2 });
  });

  it('never counts what isn’t said as clean', () => {
    const silent = { affected: none, notAffected: 0, unknown: { ...none, high: 5 } };
    const sentence = sentenceOf(barOf({ version: '5', date: null, counts: silent }), false);
    expect(sentence).toBe('5; none stated to affect it; 5 don’t say; 0 stated not affected');
  });

  it('is told in words with its split, and as the reader’s own where it is', () => {
    expect(sentenceOf(barOf({ version: '4.4.14', date: null, counts }), true)).toBe(
      '4.4.14, your release; 41 affect it (9 critical, 31 high, 1 of unstated severity); 108 don’t say; 2 stated not affected',
    );
  });
});
