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

/** The passages of a candidate that hold anything, best first, at most `most`. */
export function bestPassages(
  candidate: Candidate,
  evidence: Evidence,
  rarities: readonly Rarity[],
  most: number,
): readonly BestPassage[] {
  const { part, page } = candidate;
  const { segment } = part;
  const sections = segment.pages[page]?.sections ?? [];
  const found = sections.flatMap(([unit], section): BestPassage[] => {
    let score = 0;
    let held = 0;
    const norm =
      1 - sectionLengthShare + sectionLengthShare * (lengthOf(segment.bounds, unit) / segment.averageUnit);
    rarities.forEach((rarity, slot) => {
      const one = partOf(evidence, slot, candidate);
      const best = one?.bestInUnit[unit] ?? 0;
      if (!one || best === 0) return;
      held |= 1 << slot;
      score += worthOf(rarity, best) * saturate((one.inUnit[unit] ?? 0) / best / norm);
    });
    return held === 0 ? [] : [{ section, unit, score, held }];
  });
  found.sort((a, b) => b.score - a.score);
  return found.length > 0 ? found.slice(0, most) : [none];
}

const partOf = (evidence: Evidence, slot: number, { partIndex }: Candidate) =>
  evidence.bySlot[slot]?.[partIndex];
