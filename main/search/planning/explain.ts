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

/** What was loosened to find `first`, the best hit. */
export function relaxation(
  typed: readonly Slot[],
  { evidence, partly, apart }: Found,
  first: Ranked | undefined,
): Relaxed | null {
  if (!first) return null;
  const relaxed = { without: partly ? leftOut(typed, evidence.slots, first) : [], apart: asTyped(apart) };
  return relaxed.without.length + relaxed.apart.length > 0 ? relaxed : null;
}

function leftOut(typed: readonly Slot[], used: readonly Slot[], { candidate }: Ranked): readonly string[] {
  const kept = used.filter((_, index) => ((candidate.held >> index) & 1) === 1);
  const words = new Set(kept.flatMap((slot) => slot.words));
  const missing = typed.filter((slot) => slot.required && !slot.words.every((word) => words.has(word)));
  return missing.map((slot) => correctionOf(slot, used) ?? bare(slot));
}

/** What a word was read as: `didYouMean` has said so already, and what is missing is that. */
function correctionOf({ typed }: Slot, used: readonly Slot[]): string | undefined {
  const readings = used.find((slot) => slot.typed === typed)?.readings ?? [];
  if (readings.some(({ kind }) => kind === 'exact')) return undefined;
  return readings.find(({ kind }) => kind === 'correction')?.terms.join(' ');
}

const asTyped = (slots: readonly Slot[]): readonly string[] => slots.map(bare);

const bare = ({ typed }: Slot): string => typed.replace(/^["“”„«»]+|["“”„«»]+$/gu, '');
