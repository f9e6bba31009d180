import type { Corpus, PageRef } from '../index/corpus.ts';
import type { PageRecord } from '../index/segment.ts';
import { editionOfPage } from './families.ts';
import type { Evidence } from './gather.ts';
import { wholeWorth, worthOf, type Rarity } from './rarity.ts';
import { pageLengthShare, saturate } from './weights.ts';

/** A page that may be shown, and how much of the query it holds. */
export interface Candidate extends PageRef {
  /** The part's place in the corpus. */
  readonly partIndex: number;
  /** Sum over slots: rarity × how well the page holds it. */
  readonly score: number;
  /** Share of the query's rarity that the page holds at all, 0–1. */
  readonly coverage: number;
  /** Bit `i` is set when the page holds slot `i`. */
  readonly held: number;
}

/** Which slots a hit must hold, as bits. */
export const requiredBits = ({ slots }: Evidence): number =>
  slots.reduce((bits, slot, index) => (slot.required ? bits | (1 << index) : bits), 0);

/** Some page holds every slot that a hit must hold, whatever the filters say. */
export function holdsAll(evidence: Evidence): boolean {
  const must = requiredBits(evidence);
  const parts = evidence.bySlot[0]?.length ?? 0;
  return Array.from({ length: parts }, (_, part) => heldBits(evidence, part)).some((held) =>
    held.some((bits) => bits !== 0 && (bits & must) === must),
  );
}

/** Which slots each page of a part holds, as bits. */
function heldBits({ bySlot }: Evidence, part: number): Uint32Array {
  const held = new Uint32Array(bySlot[0]?.[part]?.segment.pages.length ?? 0);
  bySlot.forEach((parts, slot) => {
    for (const page of parts[part]?.touched.view() ?? []) held[page] = (held[page] ?? 0) | (1 << slot);
  });
  return held;
}

/** Pages that hold the slots in `must` (any slot at all, when 0) and pass the filter. */
export function candidatesOf(
  corpus: Corpus,
  evidence: Evidence,
  rarities: readonly Rarity[],
  must: number,
  passes: (record: PageRecord) => boolean,
): readonly Candidate[] {
  const whole = wholeWorth(rarities);
  const found: Candidate[] = [];
  corpus.parts.forEach((part, index) => {
    const held = heldBits(evidence, index);
    part.segment.pages.forEach((record, page) => {
      const bits = held[page] ?? 0;
      if (bits === 0 || (bits & must) !== must || !passes(record)) return;
      const length = part.segment.pageLengths[page] ?? 0;
      const norm = 1 - pageLengthShare + pageLengthShare * (length / part.segment.averagePage);
      let score = 0;
      let covered = 0;
      evidence.bySlot.forEach((parts, slot) => {
        const one = parts[index];
        const best = one?.bestInPage[page] ?? 0;
        if (!one || best === 0) return;
        const count = (one.inHead[page] ?? 0) + (one.inSections[page] ?? 0) / norm;
        const worth = worthOf(rarities[slot], best);
        score += worth * saturate(count / best);
        covered += worth;
      });
      found.push({
        part,
        partIndex: index,
        page,
        score,
        coverage: covered / whole,
        held: bits,
      });
    });
  });
  return found;
}

/** A candidate, and the other versions of its page that matched. */
export interface Family {
  readonly lead: Candidate;
  readonly others: readonly Candidate[];
}

/** How much better an older version must be to be shown instead of a newer one. */
const clearlyBetter = 1.08;

/** Versions of one page stand together; the newest that answers as well as any leads. Best family first. */
export function familiesOf(candidates: readonly Candidate[]): readonly Family[] {
  const families = new Map<string, { candidate: Candidate; age: number }[]>();
  for (const candidate of candidates) {
    const { family: key, age } = editionOfPage(candidate.part.segment, candidate.page);
    const members = families.get(key);
    if (members) members.push({ candidate, age });
    else families.set(key, [{ candidate, age }]);
  }
  const led = Array.from(families.values(), (members): Family => {
    const best = Math.max(...members.map(({ candidate }) => candidate.score));
    members.sort((a, b) => b.age - a.age || b.candidate.score - a.candidate.score);
    const lead = members.find(({ candidate }) => candidate.score * clearlyBetter >= best) ?? members[0];
    const others = members.filter((member) => member !== lead).map(({ candidate }) => candidate);
    return { lead: (lead ?? { candidate: candidates[0] as Candidate }).candidate, others };
  });
  return led.sort((a, b) => b.lead.score - a.lead.score);
}
