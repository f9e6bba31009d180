import { expect, test } from 'vitest';
import { reasonFor } from '../../../../renderer/bulletins/reason-for.ts';
import { words } from '../../../../renderer/words/words.ts';

const rules = ['affected', 'fixed', 'not-affected'].flatMap((side) =>
  ['named', 'line', 'range', 'all', 'product'].map((how) => `${side}-${how}`),
);
const others = [
  'not-an-advisory',
  'withdrawn',
  'no-statements',
  'contradiction',
  'draft',
  'under-investigation',
  'not-interpretable',
  'release-not-stated',
  'version-not-named',
  'product-not-named',
  'library-too-old',
];

test('every rule that can decide a verdict has a sentence', () => {
  for (const rule of [...rules, ...others]) expect(reasonFor(rule)).toMatch(/^[A-Z].*\.$/);
});

test('a rule that is not known yet is shown by its name', () => {
  expect(reasonFor('some-new-rule')).toBe('some-new-rule');
});

test('none affected is never said without saying that it means little', () => {
  const { summary, sentences } = words.bulletins;
  expect(summary.said('X 1', 0, 0, 3, 4)).toMatch(/^X 1: no bulletin states .*, 4 don’t say$/);
  expect(sentences.unknown('X 1')).toContain('does not say');
});
