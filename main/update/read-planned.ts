import type { Outcome } from '../api/failure.ts';
import { outcomeOf } from '../api/refusal.ts';
import type { BlobName } from '../library/blob-store.ts';
import { fetchAll } from './fetch-blobs.ts';
import { openRequested } from './look.ts';
import { packedIn } from './pack.ts';
import type { Parties } from './parties.ts';
import type { Plan } from './plan.ts';

const quiet = { bytes: () => undefined, file: () => undefined };

/**
 * Reads files of an edition before it is installed: those that are not here are fetched, verified, and kept, so that the update
 * itself need not fetch them again. Changes nothing for a reader, and needs no lock: a blob is what its name says or is not
 * there.
 *
 * @returns the bytes by path; a file that could not be had is left out
 */
export const readPlanned = (
  parties: Parties,
  plan: Plan,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> =>
  outcomeOf(async () => {
    const named = paths.flatMap((path) => {
      const file = plan.offered.manifest.files[path];
      return file ? [[path, file] as const] : [];
    });
    const { blobs } = parties.store;
    const offered = new Set(plan.fetch.map(({ sha256 }) => sha256));
    const missing = named
      .map(([, blob]) => blob)
      .filter((blob) => offered.has(blob.sha256) && !blobs.has(blob));
    if (missing.length > 0) {
      const source = await openRequested(parties, plan.request);
      const { edition, manifest } = plan.offered;
      const fetching = { source, instead: packedIn(source, edition, manifest), signal, tell: quiet };
      await fetchAll(parties, missing, fetching).finally(() => source.close());
    }
    const found = new Map<string, Uint8Array>();
    for (const [path, blob] of named) {
      const bytes = (await blobs.read(blob)) ?? (await fromBundled(parties, plan, blob));
      if (bytes) found.set(path, bytes);
    }
    return found;
  });

async function fromBundled(
  { bundled }: Parties,
  { spare }: Plan,
  { sha256 }: BlobName,
): Promise<Uint8Array | null> {
  const path = spare.get(sha256);
  const bytes = path === undefined ? null : await bundled?.read(path);
  return bytes?.ok ? bytes.value : null;
}
