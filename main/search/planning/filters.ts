import { fold } from '../analysis/terms.ts';
import type { Facet } from '../../api/search-view.ts';
import type { Corpus, PageRef } from '../index/corpus.ts';
import type { PageRecord, Segment } from '../index/segment.ts';
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

interface FacetColumn {
  /** Every value that a segment's pages have, under its filter. */
  readonly values: readonly { readonly filter: FilterName; readonly value: string }[];
  /** Values of page `p`: `numbers[starts[p] … starts[p + 1])`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

const columns = new WeakMap<Segment, FacetColumn>();

/** A segment's facets as numbers: products and versions are many, and every query counts them. */
export function columnOf(segment: Segment): FacetColumn {
  const known = columns.get(segment);
  if (known) return known;
  const values: { filter: FilterName; value: string }[] = [];
  const numbered = shown.map((filter) => ({ filter, numbers: new Map<string, number>() }));
  const starts = new Uint32Array(segment.pages.length + 1);
  const numbers: number[] = [];
  /** The page that a value was last found in: a document may name a product twice. */
  const lastPage: number[] = [];
  segment.pages.forEach((record, page) => {
    for (const { filter, numbers: known } of numbered) {
      for (const value of valuesOf(record, filter)) {
        const number = known.get(value) ?? values.push({ filter, value }) - 1;
        if (lastPage[number] === page) continue;
        if (lastPage[number] === undefined) known.set(value, number);
        lastPage[number] = page;
        numbers.push(number);
      }
    }
    starts[page + 1] = numbers.length;
  });
  const column = { values, starts, numbers: Uint32Array.from(numbers) };
  columns.set(segment, column);
  return column;
}

/** What hits could be narrowed by, and how many each value would leave; the most frequent values of each filter. */
export function facetsOf(hits: readonly PageRef[]): readonly Facet[] {
  const bySegment = new Map<Segment, Uint32Array>();
  for (const { part, page } of hits.slice(0, mostCounted)) {
    const { values, starts, numbers } = columnOf(part.segment);
    const counts = bySegment.get(part.segment) ?? new Uint32Array(values.length);
    bySegment.set(part.segment, counts);
    const end = starts[page + 1] ?? 0;
    for (let at = starts[page] ?? 0; at < end; at++) {
      const number = numbers[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return mostFrequent(bySegment);
}

function mostFrequent(bySegment: ReadonlyMap<Segment, Uint32Array>): readonly Facet[] {
  const totals = new Map<FilterName, Map<string, number>>(shown.map((filter) => [filter, new Map()]));
  for (const [segment, counts] of bySegment) {
    const { values } = columnOf(segment);
    counts.forEach((count, number) => {
      const one = values[number];
      const total = one && totals.get(one.filter);
      if (count > 0 && total) total.set(one.value, (total.get(one.value) ?? 0) + count);
    });
  }
  return [...totals].flatMap(([filter, values]) => {
    const sorted = Array.from(values, ([value, count]) => ({ filter, value, count }));
    return sorted.sort((a, b) => b.count - a.count).slice(0, mostValues);
  });
}
