import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import { segmentOf, type PageRecord, type Segment } from './segment.ts';

/**
 * A segment as bytes: `FBSG`, the length of a JSON head, the head, the packed index (deflated), the texts (their blocks
 * are deflated already). Level 3 halves the index in a few milliseconds; higher ones save 3 % and cost twice the time.
 */
const magic = 'FBSG';
const level = 3;

/**
 * Raised with every change to what is indexed, to what Markdown says as text, to where pages are said to stand, or to how all
 * that is packed: older indexes are built anew.
 */
export const analysisVersion = 5;

interface Head {
  readonly analysis: number;
  readonly units: number;
  readonly blocks: number;
  /** Bytes of each part once inflated, in the order of the file. */
  readonly parts: readonly number[];
  readonly packed: number;
  readonly texts: number;
  readonly crc: number;
}

/** Writes a segment out. */
export function segmentBytes(segment: Segment): Buffer {
  const { terms, offsets, postings, bounds, pages, texts } = segment;
  const parts = [
    Buffer.from(terms.join('\n')),
    differences(offsets),
    postings,
    packBounds(bounds),
    Buffer.from(JSON.stringify(pages)),
    differences(texts.firsts),
    differences(texts.starts),
  ];
  const packed = deflateRawSync(Buffer.concat(parts), { level });
  const head: Head = {
    analysis: analysisVersion,
    units: segment.units,
    blocks: texts.firsts.length,
    parts: parts.map(({ length }) => length),
    packed: packed.length,
    texts: texts.bytes.length,
    crc: crc32(texts.bytes, crc32(packed)),
  };
  const json = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(8);
  start.write(magic);
  start.writeUInt32LE(json.length, 4);
  return Buffer.concat([start, json, packed, texts.bytes]);
}

/** Reads a segment back; `null` when the bytes are damaged, or of another version. */
export function segmentFrom(bytes: Buffer): Segment | null {
  try {
    return read(bytes);
  } catch {
    // Whatever is wrong with the bytes, the answer is the same: build the index anew.
    return null;
  }
}

function read(bytes: Buffer): Segment | null {
  if (bytes.toString('latin1', 0, 4) !== magic) return null;
  const body = 8 + bytes.readUInt32LE(4);
  const head = JSON.parse(bytes.toString('utf8', 8, body)) as Head;
  if (head.analysis !== analysisVersion || bytes.length !== body + head.packed + head.texts) return null;
  const packed = bytes.subarray(body, body + head.packed);
  const texts = bytes.subarray(body + head.packed);
  if (crc32(texts, crc32(packed)) !== head.crc) return null;
  const inflated = inflateRawSync(packed);
  let at = 0;
  const [terms, offsets, postings, bounds, pages, firsts, starts] = head.parts.map((length) =>
    inflated.subarray(at, (at += length)),
  );
  if (!terms || !offsets || !postings || !bounds || !pages || !firsts || !starts) return null;
  const names = terms.length === 0 ? [] : terms.toString().split('\n');
  return segmentOf({
    terms: names,
    offsets: sums(offsets, names.length + 1),
    postings,
    bounds: unpackBounds(bounds, head.units),
    pages: JSON.parse(pages.toString()) as PageRecord[],
    texts: { firsts: sums(firsts, head.blocks), starts: sums(starts, head.blocks + 1), bytes: texts },
  });
}

/** Ascending numbers as their differences. */
function differences(numbers: Uint32Array): Uint8Array {
  const writer = new ByteWriter(numbers.length * 2 + 16);
  let last = 0;
  for (const number of numbers) {
    writer.write(number - last);
    last = number;
  }
  return writer.finish();
}

function sums(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = readNumbers(bytes, count);
  for (let index = 1; index < count; index++)
    numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0);
  return numbers;
}

/** The bounds ascend within each unit and begin anew with the next. */
function packBounds(bounds: Uint32Array): Uint8Array {
  const writer = new ByteWriter(bounds.length * 2 + 16);
  bounds.forEach((bound, index) => writer.write(index % 4 === 0 ? bound : bound - (bounds[index - 1] ?? 0)));
  return writer.finish();
}

function unpackBounds(bytes: Uint8Array, units: number): Uint32Array {
  const numbers = readNumbers(bytes, units * 4);
  for (let index = 1; index < numbers.length; index++) {
    if (index % 4 !== 0) numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0);
  }
  return numbers;
}

function readNumbers(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    numbers[index] = value;
  }
  return numbers;
}
