import { lengthOf } from '../index/segment.ts';
import type { Ranked } from './rank.ts';

/** What each earlier hit with the same text costs, and how many are counted. */
const costs = 0.4;
const mostCounted = 3;

/**
 * Lets hits that show the same text follow others: publishers repeat a flaw's words in every advisory that it concerns,
 * and ten times one passage are one answer. The best of them keeps its place. Best first, before and after.
 */
export function spreadRepeats(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Map<string, number>();
  const spread = ranked.map((one) => {
    const text = textOf(one);
    if (text === null) return one;
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return before === 0 ? one : { ...one, score: one.score - costs * Math.min(before, mostCounted) };
  });
  return spread.sort((a, b) => b.score - a.score);
}

/** The same for passages of one length that have the words at the same places: the same text, but for a name or a number. */
function textOf({ candidate, passage, inPassage }: Ranked): string | null {
  if (inPassage.length === 0) return null;
  const { bounds } = candidate.part.segment;
  const places = inPassage.map(({ term, position }) => `${term}@${position}`);
  return `${lengthOf(bounds, passage.unit)} ${places.join(' ')}`;
}
