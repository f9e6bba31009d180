import { eachPosition } from '../index/postings.ts';
import type { Segment } from '../index/segment.ts';
import { termNumber, weightOf } from '../index/vocabulary.ts';

/** Positions within a unit stay below this: longer sections are sliced. A place is `unit * span + position`. */
const span = 65_536;

/** Hears where a phrase begins. Units ascend, and positions within them. */
export type PlaceListener = (unit: number, position: number) => void;

/** Every place where terms stand side by side. */
export function eachPhrase(segment: Segment, terms: readonly string[], listen: PlaceListener): void {
  const numbers = terms.map((term) => termNumber(segment, term));
  if (numbers.length === 0 || numbers.some((number) => number < 0)) return;
  const order = numbers.map((_, index) => index);
  order.sort((a, b) => weightOf(segment, numbers[a] ?? 0) - weightOf(segment, numbers[b] ?? 0));
  let starts = startsOf(segment, numbers[order[0] ?? 0] ?? 0, order[0] ?? 0);
  for (const index of order.slice(1)) {
    if (starts.length === 0) return;
    starts = common(starts, startsOf(segment, numbers[index] ?? 0, index));
  }
  for (const start of starts) listen(Math.floor(start / span), start % span);
}

/** Where the phrase would begin, for each occurrence of its term number `index`; ascending. */
function startsOf(segment: Segment, term: number, index: number): number[] {
  const starts: number[] = [];
  eachPosition(
    segment,
    term,
    () => true,
    (unit, position) => {
      if (position >= index && position < span) starts.push(unit * span + position - index);
    },
  );
  return starts;
}

function common(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const place of a) {
    while (at < b.length && (b[at] ?? 0) < place) at++;
    if (b[at] === place) both.push(place);
  }
  return both;
}
