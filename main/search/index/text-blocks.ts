import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The words of one passage, as its document has them. */
export interface UnitText {
  readonly heading: string | null;
  readonly text: string;
  readonly code: string;
}

/** Texts of units, compressed in blocks of some neighbours: read for snippets only, one block at a time. */
export interface TextBlocks {
  /** First unit of each block, ascending. */
  readonly firsts: Uint32Array;
  /** Bytes of block `b` are `starts[b]` to `starts[b + 1]`. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

const blockSize = 12_000;
/** Blocks kept inflated: while someone types, the same pages are shown again and again. */
const keptBlocks = 100;
const level = 3;
const empty: UnitText = { heading: null, text: '', code: '' };

/** Collects the texts of units in their order. */
export class TextBlocksWriter {
  readonly #firsts: number[] = [];
  readonly #blocks: Buffer[] = [];
  #waiting: UnitText[] = [];
  #size = 0;
  #units = 0;

  add(text: UnitText): void {
    if (this.#waiting.length === 0) this.#firsts.push(this.#units);
    this.#waiting.push(text);
    this.#units++;
    this.#size += text.text.length + text.code.length;
    if (this.#size >= blockSize) this.#flush();
  }

  finish(): TextBlocks {
    this.#flush();
    const starts = new Uint32Array(this.#blocks.length + 1);
    this.#blocks.forEach((block, index) => (starts[index + 1] = (starts[index] ?? 0) + block.length));
    return { firsts: Uint32Array.from(this.#firsts), starts, bytes: Buffer.concat(this.#blocks) };
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const json = JSON.stringify(this.#waiting.map(({ heading, text, code }) => [heading, text, code]));
    this.#blocks.push(deflateRawSync(json, { level }));
    this.#waiting = [];
    this.#size = 0;
  }
}

type Row = readonly [heading: string | null, text: string, code: string];

function blockOf({ firsts }: TextBlocks, unit: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

const readBlock = ({ starts, bytes }: TextBlocks, block: number): readonly Row[] =>
  JSON.parse(inflateRawSync(bytes.subarray(starts[block] ?? 0, starts[block + 1] ?? 0)).toString()) as Row[];

const textOf = (row: Row | undefined): UnitText =>
  row ? { heading: row[0], text: row[1], code: row[2] } : empty;

const inflated = new WeakMap<TextBlocks, Map<number, readonly Row[]>>();

/** The text of one unit. A head's is the description. */
export function readText(blocks: TextBlocks, unit: number): UnitText {
  const kept = inflated.get(blocks) ?? new Map<number, readonly Row[]>();
  inflated.set(blocks, kept);
  const block = blockOf(blocks, unit);
  const rows = kept.get(block) ?? readBlock(blocks, block);
  kept.delete(block);
  kept.set(block, rows);
  const [oldest] = kept.keys();
  if (kept.size > keptBlocks && oldest !== undefined) kept.delete(oldest);
  return textOf(rows[unit - (blocks.firsts[block] ?? 0)]);
}

/** The texts of many units, each block inflated once. */
export function readTexts(blocks: TextBlocks): (unit: number) => UnitText {
  const read = new Map<number, readonly Row[]>();
  return (unit) => {
    const block = blockOf(blocks, unit);
    const rows = read.get(block) ?? readBlock(blocks, block);
    read.set(block, rows);
    return textOf(rows[unit - (blocks.firsts[block] ?? 0)]);
  };
}
