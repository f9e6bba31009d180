import { eachPosition, fieldAt } from '../index/postings.ts';
import type { Segment } from '../index/segment.ts';
import { termNumber, weightOf } from '../index/vocabulary.ts';

/** Where terms stand side by side: unit → positions of the first one. */
export function phrasePositions(
  segment: Segment,
  terms: readonly string[],
): ReadonlyMap<number, readonly number[]> {
  const numbers = terms.map((term) => termNumber(segment, term));
  if (numbers.length === 0 || numbers.some((number) => number < 0)) return new Map();
  const order = numbers.map((_, index) => index);
  order.sort((a, b) => weightOf(segment, numbers[a] ?? 0) - weightOf(segment, numbers[b] ?? 0));
  let starts: Map<number, Set<number>> | null = null;
  for (const index of order) {
    const known = starts;
    const next = new Map<number, Set<number>>();
    eachPosition(
      segment,
      numbers[index] ?? 0,
      (unit) => known === null || known.has(unit),
      (unit, position) => {
        const start = position - index;
        if (known !== null && !known.get(unit)?.has(start)) return;
        const kept = next.get(unit);
        if (kept) kept.add(start);
        else next.set(unit, new Set([start]));
      },
    );
    starts = next;
    if (starts.size === 0) break;
  }
  return new Map(Array.from(starts ?? [], ([unit, found]) => [unit, [...found].sort((a, b) => a - b)]));
}

/** How often each of a unit's four fields holds positions. */
export function countByField(
  segment: Segment,
  unit: number,
  positions: readonly number[],
): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const position of positions) {
    const field = fieldAt(segment.bounds, unit, position) as 0 | 1 | 2 | 3;
    counts[field]++;
  }
  return counts;
}
