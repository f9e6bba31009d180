import type { SearchHit } from '../api/search-view.ts';
import { eachChunk } from './analysis/chunks.ts';
import { termsOfChunk } from './analysis/terms.ts';
import type { Answered } from './answer.ts';
import { hitAt, hitOf } from './hits.ts';
import { recordOf, type PageRef } from './index/corpus.ts';
import type { IdBook } from './index/id-book.ts';
import { editDistance } from './planning/edit-distance.ts';
import { facetsOf } from './planning/filters.ts';
import { idKey, type TypedId } from './planning/ids.ts';
import type { Question } from './planning/relax.ts';
import type { Slot } from './planning/slot.ts';
import { candidatesOf, familiesOf } from './ranking/candidates.ts';
import { gather, release } from './ranking/gather.ts';
import { rank, type Ranked } from './ranking/rank.ts';
import { raritiesOf } from './ranking/rarity.ts';
import { markingOf, type Marking } from './snippets/marks.ts';

const mostRanked = 60;
const mostAlike = 8;

/**
 * The exact record on top, then what mentions the id; or, when it is nowhere, only look-alikes. Never a near miss
 * among the answers.
 */
export function answerId(id: TypedId, question: Question, book: IdBook, limit: number): Answered {
  const slot = slotOf(id);
  const { pages, ranked } = mentionsOf(slot, question, book.documents(id.key));
  const base = { id: id.canonical, didYouMean: null, relaxed: null, nearest: null, facets: facetsOf(pages) };
  if (pages.length > 0) {
    const marking = markingOf([slot]);
    const records = new Set(book.documents(id.key).map(recordOf));
    const hits = ranked
      .slice(0, limit)
      .map((one) =>
        records.has(recordOf(one.candidate)) ? recordHit(one, id, marking) : hitOf(one, marking),
      );
    return { ...base, kind: 'id-found', hits: descending(hits), total: pages.length, terms: [id.canonical] };
  }
  const alike = lookAlikes(id, book)
    .flatMap((key) => book.documents(key).slice(0, 1))
    .slice(0, Math.min(limit, mostAlike));
  const hits = alike.map((ref, index) => hitAt(ref, 0, null, 1 / (index + 1), markingOf([]), 0));
  return { ...base, kind: 'id-absent', hits, total: hits.length, terms: [] };
}

/** Everything that holds the id: documents about it in their order, then one version of each page that mentions it. */
function mentionsOf(slot: Slot, { corpus, passes }: Question, about: readonly PageRef[]) {
  const evidence = gather(corpus, [slot]);
  const rarities = raritiesOf(corpus, evidence);
  const mentions = candidatesOf(corpus, evidence, rarities, 1, passes);
  const place = new Map(about.map((ref, index) => [recordOf(ref), index]));
  const records = mentions.filter((one) => place.has(recordOf(one)));
  const placeOf = (ref: PageRef) => place.get(recordOf(ref)) ?? about.length;
  records.sort((a, b) => placeOf(a) - placeOf(b));
  const leads = familiesOf(mentions.filter((one) => !place.has(recordOf(one)))).map(({ lead }) => lead);
  const pages = [...records, ...leads];
  const order = ({ candidate }: Ranked) => placeOf(candidate);
  const ranked = [...rank(pages.slice(0, mostRanked), evidence, rarities)];
  ranked.sort((a, b) => order(a) - order(b) || b.score - a.score);
  release(evidence);
  return { pages, ranked };
}

/**
 * A document about the id opens where it speaks of it: at its beginning when the id is its own, else at the flaw of that
 * number. Its other parts may name the id as often (a list of references does), and say nothing of it.
 */
function recordHit({ candidate, score }: Ranked, { key }: TypedId, marking: Marking): SearchHit {
  const { ids, sections } = recordOf(candidate);
  const own = idKey(ids[0] ?? '') === key;
  const flaw = own ? -1 : sections.findIndex(([, anchor]) => anchor === key);
  return hitAt(candidate, Math.max(0, flaw), flaw < 0 ? null : key, score, marking, 1);
}

const descending = (hits: readonly SearchHit[]) =>
  hits.map((hit, index) => ({ ...hit, score: hits.length - index }));
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
    stop: false,
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
