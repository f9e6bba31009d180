import { NumberList } from '../index/bytes.ts';
import type { Corpus, Part } from '../index/corpus.ts';
import { eachPosting, fieldAt, type PostingListener } from '../index/postings.ts';
import type { Segment } from '../index/segment.ts';
import { termNumber } from '../index/vocabulary.ts';
import type { Reading, Slot } from '../planning/slot.ts';
import { eachPhrase } from './phrase.ts';
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
  /** Units and living pages that hold the slot at all. */
  readonly units: NumberList;
  readonly touched: NumberList;
  readonly segment: Segment;
}

/** All evidence: per slot, per part of the corpus. */
export interface Evidence {
  readonly slots: readonly Slot[];
  readonly bySlot: readonly (readonly SlotEvidence[])[];
  /** How many living pages hold each slot. */
  readonly counts: readonly number[];
  /** How many hold it as it was typed. */
  readonly exactCounts: readonly number[];
}

/** Reads the postings of everything that the slots may mean. */
export function gather(corpus: Corpus, slots: readonly Slot[]): Evidence {
  const bySlot = slots.map((slot) => corpus.parts.map((part) => evidenceOf(part, slot.readings)));
  return {
    slots,
    bySlot,
    counts: bySlot.map((parts) => parts.reduce((sum, { touched }) => sum + touched.length, 0)),
    exactCounts: bySlot.map((parts) => parts.reduce((sum, part) => sum + countExact(part), 0)),
  };
}

function countExact({ touched, bestInPage }: SlotEvidence): number {
  let count = 0;
  for (const page of touched.view()) if (bestInPage[page] === 1) count++;
  return count;
}

function evidenceOf(part: Part, readings: readonly Reading[]): SlotEvidence {
  const { segment } = part;
  const evidence = takeBlank(segment);
  const { inUnit, bestInUnit, units } = evidence;
  for (const { terms, weight } of readings) {
    const listen: PostingListener = (unit, first, second, third, fourth) => {
      const head = segment.isHead[unit] === 1;
      const count = head ? headCount(first, second, third, fourth) : passageCount(first, second, third);
      if (bestInUnit[unit] === 0) units.push(unit);
      inUnit[unit] = (inUnit[unit] ?? 0) + weight * count;
      if (weight > (bestInUnit[unit] ?? 0)) bestInUnit[unit] = weight;
    };
    if (terms.length > 1) readPhrase(segment, terms, listen);
    else readTerm(segment, terms[0] ?? '', listen);
  }
  spread(part, evidence);
  return evidence;
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
  eachPhrase(segment, terms, (unit, position) => {
    const field = fieldAt(segment.bounds, unit, position);
    listen(unit, Number(field === 0), Number(field === 1), Number(field === 2), Number(field === 3));
  });
}

/** From units to the living pages that hold them. */
function spread({ segment, alive }: Part, evidence: SlotEvidence): void {
  const { holders, holderStarts, isHead } = segment;
  const { inUnit, bestInUnit, inHead, inSections, bestInPage, units, touched } = evidence;
  for (const unit of units.view()) {
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
}

const blanks = new WeakMap<Segment, SlotEvidence[]>();

/** Evidence of nothing: one that was given back, or a new one. */
function takeBlank(segment: Segment): SlotEvidence {
  const blank = blanks.get(segment)?.pop();
  if (blank) return blank;
  const { units, pages } = segment;
  return {
    ...{ segment, units: new NumberList(), touched: new NumberList() },
    ...{ inUnit: new Float32Array(units), bestInUnit: new Float32Array(units) },
    ...{ inSections: new Float32Array(pages.length), inHead: new Float32Array(pages.length) },
    bestInPage: new Float32Array(pages.length),
  };
}

/** Gives evidence back once the answer is made: its arrays are as long as the index, and the next query needs as many. */
export function release({ bySlot }: Evidence): void {
  for (const evidence of bySlot.flat()) {
    const { segment, units, touched, inUnit, bestInUnit, inSections, inHead, bestInPage } = evidence;
    for (const unit of units.view()) inUnit[unit] = bestInUnit[unit] = 0;
    for (const page of touched.view()) inSections[page] = inHead[page] = bestInPage[page] = 0;
    units.clear();
    touched.clear();
    const pool = blanks.get(segment) ?? [];
    blanks.set(segment, pool);
    if (pool.length < mostBlanks) pool.push(evidence);
  }
}

/** A query has at most `mostSlots` slots, whose names may be taken apart. */
const mostBlanks = 32;
