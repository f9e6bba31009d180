import type { Corpus } from '../index/corpus.ts';
import type { PageRecord } from '../index/segment.ts';
import { candidatesOf, raritiesOf, requiredBits, type Candidate } from '../ranking/candidates.ts';
import { gather, type Evidence } from '../ranking/gather.ts';
import { correctedSlot, doubtedSlot, partsOfName } from './corrected.ts';
import type { Lexicon } from './lexicon.ts';
import type { Slot } from './slot.ts';

/** Pages that answer, and what had to be loosened to find any. */
export interface Found {
  readonly evidence: Evidence;
  readonly rarities: readonly number[];
  readonly candidates: readonly Candidate[];
  /** Words were read as others, for nothing had them as typed. */
  readonly corrected: boolean;
  /** No page has all words: these pages have some. */
  readonly partly: boolean;
}

const mostDoubted = 6;

/**
 * Looks for pages with all the words; where there are none, loosens step by step: names as their parts, unknown words
 * as the nearest known ones, known words as their neighbours, and at last pages with some of the words.
 */
export function findRelaxed(
  corpus: Corpus,
  lexicon: Lexicon,
  slots: readonly Slot[],
  passes: (record: PageRecord) => boolean,
): Found {
  const strict = attempt(corpus, slots, passes);
  if (strict.candidates.length > 0 || slots.length === 0)
    return { ...strict, corrected: false, partly: false };

  const split = slots.flatMap((slot, index) =>
    isUnknownName(slot, strict, index) ? partsOfName(slot, lexicon) : [slot],
  );
  const apart = split.length === slots.length ? strict : attempt(corpus, split.slice(0, 30), passes);
  if (apart.candidates.length > 0) return { ...apart, corrected: false, partly: false };

  const nearest = apart.evidence.slots.map((slot, index) =>
    slot.kind === 'word' && apart.evidence.counts[index] === 0 ? correctedSlot(slot, lexicon) : slot,
  );
  const known = nearest.filter(({ readings }) => readings.length > 0);
  const spelled = attempt(corpus, known, passes);
  const changed = nearest.some(
    (slot, index) => slot !== apart.evidence.slots[index] && slot.readings.length > 0,
  );
  if (spelled.candidates.length > 0) {
    return {
      ...spelled,
      evidence: spelled.evidence,
      corrected: changed,
      partly: known.length < nearest.length,
    };
  }
  if (known.length > 1 && known.length <= mostDoubted) {
    const doubted = attempt(
      corpus,
      known.map((slot) => doubtedSlot(slot, lexicon)),
      passes,
    );
    if (doubted.candidates.length > 0)
      return { ...doubted, corrected: true, partly: known.length < nearest.length };
  }
  const some = attempt(corpus, known, passes, 0);
  return { ...some, corrected: changed, partly: true };
}

type Attempt = Pick<Found, 'evidence' | 'rarities' | 'candidates'>;

function attempt(
  corpus: Corpus,
  slots: readonly Slot[],
  passes: (record: PageRecord) => boolean,
  must?: number,
): Attempt {
  const evidence = gather(corpus, slots);
  const rarities = raritiesOf(corpus, evidence);
  const candidates = candidatesOf(corpus, evidence, rarities, must ?? requiredBits(evidence), passes);
  return { evidence, rarities, candidates };
}

const isUnknownName = (slot: Slot, { evidence }: Attempt, index: number) =>
  slot.kind === 'name' && slot.words.length > 1 && evidence.counts[index] === 0;
