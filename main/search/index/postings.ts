import { fieldsPerUnit, type Segment } from './segment.ts';

/** Hears that a unit holds a term, and how often in each of its fields. */
export type PostingListener = (
  unit: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
) => void;

/** Reads variable-length integers, one after the other. */
class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let byte = this.#bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; this.at++) if ((this.#bytes[this.at] ?? 0) < 128) left--;
  }
}

/** Reads one term's postings, units ascending. */
export function eachPosting(segment: Segment, term: number, listen: PostingListener): void {
  const { postings, offsets, bounds } = segment;
  const reader = new Reader(postings, offsets[term] ?? 0);
  const end = offsets[term + 1] ?? 0;
  let unit = 0;
  while (reader.at < end) {
    unit += reader.next();
    const count = reader.next();
    const base = unit * fieldsPerUnit;
    const one = bounds[base] ?? 0;
    const two = bounds[base + 1] ?? 0;
    const three = bounds[base + 2] ?? 0;
    let first = 0;
    let second = 0;
    let third = 0;
    let position = 0;
    for (let index = 0; index < count; index++) {
      position += reader.next();
      if (position < one) first++;
      else if (position < two) second++;
      else if (position < three) third++;
    }
    listen(unit, first, second, third, count - first - second - third);
  }
}

/**
 * Reads where a term stands in the wanted units; `wanted(unit)` is asked once a unit.
 *
 * @param most so many places a unit are read, the first ones
 */
export function eachPosition(
  segment: Segment,
  term: number,
  wanted: (unit: number) => boolean,
  listen: (unit: number, position: number) => void,
  most = Number.POSITIVE_INFINITY,
): void {
  const { postings, offsets } = segment;
  const reader = new Reader(postings, offsets[term] ?? 0);
  const end = offsets[term + 1] ?? 0;
  let unit = 0;
  while (reader.at < end) {
    unit += reader.next();
    const count = reader.next();
    if (!wanted(unit)) {
      reader.skip(count);
      continue;
    }
    const read = Math.min(count, most);
    let position = 0;
    for (let index = 0; index < read; index++) {
      position += reader.next();
      listen(unit, position);
    }
    reader.skip(count - read);
  }
}

/** The field, 0–3, that a position belongs to. */
export function fieldAt(bounds: Uint32Array, unit: number, position: number): number {
  const base = unit * fieldsPerUnit;
  let field = 0;
  while (field < fieldsPerUnit - 1 && position >= (bounds[base + field] ?? 0)) field++;
  return field;
}
