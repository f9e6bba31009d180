import type { Segment } from '../index/segment.ts';
import { weightOf } from '../index/vocabulary.ts';
import { editDistance } from './edit-distance.ts';
import type { Lexicon } from './lexicon.ts';

/** A word of the library that may have been meant. */
export interface Correction {
  readonly term: string;
  readonly distance: number;
  readonly frequency: number;
}

const digitBits = 0xfc000000;

/**
 * Which characters a word has, as one bit each: words within `d` edits differ in at most `2 d` of them. Digits have bits of
 * their own, in which they don't differ at all. Whatever the alphabet, its letters spread over the others.
 */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    bits |= 1 << (code >= 48 && code <= 57 ? 26 + (code % 6) : code % 26);
  }
  return bits;
}

const lettersOfTerms = new WeakMap<Segment, Uint32Array>();

function lettersIn(segment: Segment): Uint32Array {
  const known = lettersOfTerms.get(segment);
  if (known) return known;
  const letters = Uint32Array.from(segment.terms, lettersOf);
  lettersOfTerms.set(segment, letters);
  return letters;
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many edits a word of that length may be away: short words are all alike. */
export const editsFor = (length: number): number => (length <= 3 ? 0 : length <= 6 ? 1 : 2);

const digits = (word: string) => word.replace(/\D+/g, ' ').trim();

/** Terms of a segment, by number, that may be within `most` edits of a word by length and letters; few of them are not. */
export function resembling(segment: Segment, word: string, most: number): readonly number[] {
  const letters = lettersOf(word);
  const bits = lettersIn(segment);
  const found: number[] = [];
  for (let number = 0; number < bits.length; number++) {
    const different = (bits[number] ?? 0) ^ letters;
    if ((different & digitBits) !== 0 || bitsIn(different) > 2 * most) continue;
    if (Math.abs((segment.terms[number] ?? '').length - word.length) <= most) found.push(number);
  }
  return found;
}

/**
 * Words of the library within `most` edits of a word, nearest and most frequent first. Numbers are never corrected:
 * 1.28.15 isn't a slip of 1.28.16.
 */
export function corrections(lexicon: Lexicon, word: string, most: number): readonly Correction[] {
  if (most <= 0 || word.length > 40) return [];
  const numbers = digits(word);
  const found = new Map<string, Correction>();
  for (const { segment } of lexicon.corpus.parts) {
    for (const number of resembling(segment, word, most)) {
      const term = segment.terms[number] ?? '';
      const distance = editDistance(word, term, most);
      if (distance === 0 || distance > most || digits(term) !== numbers) continue;
      const frequency = weightOf(segment, number) + (found.get(term)?.frequency ?? 0);
      found.set(term, { term, distance, frequency });
    }
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance || b.frequency - a.frequency);
}
