import type { SearchHit } from '../api/search-view.ts';
import type { Corpus, PageRef } from './index/corpus.ts';
import type { IdBook } from './index/id-book.ts';
import { termsOfChunk } from './analysis/terms.ts';
import { eachChunk } from './analysis/chunks.ts';
import { hitAt, hitOf } from './hits.ts';
import { editDistance } from './planning/edit-distance.ts';
import type { TypedId } from './planning/ids.ts';
import type { Slot } from './planning/slot.ts';
import type { PageRecord } from './index/segment.ts';
import { candidatesOf, familiesOf } from './ranking/candidates.ts';
import { gather, release } from './ranking/gather.ts';
import { raritiesOf } from './ranking/rarity.ts';
import { rank } from './ranking/rank.ts';
import { markingOf } from './snippets/marks.ts';

/** What the id box says. */
export interface IdAnswer {
  readonly kind: 'id-found' | 'id-absent';
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly pages: readonly PageRef[];
  readonly terms: readonly string[];
}

const mostRanked = 60;

/**
 * The exact record on top, then what mentions the id; or, when it is nowhere, only look-alikes. Never a near miss
 * among the answers.
 */
export function answerId(
  id: TypedId,
  {
    corpus,
    book,
    passes,
    limit,
  }: { corpus: Corpus; book: IdBook; passes: (record: PageRecord) => boolean; limit: number },
): IdAnswer {
  const own = book.documents(id.key).filter(({ part, page }) => passesAt(part.segment.pages[page], passes));
  const slot = slotOf(id);
  const evidence = gather(corpus, [slot]);
  const rarities = raritiesOf(corpus, evidence);
  const mentions = candidatesOf(corpus, evidence, rarities, 1, passes);
  const place = new Map(own.map(({ part, page }, index) => [recordKey(part, page), index]));
  const families = familiesOf(mentions.filter(({ part, page }) => !place.has(recordKey(part, page))));
  const records = mentions.filter(({ part, page }) => place.has(recordKey(part, page)));
  const marking = markingOf([slot]);
  const ranked = rank(
    [...records, ...families.map(({ lead }) => lead)].slice(0, mostRanked),
    evidence,
    rarities,
  );
  const order = (one: (typeof ranked)[number]) =>
    place.get(recordKey(one.candidate.part, one.candidate.page)) ?? own.length;
  const sorted = [...ranked].sort((a, b) => order(a) - order(b) || b.score - a.score);
  release(evidence);
  const pages: readonly PageRef[] = [...records, ...families.map(({ lead }) => lead)];
  if (pages.length > 0) {
    const hits = sorted.slice(0, limit).map((one) => hitOf(one, marking));
    return { kind: 'id-found', hits: descending(hits), total: pages.length, pages, terms: [id.canonical] };
  }
  const alike = lookAlikes(id, book)
    .flatMap((key) => book.documents(key).slice(0, 1))
    .slice(0, Math.min(limit, 8));
  const hits = alike.map((ref, index) => hitAt(ref, 0, null, 1 / (index + 1), markingOf([]), 0));
  return { kind: 'id-absent', hits, total: hits.length, pages: [], terms: [] };
}

const descending = (hits: readonly SearchHit[]) =>
  hits.map((hit, index) => ({ ...hit, score: hits.length - index }));
const recordKey = ({ segment }: PageRef['part'], page: number) => segment.pages[page]?.path ?? '';
const passesAt = (record: PageRecord | undefined, passes: (record: PageRecord) => boolean) =>
  record !== undefined && passes(record);

/** The id as the index has it: whole, in the spellings that texts use, and its words side by side. */
function slotOf({ canonical, key }: TypedId): Slot {
  const wholes = new Set<string>();
  const words: string[] = [];
  for (const spelling of [canonical, key]) {
    eachChunk(spelling, (start, end, ideographs) => {
      const chunk = termsOfChunk(spelling.slice(start, end), ideographs);
      wholes.add(chunk.whole ?? chunk.words.join(' '));
      if (spelling === key) words.push(...chunk.words);
    });
  }
  const readings = [...wholes].map((term) => ({ terms: [term], weight: 1, kind: 'exact' as const }));
  const apart = words.length > 1 ? [{ terms: words, weight: 0.9, kind: 'parts' as const }] : [];
  return {
    typed: canonical,
    kind: 'name',
    words,
    required: true,
    open: false,
    readings: [...readings, ...apart],
  };
}

/** Ids that begin alike or differ in a character or two, nearest first. */
function lookAlikes({ key }: TypedId, book: IdBook): readonly string[] {
  const found: { key: string; distance: number }[] = [];
  for (const other of book.keys()) {
    const distance = other.startsWith(key) ? 0.5 : editDistance(key, other, 2);
    if (distance <= 2) found.push({ key: other, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
  return found.map((one) => one.key);
}
