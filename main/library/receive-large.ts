import { createHash } from 'node:crypto';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asMissing } from '../api/system-error.ts';
import { Refusal, refusalOf } from '../api/refusal.ts';
import type { BlobName, Incoming } from './blob-store.ts';
import { move, remove, toRefusal } from './disk.ts';

/** A large file goes to disk as it comes, so that a break costs nothing that arrived. */
export async function receiveLarge(
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

/** The bytes are not what the name says. */
export const mismatch = (blob: BlobName): Refusal => refusalOf('file-altered', { sha256: blob.sha256 });
