import { lengthOf } from '../index/segment.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence } from './gather.ts';
import { worthOf, type Rarity } from './rarity.ts';
import { saturate, sectionLengthShare } from './weights.ts';

/** The passage of a page that answers best. */
export interface BestPassage {
  /** Its place in the page's sections; −1 for a page without any. */
  readonly section: number;
  readonly unit: number;
  readonly score: number;
  /** Bit `i` is set when the passage holds slot `i`. */
  readonly held: number;
}

const none: BestPassage = { section: -1, unit: -1, score: 0, held: 0 };

/** The passage of a candidate that holds the most of the query. */
export function bestPassage(
  candidate: Candidate,
  evidence: Evidence,
  rarities: readonly Rarity[],
): BestPassage {
  const { segment } = candidate.part;
  let best = none;
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
    if (score > best.score) best = { section, unit, score, held };
  });
  return best;
}

const partOf = (evidence: Evidence, slot: number, { partIndex }: Candidate) =>
  evidence.bySlot[slot]?.[partIndex];
