import type { SearchAnswer, SearchHit } from '../api/search-view.ts';
import { answerId } from './answer-id.ts';
import { hitAt, hitOf } from './hits.ts';
import type { Corpus, PageRef } from './index/corpus.ts';
import type { PageRecord } from './index/segment.ts';
import { idBookOf, type IdBook } from './index/id-book.ts';
import { didYouMean, relaxation } from './planning/explain.ts';
import { facetsOf, isValueIn, passesFilters } from './planning/filters.ts';
import { readId } from './planning/ids.ts';
import { lexiconOf, type Lexicon } from './planning/lexicon.ts';
import { parseQuery } from './planning/parse-query.ts';
import { planSlots } from './planning/plan.ts';
import { findRelaxed, type Found } from './planning/relax.ts';
import { familiesOf } from './ranking/candidates.ts';
import { release } from './ranking/gather.ts';
import { rank } from './ranking/rank.ts';
import { markingOf } from './snippets/marks.ts';
import type { SearchSource, SourceFile } from './source.ts';
import type { SearchRequest } from './wire.ts';

/** A corpus with what is looked up in it again and again. */
export interface Searchable {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** Made at the first id. */
  readonly book: () => IdBook;
  readonly label: string;
  /** Files of the edition by path: where a page stands may change without its own words changing. */
  readonly places: ReadonlyMap<string, SourceFile>;
}

/** Makes a corpus ready to be asked. */
export function searchableOf(corpus: Corpus, label: string, source: SearchSource): Searchable {
  let book: IdBook | null = null;
  const places = new Map(source.files.map((file) => [file.path, file]));
  return { corpus, label, places, lexicon: lexiconOf(corpus), book: () => (book ??= idBookOf(corpus)) };
}

/** So many pages are ranked by all evidence; the others stay in the order of the first estimate. */
const mostRanked = 32;

/** The answer to any text. `tookMs` is the caller's to fill in. */
export function answerQuery(searchable: Searchable, request: SearchRequest): SearchAnswer {
  const answer = answerFrom(searchable, request);
  return { ...answer, hits: answer.hits.map((hit) => inPlace(hit, searchable.places.get(hit.path))) };
}

const inPlace = (hit: SearchHit, file: SourceFile | undefined): SearchHit =>
  file ? { ...hit, route: file.route, breadcrumbs: file.breadcrumbs } : hit;

function answerFrom(searchable: Searchable, { text, limit }: SearchRequest): SearchAnswer {
  const { corpus, lexicon, label } = searchable;
  const parsed = parseQuery(text, isValueIn(corpus));
  const passes = passesFilters(parsed.filters);
  const base = {
    query: text,
    id: null,
    tookMs: 0,
    edition: label,
    didYouMean: null,
    relaxed: null,
    partial: false,
  } as const;
  const id = /\d/.test(parsed.text) ? readIdIn(searchable, parsed.text) : null;
  if (id) {
    const { kind, hits, total, pages, terms } = answerId(id, {
      corpus,
      book: searchable.book(),
      passes,
      limit,
    });
    return { ...base, kind, id: id.canonical, hits, total, terms, facets: facetsOf(pages) };
  }
  const slots = planSlots(parsed, lexicon);
  if (slots.length === 0) {
    const all = parsed.filters.length === 0 ? [] : listed(corpus, passes);
    const hits = all.slice(0, limit).map((ref, index) => hitAt(ref, 0, null, 1 / (index + 1), noMarks, 0));
    return { ...base, kind: 'results', hits, total: all.length, terms: [], facets: facetsOf(all) };
  }
  const found = findRelaxed(corpus, lexicon, slots, passes);
  const { hits, ranked } = hitsOf(found, limit);
  const { slots: used } = found.evidence;
  release(found.evidence);
  return {
    ...base,
    kind: 'results',
    hits,
    total: found.candidates.length,
    didYouMean: found.corrected ? didYouMean(slots, used, ranked[0]) : null,
    relaxed: relaxation(slots, found, ranked[0]),
    terms: termsOf(ranked.slice(0, limit)),
    facets: facetsOf(found.candidates),
  };
}

/** Each page's best place, and only then other versions of the same pages. */
function hitsOf({ candidates, evidence, rarities }: Found, limit: number) {
  const families = familiesOf(candidates);
  const leads = families.slice(0, Math.max(mostRanked, limit)).map(({ lead }) => lead);
  const ranked = rank(leads, evidence, rarities);
  const marking = markingOf(evidence.slots);
  const more = Math.max(0, limit - ranked.length);
  const others = more > 0 ? families.flatMap((family) => family.others).slice(0, mostRanked) : [];
  const rest = rank(others, evidence, rarities).slice(0, more);
  const floor = ranked.at(-1)?.score ?? 1;
  const hits = [
    ...ranked.slice(0, limit).map((one) => hitOf(one, marking)),
    ...rest.map((one) => ({ ...hitOf(one, marking), score: Math.min(one.score, floor) * 0.5 })),
  ];
  return { hits, ranked };
}

const noMarks = markingOf([]);

/** What a filter without words leaves: the newest first. */
function listed(corpus: Corpus, passes: (record: PageRecord) => boolean): readonly PageRef[] {
  const all = corpus.parts.flatMap((part) =>
    part.segment.pages.flatMap((record, page) =>
      part.alive[page] === 1 && passes(record) ? [{ part, page, record }] : [],
    ),
  );
  const year = ({ record }: (typeof all)[number]) => Number(record.facets.year ?? 0);
  return all.sort((a, b) => year(b) - year(a) || (a.record.path < b.record.path ? -1 : 1));
}

function readIdIn({ book }: Searchable, text: string) {
  return readId(
    text,
    (key) => book().canonical(key),
    (shape) => book().hasShape(shape),
  );
}

function termsOf(
  ranked: readonly { inHead: readonly { term: string }[]; inPassage: readonly { term: string }[] }[],
) {
  const terms = new Set<string>();
  for (const { inHead, inPassage } of ranked)
    for (const { term } of [...inHead, ...inPassage]) terms.add(term);
  return [...terms].slice(0, 64);
}
