import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asMissing } from '../api/system-error.ts';
import { Refusal, refusalOf, valueOf } from '../api/refusal.ts';
import { noteOf, type Note } from '../api/sayings/sayings.ts';
import { mostLogged, type BlobName } from '../library/blob-store.ts';
import type { EditionManifest } from '../library/edition-manifest.ts';
import { blobsOf } from '../library/edition-store.ts';
import type { Source } from '../trust/source.ts';
import { fetchAll, type Teller } from './fetch-blobs.ts';
import { installedEdition, type Parties } from './parties.ts';
import { packedIn, takePacked } from './pack.ts';
import type { Plan } from './plan.ts';

/** How far an update is. */
export interface Progress {
  readonly stage: 'fetching' | 'installing' | 'done';
  readonly bytes: number;
  readonly ofBytes: number;
  readonly files: number;
  readonly ofFiles: number;
}

export interface ApplyOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Left free on the disk beside what is fetched, bytes. */
const reserve = 1 << 22;

/**
 * Does what a plan says: fetches what is missing, each file verified, and makes the edition the current one by a single
 * rename. Only while the store's lock is held. A failure before that leaves the installed edition as it was, and what
 * was fetched for the next try.
 *
 * @returns what should be said of the source: files there were lost or broken, and its pack held them once more
 */
export async function apply(
  parties: Parties,
  plan: Plan,
  source: Source,
  options: ApplyOptions = {},
): Promise<Note[]> {
  const { store } = parties;
  await refuseStale(parties, plan);
  await refuseFullDisk(store.folder, plan);
  await copySpare(parties, plan);
  const tell = progressOf(plan, options.onProgress);
  const { manifest, edition, proof } = plan.offered;
  const left = await takePacked(source, {
    ...{ edition, manifest, wanted: notHere(parties, plan, tell), blobs: store.blobs },
    ...{ signal: options.signal, onBytes: tell.bytes, onFile: tell.file },
  });
  const fetching = { source, instead: packedIn(source, edition, manifest), signal: options.signal, tell };
  const healed = await fetchAll(parties, left, fetching).catch((error: unknown) => {
    throw withPath(error, manifest);
  });
  tell.stage('installing');
  await store.install(manifest, edition, proof, receivedBy(plan));
  tell.stage('done');
  return healed > 0 ? [noteOf('healed-from-pack', { files: healed, source: source.name })] : [];
}

/** What an earlier try with this plan brought, or a look into its bulletins, was verified then and is counted now. */
function notHere({ store }: Parties, plan: Plan, tell: Teller): BlobName[] {
  return plan.fetch.filter((blob) => {
    if (!store.blobs.has(blob)) return true;
    tell.bytes(blob.length);
    tell.file();
    return false;
  });
}

/** A person knows files by their paths. */
function withPath(error: unknown, { files }: EditionManifest): unknown {
  if (!(error instanceof Refusal) || error.failure.code !== 'file-mismatch') return error;
  const altered = error.failure.said?.values['sha256'];
  const found = Object.entries(files).find(([, { sha256 }]) => sha256 === altered);
  return found ? refusalOf('path-altered', { path: found[0], sha256: found[1].sha256 }) : error;
}

/** Everything that was missing: fetched, or copied from the bundled library. */
const receivedBy = ({ fetch, spare, offered }: Plan): BlobName[] => [
  ...fetch,
  ...blobsOf(offered.manifest).filter(({ sha256 }) => spare.has(sha256)),
];

async function refuseStale({ store }: Parties, plan: Plan): Promise<void> {
  const installed = (await installedEdition(store))?.serial ?? null;
  if (installed === plan.from) return;
  throw refusalOf('plan-overtaken', {});
}

/** What an update needs on the disk, and what is free there, bytes. */
export async function roomFor(
  plan: Plan,
  folder: string,
): Promise<{ readonly needed: number; readonly free: number | null }> {
  const copied = blobsOf(plan.offered.manifest).filter(({ sha256 }) => plan.spare.has(sha256));
  const received = plan.bytes + copied.reduce((sum, blob) => sum + blob.length, 0);
  const needed = received + Math.min(received, mostLogged) + reserve;
  const disk = await statfs(await nearestFolder(folder)).catch(asMissing);
  return { needed, free: disk && disk.bavail * disk.bsize };
}

/** The folder itself, or the one above it that is there: nothing is made before something is written. */
async function nearestFolder(folder: string): Promise<string> {
  const there = (await stat(folder).catch(asMissing))?.isDirectory() ?? false;
  return there || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

async function refuseFullDisk(folder: string, plan: Plan): Promise<void> {
  const { needed, free } = await roomFor(plan, folder);
  if (free === null || free >= needed) return;
  throw refusalOf('no-room', { needed, folder, free });
}

async function copySpare({ store, bundled }: Parties, { spare, offered }: Plan): Promise<void> {
  const lengths = new Map(Object.values(offered.manifest.files).map((file) => [file.sha256, file.length]));
  for (const [sha256, path] of spare) {
    const bytes = bundled ? valueOf(await bundled.read(path)) : new Uint8Array();
    await store.blobs.receive({ sha256, length: lengths.get(sha256) ?? 0 }, () =>
      Promise.resolve({ from: 0, chunks: only(bytes) }),
    );
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Tells at most every hundredth of the way: a thousand small files are not a thousand messages. */
function progressOf(
  plan: Plan,
  onProgress: ApplyOptions['onProgress'],
): Teller & { readonly stage: (stage: Progress['stage']) => void } {
  const of = { ofBytes: plan.bytes, ofFiles: plan.fetch.length };
  const at = { bytes: 0, files: 0 };
  let stage: Progress['stage'] = 'fetching';
  let told = -1;
  const tell = (always: boolean) => {
    const hundredth = Math.floor((100 * at.bytes) / Math.max(1, of.ofBytes));
    if (!always && hundredth === told) return;
    told = hundredth;
    onProgress?.({ stage, ...at, ...of });
  };
  return {
    bytes: (count) => {
      at.bytes += count;
      tell(false);
    },
    file: () => {
      at.files += 1;
      tell(false);
    },
    stage: (next) => {
      stage = next;
      tell(true);
    },
  };
}
