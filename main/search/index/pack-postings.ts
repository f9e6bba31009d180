import { ByteWriter } from './bytes.ts';

/** Rows of (term, position), unit after unit; `ends[u]` is the row after unit `u`'s last. */
export interface Rows {
  readonly terms: Uint32Array;
  readonly positions: Uint32Array;
  readonly ends: Uint32Array;
}

/** What a segment keeps of them. */
export interface PackedPostings {
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  readonly postings: Uint8Array;
}

/**
 * Sorts rows by term and packs each term's: for every unit its distance from the unit before, how many times, and
 * the distances of the positions. `names[n]` is the term with number `n`.
 */
export function packPostings(names: readonly string[], { terms, positions, ends }: Rows): PackedPostings {
  const order = names.map((_, number) => number).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const { starts, rows } = rowsByTerm(names.length, terms);
  const units = unitOfRow(terms.length, ends);
  const offsets = new Uint32Array(names.length + 1);
  const writer = new ByteWriter(Math.max(1 << 16, terms.length * 2));
  order.forEach((number, index) => {
    writeTerm(writer, rows.subarray(starts[number] ?? 0, starts[number + 1] ?? 0), units, positions);
    offsets[index + 1] = writer.length;
  });
  return { terms: order.map((number) => names[number] ?? ''), offsets, postings: writer.finish() };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function rowsByTerm(count: number, terms: Uint32Array): { starts: Uint32Array; rows: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(terms.length);
  for (let row = 0; row < terms.length; row++) {
    const term = terms[row] ?? 0;
    const at = next[term] ?? 0;
    rows[at] = row;
    next[term] = at + 1;
  }
  return { starts, rows };
}

function unitOfRow(length: number, ends: Uint32Array): Uint32Array {
  const units = new Uint32Array(length);
  let start = 0;
  ends.forEach((end, unit) => {
    units.fill(unit, start, end);
    start = end;
  });
  return units;
}

function writeTerm(writer: ByteWriter, rows: Uint32Array, units: Uint32Array, positions: Uint32Array): void {
  let lastUnit = 0;
  for (let first = 0; first < rows.length;) {
    const unit = units[rows[first] ?? 0] ?? 0;
    let after = first + 1;
    while (after < rows.length && units[rows[after] ?? 0] === unit) after++;
    writer.write(unit - lastUnit);
    writer.write(after - first);
    let lastPosition = 0;
    for (let index = first; index < after; index++) {
      const position = positions[rows[index] ?? 0] ?? 0;
      // A whole name follows its parts in the rows but stands at the first part's position; a term's own rows ascend.
      writer.write(Math.max(0, position - lastPosition));
      lastPosition = Math.max(position, lastPosition);
    }
    lastUnit = unit;
    first = after;
  }
}
