import type { Lexicon } from './lexicon.ts';
import { readingsOfWord } from './plan.ts';
import type { Reading, Slot } from './slot.ts';
import { corrections, editsFor } from './spelling.ts';

const mostCorrections = 24;

/** A word that the library doesn't have, read as the words that it has; no readings when there are none near. */
export function correctedSlot(slot: Slot, lexicon: Lexicon): Slot {
  const word = slot.words[0] ?? '';
  const beginnings = slot.open ? [] : readingsOfWord(word, true, lexicon);
  const near = correctionsOf(word, lexicon, editsFor(word.length));
  const joined = near.length === 0 ? [...apart(word, lexicon), ...unfinished(slot, lexicon)] : [];
  return { ...slot, readings: [...beginnings, ...near, ...joined] };
}

/** A word that the library has, read as its neighbours too: what was typed may be a slip that happens to be a word. */
export function doubtedSlot(slot: Slot, lexicon: Lexicon): Slot {
  if (slot.kind !== 'word' || !slot.required) return slot;
  const word = slot.words[0] ?? '';
  const near = correctionsOf(word, lexicon, Math.min(1, editsFor(word.length)));
  return {
    ...slot,
    readings: [...slot.readings, ...near.map((one) => ({ ...one, weight: one.weight * 0.6 }))],
  };
}

/** A name that occurs nowhere, as its single words. */
export function partsOfName(slot: Slot, lexicon: Lexicon): readonly Slot[] {
  return slot.words.map((word, index) => {
    const open = slot.open && index === slot.words.length - 1;
    return {
      ...slot,
      typed: word,
      kind: 'word',
      words: [word],
      open,
      readings: readingsOfWord(word, open, lexicon),
    };
  });
}

function correctionsOf(word: string, lexicon: Lexicon, most: number): readonly Reading[] {
  const found = corrections(lexicon, word, most);
  const nearest = found.filter(({ distance }) => distance === 1);
  const used = (
    nearest.length > 0 ? [...nearest, ...found.filter((one) => one.distance > 1).slice(0, 8)] : found
  ).slice(0, mostCorrections);
  const top = Math.log2(2 + Math.max(1, ...used.map(({ frequency }) => frequency)));
  return used.map(({ term, distance, frequency }) => {
    const first = term.charAt(0) === word.charAt(0) ? 1 : 0.8;
    const often = 0.7 + 0.3 * (Math.log2(2 + frequency) / top);
    return { terms: [term], weight: (distance === 1 ? 0.7 : 0.3) * first * often, kind: 'correction' };
  });
}

/** `healthcheck` as `health check`: two words that the library has. */
function apart(word: string, lexicon: Lexicon): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const terms = [word.slice(0, at), word.slice(at)];
    if (terms.every((term) => lexicon.has(term))) readings.push({ terms, weight: 0.6, kind: 'correction' });
  }
  return readings;
}

/** A beginning with a slip in it: words whose beginnings are one edit away. */
function unfinished(slot: Slot, lexicon: Lexicon): readonly Reading[] {
  const word = slot.words[0] ?? '';
  if (!slot.open || word.length < 4) return [];
  const seen = new Map<string, Reading>();
  for (let at = 1; at < word.length; at++) {
    const tries = [word.slice(0, at) + word.slice(at + 1)];
    if (at + 1 < word.length)
      tries.push(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
    for (const beginning of tries) {
      for (const { term } of lexicon.beginningWith(beginning).slice(0, 50)) {
        seen.set(term, { terms: [term], weight: 0.3, kind: 'correction' });
      }
    }
  }
  return [...seen.values()].slice(0, 100);
}
