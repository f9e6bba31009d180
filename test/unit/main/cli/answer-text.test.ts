import { expect, test } from 'vitest';
import type { SearchAnswer, SearchHit } from '../../../../main/api/search-view.ts';
import { answerText } from '../../../../main/cli/answer-text.ts';

const plain = (text: string) => text;
const style = { strong: plain, faint: plain, mark: (text: string) => `[${text}]` };

const hit: SearchHit = {
  path: 'pages/security/lifecycle/index.md',
  route: '/security/lifecycle',
  anchor: 'gates',
  title: 'Lifecycle',
  heading: 'Release gates',
  breadcrumbs: ['Security'],
  kind: 'page',
  score: 7,
  snippet: 'A release passes four gates before it is published to anyone.',
  marks: [[22, 27]],
  titleMarks: [],
  headingMarks: [[8, 13]],
  ids: [],
  sections: [],
};

const answer: SearchAnswer = {
  query: 'gates',
  kind: 'results',
  id: null,
  tookMs: 3.4,
  edition: 'edition 1 · 23 Nov 2026',
  hits: [hit],
  total: 4,
  didYouMean: null,
  relaxed: null,
  terms: ['gates'],
  facets: [],
  nearest: null,
  partial: false,
};

test('a hit says what it is, where it opens, and why it matches, within the columns', () => {
  expect(answerText(answer, style, 40)).toBe(
    [
      'Lifecycle › Release [gates]',
      '  /security/lifecycle#gates',
      '  A release passes four [gates] before it',
      '  is published to anyone.',
      '',
      '1 of 4 · edition 1 · 23 Nov 2026 · 3 ms',
      '',
    ].join('\n'),
  );
});

test('an id that is absent is said first, and look-alikes are called so', () => {
  const text = answerText({ ...answer, kind: 'id-absent', id: 'CVE-2021-44229' }, style, 80);
  expect(text).toMatch(
    /^CVE-2021-44229 is not in this library \(edition 1 · 23 Nov 2026\)\.\nThese look alike:\n/,
  );
});

test('what was loosened or corrected is said', () => {
  const relaxed = { without: ['foo'], partly: true, apart: ['a-b'] };
  expect(answerText({ ...answer, relaxed }, style, 80)).toContain(
    'Found without “foo”, with some of the other words, with the words of “a-b” apart.',
  );
  const some = { without: [], partly: true, apart: [] };
  expect(answerText({ ...answer, relaxed: some }, style, 80)).toContain('Found with some of the words.');
  expect(answerText({ ...answer, didYouMean: 'gates' }, style, 80)).toContain('These match gates:');
});

test('nothing found is a sentence', () => {
  expect(answerText({ ...answer, hits: [], total: 0 }, style, 80)).toContain('Nothing found');
});
