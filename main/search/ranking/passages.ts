import { lengthOf } from '../index/segment.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence } from './gather.ts';
import { countBits } from './nearness.ts';
import { worthOf, type Rarity } from './rarity.ts';
import { saturate, sectionLengthShare } from './weights.ts';

/** A passage of a page. */
export interface Passage {
  /** Its place in the page's sections; −1 for a page without any. */
  readonly section: number;
  readonly unit: number;
  readonly score: number;
  /** Bit `i` is set when the passage holds slot `i`. */
  readonly held: number;
}

/** The passage of a page that answers best. */
export interface BestPassage extends Passage {
  /** Other passages that hold as many of the words and answer hardly worse, the best first. */
  readonly further: readonly Passage[];
}

const none: Passage = { section: -1, unit: -1, score: 0, held: 0 };

/** So many are told, and none that scores less than this share of the best. */
const mostFurther = 3;
const hardlyWorse = 0.5;

/** The passage of a candidate that holds the most of the query. */
export function bestPassage(
  candidate: Candidate,
  evidence: Evidence,
  rarities: readonly Rarity[],
): BestPassage {
  const { segment } = candidate.part;
  let best = none;
  const found: Passage[] = [];
  segment.pages[candidate.page]?.sections.forEach(([unit], section) => {
    const length = lengthOf(segment.bounds, unit) / segment.averageUnit;
    const norm = 1 - sectionLengthShare + sectionLengthShare * length;
    let score = 0;
    let held = 0;
    rarities.forEach((rarity, slot) => {
      const one = partOf(evidence, slot, candidate);
      const weight = one?.bestInUnit[unit] ?? 0;
      if (!one || weight === 0) return;
      held |= 1 << slot;
      score += worthOf(rarity, weight) * saturate((one.inUnit[unit] ?? 0) / weight / norm);
    });
    if (score === 0) return;
    const passage = { section, unit, score, held };
    found.push(passage);
    if (score > best.score) best = passage;
  });
  return { ...best, further: furtherThan(best, found) };
}

function furtherThan(best: Passage, found: readonly Passage[]): readonly Passage[] {
  if (found.length < 2) return [];
  const wanted = countBits(best.held);
  return found
    .filter(
      ({ unit, score, held }) =>
        unit !== best.unit && score >= best.score * hardlyWorse && countBits(held) >= wanted,
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, mostFurther);
}

const partOf = (evidence: Evidence, slot: number, { partIndex }: Candidate) =>
  evidence.bySlot[slot]?.[partIndex];
