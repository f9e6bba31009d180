import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobName } from './blob-store.ts';
import { remove, writePieces } from './disk.ts';
import { inPieces } from './in-pieces.ts';
import { sha256 } from './sha256.ts';

/**
 * Many small files are flushed by writing their bytes once more, end to end into one file, and flushing that: one flush in
 * place of hundreds. It lies there until each of them was flushed in its place, and gives back what a power cut took.
 */
export interface ReceivedLog {
  /** Whether there is one: something received is not flushed in its place yet. */
  exists(): boolean;
  /** Writes it, whole or not at all, and flushed. */
  write(blobs: readonly BlobName[], bytesOf: (blob: BlobName) => Buffer): Promise<void>;
  /** Whether the log holds a blob; content is checked by `read`. */
  has(blob: BlobName): boolean;
  /** The verified bytes, or `null`. */
  read(blob: BlobName): Buffer | null;
  /** What it holds, in the order in which it was written. */
  names(): BlobName[];
  /** Everything lies flushed in its place. */
  remove(): Promise<void>;
}

const firstLine = 'fieldbook received 1\n';
/** `<sha256> <length>\n`, then the bytes. */
const header = /^([0-9a-f]{64}) (\d{1,9})\n/;
const longestHeader = 75;

/** Where a blob's bytes lie in the log. */
interface Place {
  readonly start: number;
  readonly length: number;
}

/** @param folder where the log lies while there is one */
export function openReceivedLog(folder: string): ReceivedLog {
  const path = join(folder, 'received.log');
  let known: { readonly stamp: string; readonly records: ReadonlyMap<string, Place> } | null = null;

  function records(): ReadonlyMap<string, Place> {
    const stamp = stampOf(path);
    if (stamp === null) return new Map();
    if (known?.stamp !== stamp) known = { stamp, records: scan(readThere(path)) };
    return known.records;
  }

  const has = (blob: BlobName): boolean => records().get(blob.sha256)?.length === blob.length;

  return {
    exists: () => stampOf(path) !== null,
    write: (blobs, bytesOf) => writePieces(path, inPieces(recordsOf(blobs, bytesOf))),
    has,
    read: (blob) => {
      const record = has(blob) ? records().get(blob.sha256) : undefined;
      if (!record) return null;
      const bytes = readPart(path, record);
      return bytes && sha256(bytes) === blob.sha256 ? bytes : null;
    },
    names: () => [...records()].map(([name, { length }]) => ({ sha256: name, length })),
    remove: () => remove(path),
  };
}

async function* recordsOf(
  blobs: readonly BlobName[],
  bytesOf: (blob: BlobName) => Buffer,
): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(firstLine));
  for (const blob of blobs) {
    const bytes = bytesOf(blob);
    yield Buffer.from(`${blob.sha256} ${bytes.length}\n`);
    yield bytes;
  }
}

/** Reads as far as headers make sense: what comes after a broken one is not there. */
function scan(log: Buffer): Map<string, Place> {
  const found = new Map<string, Place>();
  if (log.toString('latin1', 0, firstLine.length) !== firstLine) return found;
  let at = firstLine.length;
  for (;;) {
    const [line, name, digits] = header.exec(log.toString('latin1', at, at + longestHeader)) ?? [];
    if (line === undefined || name === undefined) return found;
    const [start, length] = [at + line.length, Number(digits)];
    if (start + length > log.length) return found;
    found.set(name, { start, length });
    at = start + length;
  }
}

/** A log is written once and renamed into its place: another one is another file. */
function stampOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : null;
}

function readThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // Gone meanwhile, or out of reach: then it gives nothing back.
  }
}

function readPart(path: string, { start, length }: Place): Buffer | null {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return readSync(file, bytes, 0, length, start) === length ? bytes : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null; // As above.
  }
}
