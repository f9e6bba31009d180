import { fieldsPerUnit, type Segment } from './segment.ts';

/** Hears that a unit holds a term, and how often in each of its fields. */
export type PostingListener = (
  unit: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
) => void;

/** Reads one term's postings, units ascending. */
export function eachPosting(segment: Segment, term: number, listen: PostingListener): void {
  const { postings, offsets, bounds } = segment;
  const end = offsets[term + 1] ?? 0;
  let at = offsets[term] ?? 0;
  let unit = 0;
  let value = 0;
  const read = () => {
    let byte = postings[at++] ?? 0;
    if (byte < 128) return byte;
    value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  };
  while (at < end) {
    unit += read();
    const count = read();
    const base = unit * fieldsPerUnit;
    const one = bounds[base] ?? 0;
    const two = bounds[base + 1] ?? 0;
    const three = bounds[base + 2] ?? 0;
    let first = 0;
    let second = 0;
    let third = 0;
    let position = 0;
    for (let index = 0; index < count; index++) {
      position += read();
      if (position < one) first++;
      else if (position < two) second++;
      else if (position < three) third++;
    }
    listen(unit, first, second, third, count - first - second - third);
  }
}

/** Reads where a term stands in the wanted units; `wanted(unit)` is asked once a unit. */
export function eachPosition(
  segment: Segment,
  term: number,
  wanted: (unit: number) => boolean,
  listen: (unit: number, position: number) => void,
): void {
  const { postings, offsets } = segment;
  const end = offsets[term + 1] ?? 0;
  let at = offsets[term] ?? 0;
  let unit = 0;
  const read = () => {
    let byte = postings[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  };
  while (at < end) {
    unit += read();
    const count = read();
    const use = wanted(unit);
    let position = 0;
    for (let index = 0; index < count; index++) {
      position += read();
      if (use) listen(unit, position);
    }
  }
}

/** The field, 0–3, that a position belongs to. */
export function fieldAt(bounds: Uint32Array, unit: number, position: number): number {
  const base = unit * fieldsPerUnit;
  let field = 0;
  while (field < fieldsPerUnit - 1 && position >= (bounds[base + field] ?? 0)) field++;
  return field;
}
