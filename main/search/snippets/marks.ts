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

/** Which terms to mark: term → slot, and slots that only count as a phrase. */
export interface Marking {
  readonly terms: ReadonlyMap<string, number>;
}

/** The words of an answer's slots, as texts have them. */
export function markingOf(slots: readonly Slot[]): Marking {
  const terms = new Map<string, number>();
  slots.forEach(({ readings }, slot) => {
    for (const reading of readings)
      for (const term of reading.terms) if (!terms.has(term)) terms.set(term, slot);
  });
  return { terms };
}

/** Every place in a text that answers a slot, from left to right, up to `most`. */
export function findMarks(text: string, { terms }: Marking, most = 2_000): readonly Found[] {
  const found: Found[] = [];
  eachChunk(text, (start, end, ideographs) => {
    if (found.length >= most) return;
    const raw = text.slice(start, end);
    const chunk = termsOfChunk(raw, ideographs);
    const whole = chunk.terms.find(
      (term, index) => chunk.offsets[index] === 0 && isWhole(term, raw) && terms.has(term),
    );
    if (whole !== undefined) {
      found.push({ start, end, slot: terms.get(whole) ?? 0 });
      return;
    }
    let from = 0;
    for (const term of chunk.terms) {
      const slot = terms.get(term);
      if (slot === undefined) continue;
      const at = placeOf(raw, term, from);
      if (at < 0) continue;
      found.push({ start: start + at, end: start + at + term.length, slot });
      from = at + (ideographs ? 1 : term.length);
    }
  });
  return found;
}

const isWhole = (term: string, raw: string) => term.length >= raw.length - 2;

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
