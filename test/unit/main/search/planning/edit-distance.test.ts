import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../../main/search/planning/edit-distance.ts';

describe('edit distance', () => {
  it.each([
    ['issuer', 'issuer', 0],
    ['isuser', 'issuer', 1],
    ['issur', 'issuer', 1],
    ['issuerr', 'issuer', 1],
    ['isseur', 'issuer', 1],
    ['certificate', 'sertifikate', 2],
  ])('%s is %s but for %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('never goes past what was asked', () => {
    expect(editDistance('short', 'something else', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (a, b) => editDistance(a, b, 2) === editDistance(b, a, 2)),
      { seed: 1 },
    );
  });
});
