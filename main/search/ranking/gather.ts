import type { Corpus, Part } from '../index/corpus.ts';
import { eachPosting, type PostingListener } from '../index/postings.ts';
import type { Segment } from '../index/segment.ts';
import { termNumber } from '../index/vocabulary.ts';
import type { Reading, Slot } from '../planning/slot.ts';
import { countByField, phrasePositions } from './phrase.ts';
import { headWeights, passageWeights } from './weights.ts';

/** What one part of the corpus knows of one slot. Arrays are by unit or by page; 0 is "not there". */
export interface SlotEvidence {
  /** Weighted occurrences in each unit. */
  readonly inUnit: Float32Array;
  /** The best reading's weight in each unit. */
  readonly bestInUnit: Float32Array;
  /** Weighted occurrences in a page's sections, and in its head. */
  readonly inSections: Float32Array;
  readonly inHead: Float32Array;
  readonly bestInPage: Float32Array;
  /** Pages that hold the slot at all. */
  readonly touched: readonly number[];
}

/** All evidence: per slot, per part of the corpus. */
export interface Evidence {
  readonly slots: readonly Slot[];
  readonly bySlot: readonly (readonly SlotEvidence[])[];
  /** How many living pages hold each slot. */
  readonly counts: readonly number[];
}

/** Reads the postings of everything that the slots may mean. */
export function gather(corpus: Corpus, slots: readonly Slot[]): Evidence {
  const bySlot = slots.map((slot) => corpus.parts.map((part) => evidenceOf(part, slot.readings)));
  return {
    slots,
    bySlot,
    counts: bySlot.map((parts) => parts.reduce((sum, { touched }) => sum + touched.length, 0)),
  };
}

function evidenceOf(part: Part, readings: readonly Reading[]): SlotEvidence {
  const { segment } = part;
  const inUnit = new Float32Array(segment.units);
  const bestInUnit = new Float32Array(segment.units);
  const units: number[] = [];
  for (const { terms, weight } of readings) {
    const listen: PostingListener = (unit, first, second, third, fourth) => {
      const count =
        segment.isHead[unit] === 1
          ? headCount(first, second, third, fourth)
          : passageCount(first, second, third);
      if (bestInUnit[unit] === 0) units.push(unit);
      inUnit[unit] = (inUnit[unit] ?? 0) + weight * count;
      if (weight > (bestInUnit[unit] ?? 0)) bestInUnit[unit] = weight;
    };
    if (terms.length > 1) readPhrase(segment, terms, listen);
    else readTerm(segment, terms[0] ?? '', listen);
  }
  return { inUnit, bestInUnit, ...spread(part, units, inUnit, bestInUnit) };
}

const headCount = (title: number, filed: number, description: number, ids: number) =>
  title * headWeights.title +
  filed * headWeights.filed +
  description * headWeights.description +
  ids * headWeights.ids;

const passageCount = (heading: number, body: number, code: number) =>
  heading * passageWeights.heading + body * passageWeights.body + code * passageWeights.code;

function readTerm(segment: Segment, term: string, listen: PostingListener): void {
  const number = termNumber(segment, term);
  if (number >= 0) eachPosting(segment, number, listen);
}

function readPhrase(segment: Segment, terms: readonly string[], listen: PostingListener): void {
  for (const [unit, positions] of phrasePositions(segment, terms)) {
    listen(unit, ...countByField(segment, unit, positions));
  }
}

/** From units to the living pages that hold them. */
function spread(
  { segment, alive }: Part,
  units: readonly number[],
  inUnit: Float32Array,
  bestInUnit: Float32Array,
) {
  const inSections = new Float32Array(segment.pages.length);
  const inHead = new Float32Array(segment.pages.length);
  const bestInPage = new Float32Array(segment.pages.length);
  const touched: number[] = [];
  const { holders, holderStarts, isHead } = segment;
  for (const unit of units) {
    const target = isHead[unit] === 1 ? inHead : inSections;
    const end = holderStarts[unit + 1] ?? 0;
    for (let at = holderStarts[unit] ?? 0; at < end; at++) {
      const page = holders[at] ?? 0;
      if (alive[page] === 0) continue;
      if (bestInPage[page] === 0) touched.push(page);
      target[page] = (target[page] ?? 0) + (inUnit[unit] ?? 0);
      if ((bestInUnit[unit] ?? 0) > (bestInPage[page] ?? 0)) bestInPage[page] = bestInUnit[unit] ?? 0;
    }
  }
  return { inSections, inHead, bestInPage, touched };
}
