import type { Nearest, SearchHit } from '../api/search-view.ts';
import type { Answered } from './answer.ts';
import { hitOf } from './hits.ts';
import { didYouMean, relaxation } from './planning/explain.ts';
import { facetsOf } from './planning/filters.ts';
import { nearestWords } from './planning/nearest.ts';
import { findRelaxed, type Found, type Question } from './planning/relax.ts';
import type { Slot } from './planning/slot.ts';
import { familiesOf } from './ranking/candidates.ts';
import { release } from './ranking/gather.ts';
import { rank, type Ranked } from './ranking/rank.ts';
import { markingOf } from './snippets/marks.ts';

/** So many pages are ranked by all evidence; the others stay in the order of the first estimate. */
const mostRanked = 32;
/** More words than these are not marked in an opened page. */
const mostTerms = 64;

/** What words find: each page's best place. */
export function answerWords(slots: readonly Slot[], question: Question, limit: number): Answered {
  const found = findRelaxed(slots, question);
  const { hits, ranked } = hitsOf(found, limit);
  release(found.evidence);
  return {
    kind: 'results',
    id: null,
    hits,
    total: found.candidates.length,
    didYouMean: found.corrected ? didYouMean(slots, found.evidence.slots, ranked[0]) : null,
    relaxed: relaxation(slots, found),
    terms: termsOf(ranked.slice(0, limit)),
    facets: facetsOf(found.candidates),
    nearest: found.candidates.length === 0 ? nearestTo(slots, question) : null,
  };
}

function nearestTo(slots: readonly Slot[], question: Question): Nearest {
  const words = nearestWords(slots, question.lexicon);
  if (!question.filtered) return { withoutFilters: 0, words };
  const found = findRelaxed(slots, { ...question, filtered: false, passes: () => true });
  release(found.evidence);
  return { withoutFilters: found.candidates.length, words };
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
  const hits: readonly SearchHit[] = [
    ...ranked.slice(0, limit).map((one) => hitOf(one, marking)),
    ...rest.map((one) => ({ ...hitOf(one, marking), score: Math.min(one.score, floor) * 0.5 })),
  ];
  return { hits, ranked };
}

function termsOf(ranked: readonly Ranked[]): readonly string[] {
  const matches = ranked.flatMap(({ inHead, inPassage }) => [...inHead, ...inPassage]);
  return [...new Set(matches.map(({ term }) => term))].slice(0, mostTerms);
}
