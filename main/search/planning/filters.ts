import { fold } from '../analysis/terms.ts';
import type { Facet } from '../../api/search-view.ts';
import { recordOf, type Corpus, type PageRef } from '../index/corpus.ts';
import type { PageRecord } from '../index/segment.ts';
import type { FilterName, TypedFilter } from './parse-query.ts';

/** What a record has under a filter, as its document writes it. */
function valuesOf({ kind, facets }: PageRecord, filter: FilterName): readonly string[] {
  if (filter === 'kind') return [kind];
  if (filter === 'product' || filter === 'version') return facets[filter];
  const value = facets[filter];
  return value === undefined ? [] : [value];
}

const holds = (record: PageRecord, { filter, value }: TypedFilter): boolean =>
  valuesOf(record, filter).some((one) => {
    const folded = fold(one);
    return filter === 'product' ? folded.includes(value) : folded === value;
  });

/** Whether any living document has that value: what no document has is text. */
export const isValueIn =
  (corpus: Corpus) =>
  (typed: TypedFilter): boolean =>
    corpus.parts.some(({ segment, alive }) =>
      segment.pages.some((record, page) => alive[page] === 1 && holds(record, typed)),
    );

/** Values of one filter are alternatives; different filters must all hold. */
export function passesFilters(filters: readonly TypedFilter[]): (record: PageRecord) => boolean {
  if (filters.length === 0) return () => true;
  const names = [...new Set(filters.map(({ filter }) => filter))];
  return (record) =>
    names.every((name) => filters.some((typed) => typed.filter === name && holds(record, typed)));
}

const shown: readonly FilterName[] = ['kind', 'severity', 'product', 'version', 'year', 'status', 'section'];
/** Facets are counted over so many hits: beyond, the order of their counts is settled. */
const mostCounted = 20_000;
const mostValues = 12;

/** What hits could be narrowed by, and how many each value would leave; the most frequent values of each filter. */
export function facetsOf(hits: readonly PageRef[]): readonly Facet[] {
  const counts = new Map<FilterName, Map<string, number>>(shown.map((filter) => [filter, new Map()]));
  for (const ref of hits.slice(0, mostCounted)) {
    const record = recordOf(ref);
    for (const [filter, values] of counts) {
      for (const value of valuesOf(record, filter)) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([filter, values]) => {
    const sorted = Array.from(values, ([value, count]) => ({ filter, value, count }));
    return sorted.sort((a, b) => b.count - a.count).slice(0, mostValues);
  });
}
