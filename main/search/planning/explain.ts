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

/** What was loosened, in words for the reader: "without “foo”"; `null` when nothing was. */
export function relaxation(
  typed: readonly Slot[],
  { evidence, partly, apart }: Found,
  first: Ranked | undefined,
): string | null {
  const sentences = [
    ...(partly ? [leftOut(typed, evidence.slots, first)] : []),
    apart.length > 0 ? `with the words of ${quoted(apart)} apart` : '',
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(', ') : null;
}

function leftOut(typed: readonly Slot[], used: readonly Slot[], first: Ranked | undefined): string {
  const kept = used.filter((_, index) => first !== undefined && ((first.candidate.held >> index) & 1) === 1);
  const words = new Set(kept.flatMap((slot) => slot.words));
  const missing = typed.filter((slot) => slot.required && !slot.words.every((word) => words.has(word)));
  return missing.length === 0 ? '' : `without ${quoted(missing)}`;
}

const quoted = (slots: readonly Slot[]) =>
  slots.map(({ typed }) => `“${typed.replace(/^["“”„«»]+|["“”„«»]+$/gu, '')}”`).join(', ');
