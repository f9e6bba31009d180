import { eachChunk } from '../analysis/chunks.ts';
import { fold, termsOfChunk } from '../analysis/terms.ts';
import type { Slot } from '../planning/slot.ts';

/** `[start, end)` in UTF-16 code units. */
export type Mark = readonly [start: number, end: number];

/** A stretch of text to mark, and the slot it answers. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly slot: number;
}

/** What to mark. */
export interface Marking {
  /** Terms that answer alone: term → slot. */
  readonly terms: ReadonlyMap<string, number>;
  /** Words that answer only side by side: of an id in pieces the year alone is nothing. */
  readonly phrases: readonly Phrase[];
  /** Some slot is more than a stop word: it is worth looking for the best window. */
  readonly telling: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly slot: number;
}

/** The words of an answer's slots, as texts have them. */
export function markingOf(slots: readonly Slot[]): Marking {
  const terms = new Map<string, number>();
  const phrases: Phrase[] = [];
  slots.forEach(({ readings }, slot) => {
    for (const { terms: words } of readings) {
      const [word = ''] = words;
      if (words.length > 1) phrases.push({ words, slot });
      else if (!terms.has(word)) terms.set(word, slot);
    }
  });
  return { terms, phrases, telling: slots.some(({ stop }) => !stop) };
}

/** Says, after each chunk that answered, whether enough is found. */
export type Enough = (found: readonly Found[]) => boolean;

/** Every place in a text that answers a slot, from left to right, until there are enough. */
export function findMarks(text: string, marking: Marking, enough: Enough = () => false): readonly Found[] {
  const found: Found[] = [];
  const { phrases } = marking;
  const longest = Math.max(0, ...phrases.map(({ words }) => words.length));
  const recent: Place[] = [];
  eachChunk(text, (start, end, ideographs) => {
    const before = found.length;
    const raw = text.slice(start, end);
    markChunk(raw, start, ideographs, marking, found);
    if (longest > 0) {
      for (const place of placesOf(raw, start, ideographs)) {
        recent.push(place);
        if (recent.length > longest) recent.shift();
        for (const phrase of phrases) markPhrase(phrase, recent, found);
      }
    }
    return found.length === before || !(found.length >= mostMarks || enough(found));
  });
  return found;
}

/** A word, and where it stands. */
interface Place {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a chunk, one after the other. */
function placesOf(raw: string, start: number, ideographs: boolean): readonly Place[] {
  let from = 0;
  return termsOfChunk(raw, ideographs).words.map((word) => {
    const at = Math.max(from, placeOf(raw, word, from));
    from = Math.min(raw.length, at + (ideographs ? 1 : word.length));
    return { word, start: start + at, end: start + Math.min(raw.length, at + word.length) };
  });
}

function markPhrase({ words, slot }: Phrase, recent: readonly Place[], found: Found[]): void {
  const first = recent.length - words.length;
  if (first < 0 || !words.every((word, index) => recent[first + index]?.word === word)) return;
  found.push({ start: recent[first]?.start ?? 0, end: recent.at(-1)?.end ?? 0, slot });
}

const mostMarks = 2_000;

/** Marks a chunk whole where the whole was asked for, and else the words in it that were. */
function markChunk(
  raw: string,
  start: number,
  ideographs: boolean,
  { terms }: Marking,
  found: Found[],
): void {
  const chunk = termsOfChunk(raw, ideographs);
  if (!chunk.terms.some((term) => terms.has(term))) return;
  const whole = chunk.terms.find((term) => term.length >= raw.length - 2 && terms.has(term));
  if (whole !== undefined) {
    found.push({ start, end: start + raw.length, slot: terms.get(whole) ?? 0 });
    return;
  }
  let from = 0;
  for (const term of chunk.terms) {
    const slot = terms.get(term);
    const at = slot === undefined ? -1 : placeOf(raw, term, from);
    if (slot === undefined || at < 0) continue;
    found.push({ start: start + at, end: start + Math.min(raw.length, at + term.length), slot });
    from = at + (ideographs ? 1 : term.length);
  }
}

function placeOf(raw: string, term: string, from: number): number {
  const folded = fold(raw);
  if (folded.length !== raw.length) return from === 0 ? 0 : -1;
  return folded.indexOf(term, from);
}

/** Places as marks: ascending, not overlapping, inside `length`. */
export function marksOf(found: readonly Found[], length: number): readonly Mark[] {
  const marks: [number, number][] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.min(length, Math.max(last[1], end));
    else if (start < length) marks.push([start, Math.min(length, end)]);
  }
  return marks;
}
