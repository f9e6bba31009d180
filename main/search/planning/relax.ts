import type { Corpus } from '../index/corpus.ts';
import type { PageRecord } from '../index/segment.ts';
import { candidatesOf, holdsAll, requiredBits, type Candidate } from '../ranking/candidates.ts';
import { gather, release, type Evidence } from '../ranking/gather.ts';
import { raritiesOf, type Rarity } from '../ranking/rarity.ts';
import { correctedSlot, doubtedSlot, partsOfName } from './corrected.ts';
import type { Lexicon } from './lexicon.ts';
import type { Slot } from './slot.ts';

/** Where answers are looked for. */
export interface Question {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** There are filters. */
  readonly filtered: boolean;
  /** Whether a page is one that they let through. */
  readonly passes: (record: PageRecord) => boolean;
}

/** Pages that answer, and what had to be loosened to find any. */
export interface Found {
  readonly evidence: Evidence;
  readonly rarities: readonly Rarity[];
  readonly candidates: readonly Candidate[];
  /** Words were read as others, for nothing had them as typed. */
  readonly corrected: boolean;
  /** No page has all words: these pages have some. */
  readonly partly: boolean;
  /** Phrases and names that stand nowhere, whose words were looked for apart. */
  readonly apart: readonly Slot[];
}

const mostDoubted = 6;
/** A query's slots are bits of a number. */
const mostSplit = 30;

/**
 * Looks for pages with all the words; where there are none, loosens step by step: names as their parts, unknown words
 * as the nearest known ones, known words as their neighbours, and at last pages with some of the words.
 */
export function findRelaxed(slots: readonly Slot[], question: Question): Found {
  const { lexicon } = question;
  let last = attempt(question, slots);
  const found = () => last.candidates.length > 0;
  const next = (changed: readonly Slot[], must?: number) => {
    release(last.evidence);
    last = attempt(question, changed, must);
  };
  if (found() || isFilteredOut(last)) return { ...last, corrected: false, partly: false, apart: [] };

  const unknown = slots.filter((slot, index) => isUnknownName(slot, last, index));
  if (unknown.length > 0) {
    next(
      slots
        .flatMap((slot) => (unknown.includes(slot) ? partsOfName(slot, lexicon) : [slot]))
        .slice(0, mostSplit),
    );
  }
  if (found()) return { ...last, corrected: false, partly: false, apart: unknown };

  // A name that was mistyped is told by its correction.
  const apart = unknown.filter(({ kind }) => kind === 'phrase');
  const { slots: typed, counts } = last.evidence;
  const nearest = typed.map((slot, index) =>
    isUnknownWord(slot, counts[index]) ? correctedSlot(slot, lexicon) : slot,
  );
  const known = nearest.filter(
    ({ readings }, index) => readings.length > 0 && (counts[index] !== 0 || nearest[index] !== typed[index]),
  );
  const corrected = known.some((slot) => !typed.includes(slot));
  const partly = known.length < typed.length;
  next(known);
  if (found()) return { ...last, corrected, partly, apart };

  if (known.length > 1 && known.length <= mostDoubted) next(known.map((slot) => doubtedSlot(slot, lexicon)));
  if (found()) return { ...last, corrected: true, partly, apart };

  next(known, 0);
  return { ...last, corrected, partly: true, apart };
}

type Attempt = Pick<Found, 'evidence' | 'rarities' | 'candidates'>;

function attempt({ corpus, passes }: Question, slots: readonly Slot[], must?: number): Attempt {
  const evidence = gather(corpus, slots);
  const rarities = raritiesOf(corpus, evidence);
  const candidates = candidatesOf(corpus, evidence, rarities, must ?? requiredBits(evidence), passes);
  return { evidence, rarities, candidates };
}

/** All words stand together in some page, only not in one that the filters let through: nothing to loosen. */
const isFilteredOut = ({ evidence, candidates }: Attempt) => candidates.length === 0 && holdsAll(evidence);

const isUnknownName = (slot: Slot, { evidence }: Attempt, index: number) =>
  slot.kind !== 'word' && slot.words.length > 1 && evidence.counts[index] === 0;

const isUnknownWord = (slot: Slot, count: number | undefined) => slot.kind === 'word' && count === 0;
