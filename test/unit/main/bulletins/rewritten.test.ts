import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consequences, difference } from '../../../../main/bulletins/difference.ts';
import { fingerprintOf } from '../../../../main/bulletins/fingerprint.ts';
import { bytesOf, parsed } from './csaf-document.ts';
import { maker, product, range, version } from './cases.ts';
import { shaped } from './tree.ts';

const tool = { name: 'Tool' };
const bulletin = (document: object) => parsed(bytesOf(document));
const branches = maker(
  product('Tool', version('4.4.14', 'a'), version('4.4.18', 'b'), range('< 4.4.10', 'c')),
);
const remedies = [
  { category: 'vendor_fix', details: 'Update.', product_ids: ['a'] },
  { category: 'vendor_fix', details: 'Or replace.', product_ids: ['a'] },
];
const one = {
  known_affected: ['a', 'c'],
  fixed: ['b'],
  with: {
    remediations: remedies,
    notes: [
      { category: 'general', text: 'First.' },
      { category: 'general', text: 'Second.' },
    ],
  },
};
const two = { under_investigation: ['b', 'c'], with: { cve: undefined, title: 'Unnamed' } };
const before = shaped({ branches, flaws: [one, two] });

const effectsOf = (after: object, version = '4.4.14', earlier = before) =>
  consequences(bulletin(earlier), bulletin(after), tool, version).map(({ effect, from, to }) =>
    [effect, from, to].filter((part) => part !== null).join(' '),
  );

/** The same JSON with every list in another order, and product ids called otherwise. */
function rewritten(value: unknown, order: (list: readonly unknown[]) => unknown[], prefix: string): unknown {
  if (Array.isArray(value)) return order(value.map((item) => rewritten(item, order, prefix)));
  if (typeof value === 'string') return ['a', 'b', 'c'].includes(value) ? `${prefix}${value}` : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, rewritten(item, order, prefix)]),
  );
}

test('another order and other product ids are no change', () => {
  const seed = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(seed, fc.constantFrom('', 'x-', 'P1:'), (keys, prefix) => {
      const order = (list: readonly unknown[]) =>
        list
          .map((item, index) => [keys[index % keys.length] ?? 0, item] as const)
          .sort(([left], [right]) => left - right)
          .map(([, item]) => item);
      const after = rewritten(before, order, prefix) as object;
      const [old, now] = [bulletin(before), bulletin(after)];
      expect(difference(old, now)).toEqual([]);
      expect(effectsOf(after)).toEqual(['none']);
      const [first, second] = [fingerprintOf(old, 'x'), fingerprintOf(now, 'x')];
      expect([second.statements, second.advice]).toEqual([first.statements, first.advice]);
    }),
    { numRuns: 60 },
  );
});

describe('what a revision means for a release', () => {
  const scored = (scores: readonly object[]) => ({ ...one, with: { ...one.with, scores } });
  const v2 = { cvss_v2: { version: '2.0', baseScore: 7.5, vectorString: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' } };
  const v3 = { cvss_v3: { version: '3.1', baseScore: 9.8 } };
  const v4 = { cvss_v4: { version: '4.0', baseScore: 6.9 } };
  const withScores = (...scores: readonly object[]) => shaped({ branches, flaws: [scored(scores), two] });

  test('a further flaw is no matter of other releases', () => {
    const after = shaped({ branches, flaws: [one, two, { known_affected: ['a'] }] });
    expect(effectsOf(after)).toEqual(['flaw-added CVE-2024-0003']);
    expect(effectsOf(before, '4.4.14', after)).toEqual(['flaw-gone CVE-2024-0003']);
    expect(effectsOf(after, '4.4.18')).toEqual(['other-releases']);
  });

  test('a release that moves from one group to another', () => {
    const moved = { ...one, known_affected: ['c'], fixed: ['b', 'a'] };
    const alone = shaped({ branches, flaws: [one] });
    const after = shaped({ branches, flaws: [moved] });
    expect(effectsOf(after, '4.4.14', alone)[0]).toBe('no-longer-affects affected not-affected');
    expect(effectsOf(alone, '4.4.14', after)[0]).toBe('now-affects not-affected affected');
  });

  test('a score of another version of CVSS', () => {
    expect(effectsOf(withScores(v2, v3), '4.4.14', withScores(v2))).toEqual([
      'severity high 7.5 critical 9.8',
    ]);
    expect(effectsOf(withScores(v2, v3, v4), '4.4.14', withScores(v2, v3))).toEqual([
      'severity critical 9.8 medium 6.9',
    ]);
    expect(effectsOf(withScores(v3, v2), '4.4.14', withScores(v2, v3))).toEqual(['none']);
  });

  test('a withdrawal, and one that is taken back', () => {
    const after = shaped({ branches, flaws: [one, two], document: { title: 'Withdrawn: a flaw' } });
    expect(effectsOf(after).slice(0, 2)).toEqual(['withdrawn', 'no-longer-affects affected unknown']);
    expect(effectsOf(before, '4.4.14', after)[0]).toBe('now-affects unknown affected');
    expect(effectsOf(after, '1.0')[0]).toBe('withdrawn');
  });
});
