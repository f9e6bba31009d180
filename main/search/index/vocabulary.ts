import type { Segment } from './segment.ts';

/** The number of the first term that isn't before `word`. */
export function lowerBound(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A term's number, or −1. */
export function termNumber({ terms }: Segment, word: string): number {
  const at = lowerBound(terms, word);
  return terms[at] === word ? at : -1;
}

/** Terms that begin with `beginning`: numbers from `start` up to `end`. */
export function rangeOf(
  { terms }: Segment,
  beginning: string,
): { readonly start: number; readonly end: number } {
  const start = lowerBound(terms, beginning);
  let low = start;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '').startsWith(beginning)) low = middle + 1;
    else high = middle;
  }
  return { start, end: low };
}

/** Roughly how often a term occurs: the bytes its postings take. */
export const weightOf = ({ offsets }: Segment, term: number): number =>
  (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
