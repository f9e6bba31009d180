import { refusalOf, type Refusal } from '../api/refusal.ts';

/**
 * Where a signed repository lies: bytes by name, nothing believed. Names are our own (`metadata/timestamp.json`,
 * `blobs/ab/…`), never a stranger's.
 */
export interface Source {
  /** `wire`: a server. `folder`: a directory, a stick. `file`: a `.fieldbook` file. */
  readonly kind: 'wire' | 'folder' | 'file';
  /** As it is shown and recorded; without passwords. */
  readonly name: string;
  /**
   * Opens one file; `null` when the source has no such file. Throws a `Refusal`, here or while the chunks are read,
   * when the source is out of reach or not to be trusted with reading.
   */
  open(path: string, options?: OpenOptions): Promise<Opened | null>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Where to begin; a source may begin earlier and says so. */
  readonly from?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Opened {
  /** The position of the first chunk in the file. */
  readonly from: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Reads a whole file into memory; `null` when the source has none. A byte past `limit` is refused: an endless file costs
 * `limit` bytes and no more.
 */
export async function readWhole(
  source: Source,
  path: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Buffer | null> {
  const opened = await source.open(path, { signal });
  if (!opened) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of opened.chunks) {
    signal?.throwIfAborted();
    length += chunk.length;
    if (length > limit) throw tooLarge(source, path, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The refusal of a file that goes on past what is allowed for it. */
export const tooLarge = (source: Source, path: string, limit: number): Refusal =>
  refusalOf('too-long', { source: source.name, path, limit });
