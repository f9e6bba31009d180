import { createHash } from 'node:crypto';
import { outcomeOf, refusalOf } from '../api/refusal.ts';
import type { Outcome } from '../api/failure.ts';
import { readManifest } from '../library/edition-files.ts';
import type { EditionManifest } from '../library/edition-manifest.ts';
import { sha256 } from '../library/sha256.ts';
import { blobPath, blobsOf } from '../library/edition-store.ts';
import type { MetadataStore } from '../library/metadata-store.ts';
import { packedBlobs, packPath, tapeOf } from './pack.ts';
import { parseMetadata } from '../trust/metadata.ts';
import { readOffer, type RoleProof } from '../trust/offer.ts';
import { refresh } from '../trust/refresh.ts';
import { readWhole, type Source } from '../trust/source.ts';

/** What a look at a whole repository found. */
export interface Verification {
  readonly serial: number;
  /** ISO 8601. */
  readonly date: string;
  readonly files: number;
  readonly roles: readonly RoleProof[];
  /** Everything that is wrong with files, in sentences. Empty: all is well. */
  readonly wrong: readonly string[];
}

/**
 * Verifies everything that a repository offers: root chain, signatures, dates, the edition, and every file of it. What is
 * wrong with metadata ends it with a reason; what is wrong with files is listed, all of it.
 *
 * @param root the root to begin with; `null` takes the repository's own first one, which proves that it is consistent but
 *   not whose it is
 */
export const verifyRepository = (
  source: Source,
  metadata: MetadataStore,
  root: Uint8Array | null,
  now: Date,
): Promise<Outcome<Verification>> =>
  outcomeOf(async () => {
    const first = root ?? (await ownFirstRoot(source));
    await refuseGap(source, first);
    const folder = await metadata.checkOut(first);
    try {
      const updater = await refresh({ source, folder, now, acceptExpired: false });
      const offer = await readOffer(updater, source, folder, now);
      const manifest = readManifest(offer.edition);
      const { serial, date, files } = manifest;
      const wrong = [
        ...(await wrongFiles(source, manifest)),
        ...(await wrongPack(source, offer.edition, manifest)),
      ];
      return { serial, date, files: Object.keys(files).length, roles: offer.roles, wrong };
    } finally {
      await metadata.drop(folder);
    }
  });

/** A root is 2 KiB; this is what tuf-js allows. */
const longestRoot = 512_000;

async function ownFirstRoot(source: Source): Promise<Uint8Array> {
  for (let version = 1; version <= 256; version++) {
    const bytes = await readWhole(source, `metadata/${version}.root.json`, longestRoot);
    if (bytes) return bytes;
  }
  throw refusalOf('no-root', { source: source.name });
}

/** How many roots beyond a missing one are looked for. */
const beyond = 8;

/** A reader stops at the first root that is missing, and trusts old keys: it cannot know better, a publisher can. */
async function refuseGap(source: Source, first: Uint8Array): Promise<void> {
  let missing = versionOf(first) + 1;
  while (await hasRoot(source, missing)) missing += 1;
  for (let version = missing + 1; version <= missing + beyond; version++) {
    if (!(await hasRoot(source, version))) continue;
    throw refusalOf('root-gap', { missing, version, last: missing - 1 });
  }
}

function versionOf(root: Uint8Array): number {
  try {
    return parseMetadata('root', root).signed.version;
  } catch {
    return 0; // What is wrong with it is told when it is used.
  }
}

const hasRoot = async (source: Source, version: number): Promise<boolean> =>
  (await readWhole(source, `metadata/${version}.root.json`, longestRoot)) !== null;

async function wrongFiles(source: Source, manifest: EditionManifest): Promise<string[]> {
  const paths = new Map(Object.entries(manifest.files).map(([path, file]) => [file.sha256, path]));
  const wrong: string[] = [];
  for (const blob of blobsOf(manifest)) {
    const name = blobPath(blob);
    const what = `${paths.get(blob.sha256) ?? ''} (${name})`;
    const bytes = await outcomeOf(() => readWhole(source, name, blob.length));
    if (!bytes.ok) wrong.push(`${what}: ${bytes.failure.message}`);
    else if (!bytes.value) wrong.push(`${what} is missing.`);
    else if (bytes.value.length !== blob.length || sha256(bytes.value) !== blob.sha256) {
      wrong.push(`${what} is not what was signed.`);
    }
  }
  return wrong.sort();
}

/** A pack is only a shorter way, but one that leads astray costs every first reader its length. */
async function wrongPack(source: Source, edition: Buffer, manifest: EditionManifest): Promise<string[]> {
  const path = packPath(edition);
  const opened = await source.open(path);
  if (!opened) return [];
  const tape = tapeOf(opened.chunks, opened.from);
  try {
    for (const { blob, start } of packedBlobs(manifest)) {
      const hash = createHash('sha256');
      for await (const chunk of tape.upTo(start, start + blob.length)) hash.update(chunk);
      if (hash.digest('hex') !== blob.sha256) return [`${path} is not this edition's files end to end.`];
    }
    return [];
  } finally {
    await tape.close();
  }
}
