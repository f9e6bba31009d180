import { eachPosition } from '../index/postings.ts';
import type { Segment } from '../index/segment.ts';
import { termNumber, weightOf } from '../index/vocabulary.ts';

/** Hears where a phrase begins. Units ascend, and positions within them. */
export type PlaceListener = (unit: number, position: number) => void;

/** Where a phrase may begin: unit and position of each place, ascending. */
interface Places {
  readonly units: number[];
  readonly starts: number[];
}

/**
 * Every place in the wanted units where terms stand side by side. The rarest term says where to look; of the others only
 * those places are read, for words such as those of a CVSS vector stand everywhere.
 */
export function eachPhrase(
  segment: Segment,
  terms: readonly string[],
  listen: PlaceListener,
  wanted: (unit: number) => boolean = everywhere,
): void {
  const numbers = terms.map((term) => termNumber(segment, term));
  if (numbers.length === 0 || numbers.some((number) => number < 0)) return;
  const order = numbers.map((number, offset) => ({ number, offset, weight: weightOf(segment, number) }));
  order.sort((a, b) => a.weight - b.weight);
  let places: Places | null = null;
  for (const { number, offset } of order) {
    places =
      places === null ? placesOf(segment, number, offset, wanted) : narrowed(places, segment, number, offset);
    if (places.units.length === 0) return;
  }
  places?.units.forEach((unit, index) => listen(unit, places.starts[index] ?? 0));
}

const everywhere = () => true;

/** Where the phrase would begin, for each place of its term that stands `offset` words after its beginning. */
function placesOf(segment: Segment, term: number, offset: number, wanted: (unit: number) => boolean): Places {
  const places: Places = { units: [], starts: [] };
  eachPosition(segment, term, wanted, (unit, position) => {
    if (position >= offset) add(places, unit, position - offset);
  });
  return places;
}

/** Those of the places that have this term as well. Both lists ascend, so that each is gone through once. */
function narrowed({ units, starts }: Places, segment: Segment, term: number, offset: number): Places {
  const left: Places = { units: [], starts: [] };
  let at = 0;
  const holds = (unit: number) => {
    while (at < units.length && (units[at] ?? 0) < unit) at++;
    return units[at] === unit;
  };
  eachPosition(segment, term, holds, (unit, position) => {
    const start = position - offset;
    while (units[at] === unit && (starts[at] ?? 0) < start) at++;
    if (units[at] === unit && starts[at] === start) add(left, unit, start);
  });
  return left;
}

function add({ units, starts }: Places, unit: number, start: number): void {
  units.push(unit);
  starts.push(start);
}
