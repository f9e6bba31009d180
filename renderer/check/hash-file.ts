import { sha256 } from '@noble/hashes/sha2.js';

/** Bytes that are read at once: large enough to be quick, small enough that the window answers in between. */
const slice = 4 * 1024 * 1024;

/** How far reading is, in bytes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * The SHA-256 of a file of any size, slice by slice: neither memory nor patience hold a disk image whole.
 * (`crypto.subtle` digests only what it is given at once.)
 *
 * @returns lower-case hex; or why there is none: it was stopped, or could not be read to its end
 */
export async function hashFile(
  file: Blob,
  onProgress: (progress: Progress) => void,
  stop: AbortSignal,
): Promise<{ readonly sha256: string } | 'stopped' | 'unreadable'> {
  const hash = sha256.create();
  for (let done = 0; done < file.size; done += slice) {
    const bytes = await bytesOf(file.slice(done, done + slice));
    if (stop.aborted) return 'stopped';
    if (bytes === null) return 'unreadable';
    hash.update(bytes);
    onProgress({ done: done + bytes.length, total: file.size });
  }
  // An empty file is a file; a folder that was dropped looks like one until it is read.
  if (file.size === 0 && (await bytesOf(file)) === null) return 'unreadable';
  return stop.aborted ? 'stopped' : { sha256: hexOf(hash.digest()) };
}

/** `null` where the system doesn't give the bytes: the file was removed or changed, or is a folder. */
async function bytesOf(part: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
