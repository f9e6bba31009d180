import type { Relaxed } from '../../api/search-view.ts';
import type { Ranked } from '../ranking/rank.ts';
import type { Found } from './relax.ts';
import type { Slot } from './slot.ts';

/** The query with its words corrected, as the first hit has them; `null` when that is what was typed. */
export function didYouMean(
  typed: readonly Slot[],
  used: readonly Slot[],
  first: Ranked | undefined,
): string | null {
  if (!first) return null;
  const words = used.map((slot, index) => {
    const matches = [...first.inHead, ...first.inPassage].filter((match) => match.slot === index);
    const best = matches.sort((a, b) => b.weight - a.weight)[0];
    const reading = slot.readings.find(({ terms }) => terms.join(' ') === best?.term);
    const fallback = slot.readings.find(({ kind }) => kind === 'correction');
    const chosen = reading ?? (slot.readings.some(({ kind }) => kind === 'exact') ? undefined : fallback);
    return chosen?.kind === 'correction' ? chosen.terms.join(' ') : slot.typed;
  });
  const meant = words.join(' ');
  return meant === typed.map((slot) => slot.typed).join(' ') ? null : meant;
}

/** What was loosened to find anything; `null` when nothing was, and when nothing was found all the same. */
export function relaxation(
  typed: readonly Slot[],
  { candidates, evidence, partly, apart }: Found,
): Relaxed | null {
  if (candidates.length === 0) return null;
  const { slots } = evidence;
  const missing = (bits: number) => (partly ? missingFrom(typed, slots, bits) : []);
  const held = [...new Set(candidates.map((candidate) => candidate.held))];
  const nowhere = missing(held.reduce((all, bits) => all | bits, 0));
  const relaxed = {
    without: nowhere.map((slot) => correctionOf(slot, slots) ?? bare(slot)),
    partly: held.every((bits) => missing(bits).length > nowhere.length),
    apart: asTyped(apart),
  };
  return relaxed.partly || relaxed.without.length + relaxed.apart.length > 0 ? relaxed : null;
}

/** The words that a page which holds the slots of these bits does not. */
function missingFrom(typed: readonly Slot[], used: readonly Slot[], bits: number): readonly Slot[] {
  const kept = used.filter((_, index) => ((bits >> index) & 1) === 1);
  const words = new Set(kept.flatMap((slot) => slot.words));
  return typed.filter((slot) => slot.required && !slot.words.every((word) => words.has(word)));
}

/** What a word was read as: `didYouMean` has said so already, and what is missing is that. */
function correctionOf({ typed }: Slot, used: readonly Slot[]): string | undefined {
  const readings = used.find((slot) => slot.typed === typed)?.readings ?? [];
  if (readings.some(({ kind }) => kind === 'exact')) return undefined;
  return readings.find(({ kind }) => kind === 'correction')?.terms.join(' ');
}

const asTyped = (slots: readonly Slot[]): readonly string[] => slots.map(bare);

const bare = ({ typed }: Slot): string => typed.replace(/^["“”„«»]+|["“”„«»]+$/gu, '');
