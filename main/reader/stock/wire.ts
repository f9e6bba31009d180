import type { SlimBulletin } from '../../bulletins/slim.ts';
import type { Problem } from '../../api/library-view.ts';

/** A bulletin's file, for whoever reads it. */
export interface StockFile {
  readonly path: string;
  /** Where its bytes lie. */
  readonly at: string;
  /** What an edition vouches for, lower-case hex; `null` in a working copy. */
  readonly sha256: string | null;
}

/** What became of some files. */
export interface StockBatch {
  readonly entries: readonly SlimBulletin[];
  readonly problems: readonly Problem[];
  /** Could not be read, or were not what the edition vouches for: the library's own gate has the last word. */
  readonly refused: readonly string[];
}

/** To the worker: files to read. It may have several orders before it. */
export interface StockOrder {
  readonly files: readonly StockFile[];
}

/** A batch for another thread: one text is handed over and read there in half the time that its objects would take. */
export interface WiredBatch {
  /** JSON of the batch, its entries without what they packed. */
  readonly json: string;
  /** What the entries packed, in their order. */
  readonly packed: readonly string[];
}

/** From the worker: a batch for each order, in their order. */
export type StockReply = WiredBatch;

/** Makes a batch ready to be posted. */
export function wired({ entries, problems, refused }: StockBatch): WiredBatch {
  const bare = entries.map(({ packed: _, ...entry }) => entry);
  return {
    json: JSON.stringify({ entries: bare, problems, refused }),
    packed: entries.map(({ packed }) => packed),
  };
}

/** A batch as it was before it was posted. */
export function unwired({ json, packed }: WiredBatch): StockBatch {
  const batch = JSON.parse(json) as StockBatch;
  return { ...batch, entries: batch.entries.map((entry, at) => ({ ...entry, packed: packed[at] ?? '' })) };
}

/** The part of a worker thread that the stock uses. `node:worker_threads`' Worker is one. */
export interface StockThread {
  postMessage(message: StockOrder): void;
  on(event: 'message', listener: (message: StockReply) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
  unref?(): void;
}
