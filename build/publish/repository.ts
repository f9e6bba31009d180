import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalize } from '@tufjs/canonical-json';
import type { Metadata, Root, Snapshot, Targets, Timestamp } from '@tufjs/models';
import { asMissing } from '../../main/api/system-error.ts';
import { Refusal } from '../../main/api/refusal.ts';
import { writeWhole } from '../../main/library/disk.ts';
import { readManifest } from '../../main/library/edition-files.ts';
import type { EditionManifest } from '../../main/library/edition-manifest.ts';
import { parseMetadata, type Role, type Signed } from '../../main/trust/metadata.ts';
import { editionTarget } from '../../main/trust/edition-target.ts';
import type { Signer } from './signer.ts';

/** A signed repository on disk as its publisher sees it: the newest state of every role, as far as there is one. */
export interface Repository {
  readonly folder: string;
  readonly root: Metadata<Root> | null;
  readonly timestamp: Metadata<Timestamp> | null;
  readonly snapshot: Metadata<Snapshot> | null;
  readonly targets: Metadata<Targets> | null;
  readonly edition: EditionManifest | null;
}

/** Reads a repository; an empty or missing folder is one without anything in it. */
export async function readRepository(folder: string): Promise<Repository> {
  const root = await newestRoot(folder);
  const timestamp = await read(folder, 'timestamp', 'timestamp.json');
  const snapshot =
    timestamp &&
    (await read(folder, 'snapshot', numbered(timestamp.signed.snapshotMeta.version, 'snapshot')));
  const version = snapshot?.signed.meta['targets.json']?.version;
  const targets = version === undefined ? null : await read(folder, 'targets', numbered(version, 'targets'));
  return {
    folder,
    root,
    timestamp,
    snapshot,
    targets,
    edition: targets && (await readEdition(folder, targets)),
  };
}

const numbered = (version: number, role: Role): string => `${version}.${role}.json`;

async function newestRoot(folder: string): Promise<Metadata<Root> | null> {
  let newest: Metadata<Root> | null = null;
  for (let version = 1; ; version++) {
    const root = await read(folder, 'root', numbered(version, 'root'));
    if (!root) return newest;
    newest = root;
  }
}

async function read<R extends Role>(folder: string, role: R, name: string): Promise<Signed[R] | null> {
  const path = join(folder, 'metadata', name);
  const bytes = await readFile(path).catch(asMissing);
  if (!bytes) return null;
  try {
    return parseMetadata(role, bytes);
  } catch (error) {
    throw damaged(path, error);
  }
}

async function readEdition(folder: string, targets: Metadata<Targets>): Promise<EditionManifest> {
  const hash = targets.signed.targets[editionTarget]?.hashes['sha256'] ?? '';
  const path = join(folder, 'targets', `${hash}.${editionTarget}`);
  try {
    return readManifest(await readFile(path));
  } catch (error) {
    throw damaged(path, error);
  }
}

const damaged = (path: string, error: unknown): Refusal =>
  new Refusal(
    'publish-refused',
    `${path} is damaged: ${error instanceof Error ? error.message : String(error)}.`,
    'Put back a good copy of the repository. fieldbook verify names everything that is wrong with one.',
  );

/** Signs metadata, beside the signatures that it bears already, and gives it its bytes. */
export async function signMetadata(
  metadata: Metadata<Signed[Role]['signed']>,
  signers: readonly Signer[],
): Promise<Buffer> {
  const signed = Buffer.from(canonicalize(metadata.signed.toJSON()));
  for (const signer of signers) metadata.signatures[signer.key.keyID] = await signer.sign(signed);
  return Buffer.from(`${JSON.stringify(metadata.toJSON(), null, 1)}\n`);
}

/** Puts a metadata file in its place, whole. */
export const putMetadata = (folder: string, name: string, bytes: Buffer): Promise<void> =>
  writeWhole(join(folder, 'metadata', name), bytes);

/** Puts a file of an edition in its place by content, when it is not there yet. Not flushed: the caller does. */
export async function putBlob(
  folder: string,
  bytes: Uint8Array,
): Promise<{ sha256: string; path: string; fresh: boolean }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, 'blobs', sha256.slice(0, 2), sha256);
  const there = await stat(path).catch(asMissing);
  const fresh = there?.size !== bytes.length;
  if (fresh) await writeWhole(path, bytes, 'cached');
  return { sha256, path, fresh };
}
