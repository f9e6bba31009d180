import type { Lexicon } from './lexicon.ts';
import type { Slot } from './slot.ts';
import { corrections, editsFor } from './spelling.ts';

const mostOfOne = 3;
const most = 5;
/** Words shorter than these are all alike. */
const shortest = 4;

/** What looks like the words that the library doesn't have, the likest first: offered where nothing was found. */
export function nearestWords(slots: readonly Slot[], lexicon: Lexicon): readonly string[] {
  const unknown = slots.flatMap(({ words }) => words).filter((word) => !lexicon.has(word));
  const found = unknown.flatMap((word) => likest(word, lexicon).slice(0, mostOfOne));
  return [...new Set(found)].slice(0, most);
}

/** Words one edit further away than a slip, or else those that share the longest beginning. */
function likest(word: string, lexicon: Lexicon): readonly string[] {
  if (word.length < shortest) return [];
  const further = corrections(lexicon, word, editsFor(word.length) + 1).map(({ term }) => term);
  const near = further.filter(isPlain);
  for (let length = word.length - 1; near.length === 0 && length >= shortest - 1; length--) {
    const begun = [...lexicon.beginningWith(word.slice(0, length))].sort((a, b) => b.frequency - a.frequency);
    near.push(...begun.map(({ term }) => term).filter(isPlain));
  }
  return near;
}

const isPlain = (term: string): boolean => /^[\p{L}\p{N}]{3,}$/u.test(term);
