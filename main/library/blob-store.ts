import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { outcomeOf } from '../api/refusal.ts';
import { asMissing, codeOf } from '../api/system-error.ts';
import { flush, move, remove, smallFile, toRefusal, writeNamed, writeWhole } from './disk.ts';
import { sha256 } from './sha256.ts';
import { mismatch, receiveLarge } from './receive-large.ts';
import { openReceivedLog } from './received-log.ts';

/** A file by content. */
export interface BlobName {
  readonly sha256: string;
  /** Bytes. */
  readonly length: number;
}

/** Bytes on their way, beginning at `from`. */
export interface Incoming {
  readonly from: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Files by content, each once: `blobs/<first two digits>/<sha256>`. */
export interface BlobStore {
  pathOf(blob: BlobName): string;
  /** Whether the blob is there with its length; content is checked by `missing` and `read`. */
  has(blob: BlobName): boolean;
  /** Those that are not there, or not whole, in the order given. Damaged ones are set aside. */
  missing(blobs: readonly BlobName[]): Promise<BlobName[]>;
  /** The verified bytes; `null` when the blob is missing or damaged. A damaged one is set aside. */
  read(blob: BlobName): Promise<Buffer | null>;
  /**
   * Takes a blob in. `open` is asked for the bytes from a position on: after a break, a large file goes on where it
   * stopped. Written, not yet flushed.
   *
   * @throws a `Refusal` `file-mismatch` when the content is not what the name says
   */
  receive(blob: BlobName, open: (from: number) => Promise<Incoming>): Promise<void>;
  /** Makes received blobs survive a power cut: each in its place, or, many small ones, in one log. */
  flush(blobs: readonly BlobName[]): Promise<void>;
  /** Whether `settle` has something to do. */
  isUnsettled(): boolean;
  /**
   * Flushes each blob of the log in its place, mends those that are not whole there, and removes the log. Only while the
   * store's lock is held.
   */
  settle(): Promise<void>;
  /** Removes everything that is not kept, broken transfers and damaged files included. */
  collect(keep: ReadonlySet<string>): Promise<void>;
}

/** Files up to this size are held in memory on their way; larger ones keep what came before a break. Bytes. */
const atOnce = 1 << 20;
/** Small files are read one after the other; after so many, whoever else waits has a turn. */
const inARow = 8;

/** So many small files are flushed through the log; fewer are flushed one by one. */
const fewestLogged = 8;
/** More is not written twice. Bytes. */
export const mostLogged = 1 << 26;

/** @param folder the blobs' own; what has to be kept beside them lies in the folder above */
export function openBlobStore(folder: string): BlobStore {
  const pathOf = ({ sha256 }: BlobName) => join(folder, sha256.slice(0, 2), sha256);
  const aside = ({ sha256 }: BlobName) => join(folder, 'damaged', sha256);
  const partOf = ({ sha256 }: BlobName) => join(folder, 'parts', sha256);
  const log = openReceivedLog(dirname(folder));

  async function read(blob: BlobName): Promise<Buffer | null> {
    const bytes = await readIfThere(pathOf(blob), blob.length);
    if (bytes?.length === blob.length && sha256(bytes) === blob.sha256) return bytes;
    const logged = log.read(blob);
    // In a read-only data folder everything stays where it is, and is noticed again the next time.
    if (logged) await outcomeOf(() => writeWhole(pathOf(blob), logged, 'cached'));
    else if (bytes) await move(pathOf(blob), aside(blob)).catch(asMissing);
    return logged;
  }

  async function missing(blobs: readonly BlobName[]): Promise<BlobName[]> {
    const lacking: BlobName[] = [];
    for (const [index, blob] of blobs.entries()) {
      if (!(await read(blob))) lacking.push(blob);
      if (index % inARow === 0) await othersTurn();
    }
    return lacking;
  }

  async function flushAll(blobs: readonly BlobName[]): Promise<void> {
    const logged = worthLogging(blobs);
    if (logged.size > 0) {
      await settle(); // What the log before holds would be lost with it.
      await log.write([...logged], (blob) => readFileSync(pathOf(blob)));
    }
    await flush(blobs.filter((blob) => !logged.has(blob)).map(pathOf));
  }

  async function settle(): Promise<void> {
    if (!log.exists()) return;
    const lying: string[] = [];
    for (const [index, blob] of log.names().entries()) {
      if (await read(blob)) lying.push(pathOf(blob)); // Reading mends; what it could not mend cannot be flushed.
      if (index % inARow === 0) await othersTurn();
    }
    await flush(lying);
    await log.remove();
  }

  return {
    pathOf,
    has: (blob) => sizeOf(pathOf(blob)) === blob.length || log.has(blob),
    missing,
    read,
    receive: async (blob, open) => {
      if (blob.length > atOnce) return receiveLarge(blob, open, partOf(blob), pathOf(blob));
      const bytes = await gather(blob, await open(0));
      if (sha256(bytes) !== blob.sha256) throw mismatch(blob);
      if (bytes.length <= smallFile) writeNamed(pathOf(blob), bytes);
      else await writeWhole(pathOf(blob), bytes, 'cached');
    },
    flush: flushAll,
    isUnsettled: () => log.exists(),
    settle,
    collect: (keep) => collect(folder, keep),
  };
}

/** The small ones, as far as they are many and not too much. */
function worthLogging(blobs: readonly BlobName[]): ReadonlySet<BlobName> {
  const worth = new Set<BlobName>();
  let bytes = 0;
  for (const blob of blobs) {
    if (blob.length > smallFile || bytes + blob.length > mostLogged) continue;
    worth.add(blob);
    bytes += blob.length;
  }
  return worth.size < fewestLogged ? new Set() : worth;
}

async function gather(blob: BlobName, incoming: Incoming): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming.chunks) {
    length += chunk.length;
    if (length > blob.length) throw mismatch(blob);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

async function collect(folder: string, keep: ReadonlySet<string>): Promise<void> {
  await remove(join(folder, 'parts'));
  await remove(join(folder, 'damaged'));
  for (const shelf of namesIn(folder)) {
    for (const name of namesIn(join(folder, shelf))) {
      if (!keep.has(name)) await remove(join(folder, shelf, name));
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw toRefusal(error, folder);
  }
}

function sizeOf(path: string): number | null {
  try {
    return statSync(path).size;
  } catch {
    return null; // Missing or out of reach: either way it is not there to be read.
  }
}

async function readIfThere(path: string, length: number): Promise<Buffer | null> {
  try {
    return length <= smallFile ? readFileSync(path) : await readFile(path);
  } catch {
    return null; // Missing or unreadable: either way the bytes have to come from elsewhere.
  }
}
