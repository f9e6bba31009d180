import { expect, test } from 'vitest';
import { fuzzyScore } from '../../../../renderer/palette/fuzzy.ts';

const names = [
  'New tab',
  'Next tab',
  'Close tab',
  'Search the library',
  'Settings',
  'Keyboard shortcuts',
  'Über Fieldbook',
];
const found = (query: string) =>
  names
    .flatMap((name) => {
      const score = fuzzyScore(query, name);
      return score === null ? [] : [{ name, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);

test('the beginning of a word finds it, in any order of words', () => {
  expect(found('tab ne')[0]).toBe('New tab');
  expect(found('short')).toEqual(['Keyboard shortcuts']);
});

test('first letters find a name', () => {
  expect(found('nt')).toEqual(expect.arrayContaining(['New tab', 'Next tab']));
  expect(found('stl')).toContain('Search the library');
});

test('accents and case make no difference', () => {
  expect(found('uber')).toEqual(['Über Fieldbook']);
});

test('scattered letters are no answer, and nothing typed finds all', () => {
  expect(found('xyz')).toEqual([]);
  expect(found('eae')).toEqual([]);
  expect(found('  ')).toHaveLength(names.length);
});
