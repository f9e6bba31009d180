import { expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuery, searchableOf } from '../../../../../main/search/answer.ts';
import { bulletinDocument } from '../../../../../main/search/documents/bulletin-document.ts';
import { corpusOf, wholePart } from '../../../../../main/search/index/corpus.ts';
import { createSegmentBuilder } from '../../../../../main/search/index/segment-builder.ts';
import { segmentBytes, segmentFrom } from '../../../../../main/search/index/segment-file.ts';
import { rangeOf, termNumber } from '../../../../../main/search/index/vocabulary.ts';
import type { SearchDocument } from '../../../../../main/search/search-document.ts';
import { csafCorpus, describeWith } from '../../../../kit/corpora.ts';

const page = (path: string, text: string): SearchDocument => ({
  path,
  route: `/${path}`,
  kind: 'page',
  title: path,
  breadcrumbs: [],
  description: '',
  ids: [],
  facets: { product: [], version: [] },
  sections: [{ anchor: null, heading: null, headings: [], level: 1, text, code: '' }],
});

function indexed(documents: readonly SearchDocument[]) {
  const builder = createSegmentBuilder();
  for (const document of documents) builder.add(document, 'hash');
  const kept = segmentFrom(segmentBytes(builder.finish()));
  if (!kept) throw new Error('the index does not survive being kept');
  return kept;
}

const nowhere = { files: [], products: [], languages: [] };

it('finds thousands of numbers and versions, whole and by each of their beginnings', () => {
  const versions = Array.from({ length: 2_500 }, (_, n) => `${n % 7}.${(n * 31) % 97}.${n % 211}`);
  const numbers = Array.from({ length: 2_500 }, (_, n) => String((n * 7919) % 999_983));
  const terms = [...new Set([...versions, ...numbers, 'v5', '4.19.0'])];
  const documents = terms.map((term, n) => page(`p${n}`, `release ${term} is out`));
  const segment = indexed(documents);
  const searchable = searchableOf(corpusOf([wholePart(segment)]), '', nowhere);
  for (const [number, term] of terms.entries()) {
    expect(termNumber(segment, term), term).toBeGreaterThanOrEqual(0);
    for (let end = 1; end <= term.length; end++) {
      const { start, end: after } = rangeOf(segment, term.slice(0, end));
      expect(segment.terms.slice(start, after)).toContain(term);
    }
    if (number % 40 === 0) {
      const { hits } = answerQuery(searchable, { text: term, limit: 200 });
      expect(
        hits.map(({ path }) => path),
        term,
      ).toContain(`p${number}`);
    }
  }
});

describeWith(csafCorpus, 'real advisories', () => {
  it('finds every term of every advisory', () => {
    const documents = readdirSync(csafCorpus).flatMap((path) => {
      const file = {
        path,
        at: join(csafCorpus, path),
        hash: '',
        kind: 'bulletin' as const,
        route: `/${path}`,
      };
      const source = { ...file, title: null, breadcrumbs: [], ids: [] };
      return bulletinDocument(source, readFileSync(source.at), []) ?? [];
    });
    const segment = indexed(documents);
    for (const [number, term] of segment.terms.entries()) expect(termNumber(segment, term)).toBe(number);
    const searchable = searchableOf(corpusOf([wholePart(segment)]), '', nowhere);
    const numeric = segment.terms.filter((term) => /\d/.test(term));
    for (let number = 0; number < numeric.length; number += 23) {
      const text = `"${numeric[number] ?? ''}"`;
      expect(answerQuery(searchable, { text, limit: 1 }).total, text).toBeGreaterThan(0);
    }
  });
});
