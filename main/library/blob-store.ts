import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { asMissing, codeOf } from '../api/system-error.ts';
import { Refusal } from '../api/refusal.ts';
import { flush, move, remove, smallFile, toRefusal, writeNamed, writeWhole } from './disk.ts';
import { sha256 } from './edition-manifest.ts';

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
  /** Makes received blobs survive a power cut. */
  flush(blobs: readonly BlobName[]): Promise<void>;
  /** Removes everything that is not kept, broken transfers and damaged files included. */
  collect(keep: ReadonlySet<string>): Promise<void>;
}

/** Files up to this size are held in memory on their way; larger ones keep what came before a break. Bytes. */
const atOnce = 1 << 20;
/** Small files are read one after the other; after so many, whoever else waits has a turn. */
const inARow = 8;

export function openBlobStore(folder: string): BlobStore {
  const pathOf = ({ sha256 }: BlobName) => join(folder, sha256.slice(0, 2), sha256);
  const aside = ({ sha256 }: BlobName) => join(folder, 'damaged', sha256);
  const partOf = ({ sha256 }: BlobName) => join(folder, 'parts', sha256);

  async function read(blob: BlobName): Promise<Buffer | null> {
    const bytes = await readIfThere(pathOf(blob), blob.length);
    if (!bytes) return null;
    if (bytes.length === blob.length && sha256(bytes) === blob.sha256) return bytes;
    // In a read-only data folder it stays where it is, and is noticed again the next time.
    await move(pathOf(blob), aside(blob)).catch(asMissing);
    return null;
  }

  async function missing(blobs: readonly BlobName[]): Promise<BlobName[]> {
    const lacking: BlobName[] = [];
    for (const [index, blob] of blobs.entries()) {
      if (!(await read(blob))) lacking.push(blob);
      if (index % inARow === 0) await othersTurn();
    }
    return lacking;
  }

  return {
    pathOf,
    has: (blob) => sizeOf(pathOf(blob)) === blob.length,
    missing,
    read,
    receive: async (blob, open) => {
      if (blob.length > atOnce) return receiveLarge(blob, open, partOf(blob), pathOf(blob));
      const bytes = await gather(blob, await open(0));
      if (sha256(bytes) !== blob.sha256) throw mismatch(blob);
      if (bytes.length <= smallFile) writeNamed(pathOf(blob), bytes);
      else await writeWhole(pathOf(blob), bytes, 'cached');
    },
    flush: (blobs) => flush(blobs.map(pathOf)),
    collect: (keep) => collect(folder, keep),
  };
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

/** A large file goes to disk as it comes, so that a break costs nothing that arrived. */
async function receiveLarge(
  blob: BlobName,
  openAt: (from: number) => Promise<Incoming>,
  part: string,
  place: string,
): Promise<void> {
  const hash = createHash('sha256');
  let have = await hashPart(part, blob, hash);
  const incoming = await openAt(have);
  let skip = have - incoming.from;
  const file = await openPart(part);
  try {
    for await (const chunk of incoming.chunks) {
      const fresh = skip >= chunk.length ? chunk.subarray(chunk.length) : chunk.subarray(skip);
      skip = Math.max(0, skip - chunk.length);
      if (have + fresh.length > blob.length) throw mismatch(blob);
      await writeAll(file, fresh, have, part);
      hash.update(fresh);
      have += fresh.length;
    }
  } catch (error) {
    if (error instanceof Refusal && error.failure.code === 'file-mismatch') await remove(part);
    throw error;
  } finally {
    await file.close();
  }
  if (have !== blob.length || hash.digest('hex') !== blob.sha256) {
    await remove(part);
    throw mismatch(blob);
  }
  await move(part, place);
}

type OpenFile = Awaited<ReturnType<typeof open>>;

async function openPart(part: string): Promise<OpenFile> {
  try {
    await mkdir(dirname(part), { recursive: true });
    return await open(part, 'a+');
  } catch (error) {
    throw toRefusal(error, part);
  }
}

async function writeAll(file: OpenFile, bytes: Uint8Array, position: number, path: string): Promise<void> {
  try {
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at);
      at += bytesWritten;
    }
  } catch (error) {
    throw toRefusal(error, path);
  }
}

/** Hashes what a broken transfer left. One that is longer than the blob is no beginning of it. */
async function hashPart(part: string, blob: BlobName, hash: ReturnType<typeof createHash>): Promise<number> {
  const size = (await stat(part).catch(asMissing))?.size ?? 0;
  if (size === 0) return 0;
  if (size > blob.length) {
    await remove(part);
    return 0;
  }
  const file = await open(part);
  for await (const chunk of file.createReadStream()) hash.update(chunk as Buffer);
  return size;
}

async function collect(folder: string, keep: ReadonlySet<string>): Promise<void> {
  await remove(join(folder, 'parts'));
  await remove(join(folder, 'damaged'));
  for (const shelf of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, shelf))) {
      if (!keep.has(name)) await remove(join(folder, shelf, name));
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
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

const mismatch = (blob: BlobName): Refusal =>
  new Refusal(
    'file-mismatch',
    `The file with SHA-256 ${blob.sha256} has another content than was signed.`,
    'Nothing was changed. Copy the update again; if it stays so, tell the publisher.',
  );
