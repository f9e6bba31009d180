import { Refusal, refusalOf } from '../api/refusal.ts';
import type { BlobName, BlobStore, Incoming } from '../library/blob-store.ts';
import { blobPath } from '../library/edition-store.ts';
import type { Source } from '../trust/source.ts';
import type { packedIn } from './pack.ts';
import type { Parties } from './parties.ts';

/** Hears how far a transfer is. */
export interface Teller {
  readonly bytes: (count: number) => void;
  readonly file: () => void;
}

/** How many files are fetched at a time. */
const atATime = 8;

/** Where blobs come from, and who hears of it. */
export interface Fetching {
  readonly source: Source;
  /** The way to a blob that is missing or broken in its place. */
  readonly instead: ReturnType<typeof packedIn>;
  readonly signal: AbortSignal | undefined;
  readonly tell: Teller;
}

/**
 * Fetches blobs, a few at a time, each verified.
 *
 * @returns how many were missing or broken in their place, and came the other way
 */
export async function fetchAll(
  { store }: Pick<Parties, 'store'>,
  blobs: readonly BlobName[],
  { source, instead, signal, tell }: Fetching,
): Promise<number> {
  const queue = [...blobs];
  let healed = 0;
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const work = async () => {
    for (let blob = queue.shift(); blob; blob = queue.shift()) {
      const wanted = blob;
      if (either.aborted) throw cancelled();
      await store.blobs
        .receive(wanted, (from) => openBlob(source, wanted, from, either, tell))
        .catch(async (error: unknown) => {
          await receiveInstead(store.blobs, wanted, instead, error);
          healed += 1;
        });
      tell.file();
    }
  };
  const ended = await Promise.allSettled(
    Array.from({ length: atATime }, () =>
      work().catch((error: unknown) => {
        stop.abort();
        throw error;
      }),
    ),
  );
  if (signal?.aborted) throw cancelled();
  const failures = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  // The first failure stops the others, and those then fail by being stopped.
  const cause = failures.find((error) => !(error instanceof Refusal && error.failure.code === 'cancelled'));
  if (failures.length > 0) throw cause ?? failures[0];
  return healed;
}

/** @throws what went wrong first, where there is no other way */
async function receiveInstead(
  blobs: BlobStore,
  blob: BlobName,
  instead: Fetching['instead'],
  error: unknown,
): Promise<void> {
  const mayHelp =
    error instanceof Refusal && ['file-mismatch', 'source-incomplete'].includes(error.failure.code);
  if (!mayHelp) throw error;
  await blobs.receive(blob, async (from) => {
    const incoming = await instead(blob, from);
    if (!incoming) throw error;
    return incoming;
  });
}

async function openBlob(
  source: Source,
  blob: BlobName,
  from: number,
  signal: AbortSignal,
  tell: Teller,
): Promise<Incoming> {
  const path = blobPath(blob);
  const opened = await source.open(path, { from, signal });
  if (!opened) {
    throw refusalOf('file-missing', { path, source: source.name });
  }
  tell.bytes(opened.from);
  return { from: opened.from, chunks: counted(opened.chunks, signal, tell) };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  tell: Teller,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal.aborted) throw cancelled();
    tell.bytes(chunk.length);
    yield chunk;
  }
}

const cancelled = (): Refusal => refusalOf('stopped', {});
