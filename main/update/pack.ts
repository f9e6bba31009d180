import { Refusal, refusalOf } from '../api/refusal.ts';
import type { BlobName, BlobStore, Incoming } from '../library/blob-store.ts';
import type { EditionManifest } from '../library/edition-manifest.ts';
import { sha256 } from '../library/sha256.ts';
import { blobsOf } from '../library/edition-store.ts';
import type { Source } from '../trust/source.ts';

/**
 * A pack is an edition's blobs in one file, end to end, in the order of their SHA-256, without anything between them: the
 * signed manifest says where each begins. It saves a first reader hundreds of requests. Nothing vouches for it and nothing
 * has to: each blob is verified as ever, and a reader that finds no pack, or a wrong one, asks for the files one by one.
 */
export const packPath = (edition: Uint8Array): string => `packs/${sha256(edition)}.pack`;

/** Fewer files than these come as fast one by one. */
export const fewestPacked = 32;
/** How many bytes may come for each one that is wanted. */
const mostExtra = 1.5;

/** A blob and where it begins in the pack, bytes. */
interface Place {
  readonly blob: BlobName;
  readonly start: number;
}

/** The blobs of an edition in the order of its pack. */
export function packedBlobs(manifest: EditionManifest): readonly Place[] {
  let start = 0;
  return blobsOf(manifest).map((blob) => {
    const place = { blob, start };
    start += blob.length;
    return place;
  });
}

interface Taking {
  readonly edition: Uint8Array;
  readonly manifest: EditionManifest;
  readonly wanted: readonly BlobName[];
  readonly blobs: BlobStore;
  readonly signal: AbortSignal | undefined;
  readonly onBytes: (count: number) => void;
  readonly onFile: () => void;
}

/**
 * Takes what is wanted from an edition's pack, where the source has one and it is worth it.
 *
 * @returns what is still wanted
 * @throws a `Refusal` when the source or the disk fails; a pack that holds something else is left alone
 */
export async function takePacked(source: Source, taking: Taking): Promise<readonly BlobName[]> {
  const { edition, wanted, blobs, signal, onBytes, onFile } = taking;
  const places = placesWanted(taking);
  const [first] = places;
  if (source.kind !== 'wire' || !first) return wanted;
  const opened = await source.open(packPath(edition), { from: first.start, signal });
  if (!opened) return wanted;
  const tape = tapeOf(opened.chunks, opened.from);
  const taken = new Set<string>();
  try {
    for (const { blob, start } of places) {
      const chunks = told(tape.upTo(start, start + blob.length), signal, onBytes);
      await blobs.receive(blob, () => Promise.resolve({ from: 0, chunks }));
      taken.add(blob.sha256);
      onFile();
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.failure.code !== 'file-mismatch') throw error;
  } finally {
    await tape.close();
  }
  return wanted.filter(({ sha256: name }) => !taken.has(name));
}

/**
 * The way to blobs through a folder's pack, for those that are missing or broken in their place: an export flushes its pack, and
 * a stick that is pulled right afterwards may have lost files.
 *
 * @returns the bytes of a blob from a position on; `null` where there is no pack or it does not hold the blob
 */
export function packedIn(
  source: Source,
  edition: Uint8Array,
  manifest: EditionManifest,
): (blob: BlobName, from: number) => Promise<Incoming | null> {
  const starts = new Map(packedBlobs(manifest).map(({ blob, start }) => [blob.sha256, start]));
  return async (blob, from) => {
    const start = starts.get(blob.sha256);
    if (source.kind !== 'folder' || start === undefined) return null;
    const opened = await source.open(packPath(edition), { from: start + from });
    if (!opened) return null;
    return { from, chunks: cut(tapeOf(opened.chunks, opened.from), start + from, start + blob.length) };
  };
}

async function* cut(tape: Tape, start: number, end: number): AsyncGenerator<Uint8Array> {
  try {
    yield* tape.upTo(start, end);
  } finally {
    await tape.close();
  }
}

/** In the order of the pack; empty where too much would come that nobody wants. */
function placesWanted({ manifest, wanted }: Taking): readonly Place[] {
  if (wanted.length < fewestPacked) return [];
  const names = new Set(wanted.map(({ sha256: name }) => name));
  const places = packedBlobs(manifest).filter(({ blob }) => names.has(blob.sha256));
  const [first, last] = [places[0], places.at(-1)];
  const bytes = wanted.reduce((sum, blob) => sum + blob.length, 0);
  const span = first && last ? last.start + last.blob.length - first.start : Infinity;
  return span <= mostExtra * bytes ? places : [];
}

async function* told(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted) throw refusalOf('stopped', {});
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Bytes that come in order and are cut where one likes. */
interface Tape {
  /** The bytes from a position to another; what lies before is dropped. Ends early where the bytes do. */
  upTo(start: number, end: number): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** @param from the position of the first byte */
export function tapeOf(chunks: AsyncIterable<Uint8Array>, from: number): Tape {
  const incoming = chunks[Symbol.asyncIterator]();
  let at = from;
  let rest: Uint8Array = new Uint8Array();
  return {
    async *upTo(start, end) {
      while (at < end) {
        if (rest.length === 0) {
          const next = await incoming.next();
          if (next.done) return;
          rest = next.value;
        }
        const piece = rest.subarray(Math.max(0, start - at), end - at);
        const passed = Math.min(rest.length, end - at);
        at += passed;
        rest = rest.subarray(passed);
        if (piece.length > 0) yield piece;
      }
    },
    close: async () => {
      await incoming.return?.();
    },
  };
}
