import { expect, test } from 'vitest';
import type { SearchAnswer, SearchHit } from '../../../../main/api/search-view.ts';
import { groupHits } from '../../../../renderer/find/hit-groups.ts';
import { answerOptions, withSearch } from '../../../../renderer/find/options.ts';
import { nextOption } from '../../../../renderer/find/use-combobox.ts';

const hit = (route: string, anchor: string | null = null): SearchHit => ({
  path: `pages${route}.md`,
  route,
  anchor,
  title: route,
  heading: anchor,
  breadcrumbs: [],
  kind: 'page',
  score: 1,
  snippet: '',
  marks: [],
  titleMarks: [],
  headingMarks: [],
  ids: [],
  sections: [],
});
const answer = (hits: readonly SearchHit[], total = hits.length): SearchAnswer => ({
  query: 'key',
  kind: 'results',
  id: null,
  tookMs: 1,
  edition: 'working copy',
  hits,
  total,
  didYouMean: null,
  relaxed: null,
  terms: ['key'],
  facets: [],
  nearest: null,
  partial: false,
});

test('hits of one page stand together, where its best hit stood', () => {
  const groups = groupHits([hit('/a', 'x'), hit('/b'), hit('/a', 'y')]);
  expect(groups.map(({ route, hits }) => [route, hits.length])).toEqual([
    ['/a', 2],
    ['/b', 1],
  ]);
});

test('only a page’s first hit carries its title', () => {
  const options = answerOptions(answer([hit('/a', 'x'), hit('/a', 'y')]));
  expect(options.map(({ what }) => what.kind === 'hit' && what.follows)).toEqual([false, true]);
});

test('the way to all results is offered when there are more', () => {
  expect(answerOptions(answer([hit('/a')], 9)).at(-1)?.what).toEqual({ kind: 'all', total: 9 });
  expect(answerOptions(answer([hit('/a')])).at(-1)?.what.kind).toBe('hit');
});

test('an option keeps its id in the next answer', () => {
  const [before] = answerOptions(answer([hit('/a', 'x')]));
  const after = answerOptions(answer([hit('/b'), hit('/a', 'x')]));
  expect(after.map(({ id }) => id)).toContain(before?.id);
});

test('arrows go round, and leave the text’s own keys alone', () => {
  expect(nextOption('ArrowDown', -1, 3)).toBe(0);
  expect(nextOption('ArrowDown', 2, 3)).toBe(0);
  expect(nextOption('ArrowUp', 0, 3)).toBe(2);
  expect(nextOption('Home', 1, 3)).toBeNull();
  expect(nextOption('ArrowDown', -1, 0)).toBeNull();
});

test('recent searches hold the newest first, none twice, and a handful', () => {
  expect(withSearch(['b', 'A'], 'a')).toEqual(['a', 'b']);
  expect(withSearch(['a'], '  ')).toEqual(['a']);
  const many = Array.from({ length: 20 }, (_, n) => `search ${n}`);
  expect(many.reduce<readonly string[]>(withSearch, [])).toHaveLength(8);
});

test('further sections of a page stand under its hit, two at most', () => {
  const sections = ['x', 'y', 'z'].map((anchor) => ({ anchor, heading: anchor, headingMarks: [] }));
  const options = answerOptions(answer([{ ...hit('/a', 'w'), sections }, hit('/b')]));
  expect(options.map(({ id, what }) => [id, what.kind === 'hit' && what.follows])).toEqual([
    ['hit /a w', false],
    ['hit /a x', true],
    ['hit /a y', true],
    ['hit /b ', false],
  ]);
});
