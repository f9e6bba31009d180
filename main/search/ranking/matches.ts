import { eachPosition, fieldAt } from '../index/postings.ts';
import type { Segment } from '../index/segment.ts';
import { termNumber } from '../index/vocabulary.ts';
import type { Reading, Slot } from '../planning/slot.ts';
import { eachPhrase } from './phrase.ts';

/** One occurrence of something that was asked for. */
export interface Match {
  readonly slot: number;
  /** The term, or the terms of a phrase joined by spaces. */
  readonly term: string;
  /** How many words it spans. */
  readonly width: number;
  readonly weight: number;
  readonly position: number;
  readonly field: number;
}

/** Occurrences in the wanted units of a segment: unit → matches by position. */
export function matchesIn(
  segment: Segment,
  slots: readonly Slot[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly Match[]> {
  const found = new Map<number, Match[]>();
  const add = (unit: number, match: Omit<Match, 'field'>) => {
    const one = { ...match, field: fieldAt(segment.bounds, unit, match.position) };
    const known = found.get(unit);
    if (known && known.length < mostMatches) known.push(one);
    else if (!known) found.set(unit, [one]);
  };
  slots.forEach(({ readings }, slot) => {
    for (const { terms, weight } of closest(readings)) {
      const match = { slot, term: terms.join(' '), width: terms.length, weight };
      if (terms.length > 1) {
        eachPhrase(
          segment,
          terms,
          (unit, position) => add(unit, { ...match, position }),
          (unit) => wanted.has(unit),
        );
        continue;
      }
      const number = termNumber(segment, terms[0] ?? '');
      if (number < 0) continue;
      eachPosition(
        segment,
        number,
        (unit) => wanted.has(unit),
        (unit, position) => add(unit, { ...match, position }),
        mostOfOne,
      );
    }
  });
  return new Map(Array.from(found, ([unit, matches]) => [unit, inOrder(matches)]));
}

/** A beginning of hundreds of words says little; the closest of them decide where it was found. */
const mostReadings = 300;

const closest = (readings: readonly Reading[]): readonly Reading[] =>
  readings.length <= mostReadings
    ? readings
    : [...readings].sort((a, b) => b.weight - a.weight).slice(0, mostReadings);

/** A word that stands in a passage so often says no more by standing there again: `the` would be all that is read. */
const mostOfOne = 60;

/** A unit with more matches than these is about nothing else. */
const mostMatches = 1_000;

/** By position; what one slot finds in several ways at one place counts once, in the best way. */
function inOrder(matches: Match[]): readonly Match[] {
  matches.sort((a, b) => a.position - b.position || a.slot - b.slot || b.weight - a.weight);
  return matches.filter((match, index) => {
    const before = matches[index - 1];
    return before?.position !== match.position || before.slot !== match.slot;
  });
}
