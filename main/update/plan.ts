import { refusalOf } from '../api/refusal.ts';
import type { BlobName } from '../library/blob-store.ts';
import { changesBetween, type EditionChanges } from '../library/changes.ts';
import { digestOf, type EditionManifest } from '../library/edition-manifest.ts';
import { blobsOf } from '../library/edition-store.ts';
import type { Offered } from './look.ts';
import { installedEdition, type Parties, type UpdateRequest } from './parties.ts';
import { vouchFor } from './vouch.ts';

/** What an update would do. Nothing is changed by making one. */
export interface Plan {
  readonly request: UpdateRequest;
  readonly offered: Offered;
  /** Serial of the installed edition; `null` when there is none. */
  readonly from: number | null;
  readonly to: number;
  /** Compared with the installed edition; without one, everything is new. */
  readonly changes: EditionChanges;
  /** Files to fetch, and how many bytes they have. */
  readonly fetch: readonly BlobName[];
  readonly bytes: number;
  /** Files that the bundled library holds: content → its path there. */
  readonly spare: ReadonlyMap<string, string>;
  /** The edition is installed already, and only damaged or missing files are brought again. */
  readonly repair: boolean;
}

/** The plan's changes as somebody sees them who reads another library now: the bundled one, before the first update. */
export const changesSince = (plan: Plan, before: EditionManifest): EditionChanges =>
  changesBetween(before, plan.offered.manifest);

/**
 * Compares what is offered with what is here.
 *
 * @returns `null` when there is nothing new and nothing to repair
 * @throws a `Refusal` when the offered edition is older than the installed one, or another one of the same number
 */
export async function planFor(
  parties: Parties,
  offered: Offered,
  request: UpdateRequest,
): Promise<Plan | null> {
  const installed = await installedEdition(parties.store);
  const { manifest } = offered;
  // What nobody vouches for is there to be replaced, and says nothing of what may take its place.
  const sound = installed && (await isSound(parties, installed.serial)) ? installed : null;
  if (sound) refuseOlder(sound, manifest);
  const spare = new Map(parties.bundled?.files.map((file) => [file.stamp, file.path]));
  const missing = await missingBlobs(parties, manifest);
  const repair = installed?.serial === manifest.serial;
  if (repair && sound && missing.length === 0) return null;
  const fetch = missing.filter((blob) => !spare.has(blob.sha256));
  return {
    request,
    offered,
    from: installed?.serial ?? null,
    to: manifest.serial,
    // A repair changes nothing but what was spoiled here.
    changes: changesBetween(repair ? manifest : sound, manifest),
    fetch,
    bytes: fetch.reduce((sum, blob) => sum + blob.length, 0),
    spare: new Map(
      missing.flatMap((blob) => [[blob.sha256, spare.get(blob.sha256)] as const]).filter(isKnown),
    ),
    repair,
  };
}

/** Whether an installed edition is vouched for, by a proof of its own, which an export needs. */
async function isSound(parties: Parties, serial: number): Promise<boolean> {
  const { editions } = parties.store;
  const bytes = await editions.manifestBytes(serial);
  if (!bytes || !(await editions.proof(serial))) return false;
  return (await vouchFor(parties)(serial, bytes)) === null;
}

const isKnown = (entry: readonly [string, string | undefined]): entry is readonly [string, string] =>
  entry[1] !== undefined;

function refuseOlder(installed: EditionManifest, offered: EditionManifest): void {
  if (offered.serial < installed.serial) {
    throw refusalOf('edition-older', { offered: offered.serial, installed: installed.serial });
  }
  if (offered.serial === installed.serial && digest(offered) !== digest(installed)) {
    throw refusalOf('edition-twice', { serial: offered.serial });
  }
}

const digest = (edition: EditionManifest): string =>
  digestOf(Object.entries(edition.files).map(([path, file]) => ({ path, stamp: file.sha256 })));

/** Content is looked at, not only names: what an earlier power cut or a bad sector spoiled is fetched again. */
const missingBlobs = ({ store }: Parties, manifest: EditionManifest): Promise<BlobName[]> =>
  store.blobs.missing(blobsOf(manifest));
