import { join } from 'node:path';
import { MetaFile, Metadata, Snapshot, TargetFile, Targets, Timestamp, type Root } from '@tufjs/models';
import { Refusal } from '../../main/api/refusal.ts';
import { writeWhole } from '../../main/library/disk.ts';
import { formatEditionManifest, type EditionManifest } from '../../main/library/edition-manifest.ts';
import { sha256 } from '../../main/library/sha256.ts';
import { signatureCount, type Role, type Signed } from '../../main/trust/metadata.ts';
import { editionTarget } from '../../main/trust/edition-target.ts';
import { expiryOf, isAging, type Lifetimes } from './expiry.ts';
import type { KeyRing } from './key-ring.ts';
import { putMetadata, signMetadata, type Repository } from './repository.ts';
import type { Signer } from './signer.ts';

export interface Signing {
  readonly repository: string;
  readonly ring: KeyRing;
  readonly lifetimes: Lifetimes;
  readonly date: Date;
  readonly renew: boolean;
  /** The state before, and the root that readers will trust. */
  readonly before: Repository;
  readonly root: Metadata<Root>;
}

type SigningRole = Exclude<Role, 'root'>;

/**
 * Signs an edition from the targets up to the timestamp: what changed, what ages, and what rests on either.
 *
 * @param changed the edition is not the one that the repository offers now
 */
export async function signEdition(
  signing: Signing,
  edition: EditionManifest,
  changed: boolean,
): Promise<{ readonly written: boolean; readonly goodUntil: string }> {
  const { before, root } = signing;
  let { targets, snapshot, timestamp } = before;
  let meta = snapshot?.signed.meta['targets.json'];
  let snapshotMeta = timestamp?.signed.snapshotMeta;

  const written = {
    targets: changed || isStale(signing, 'targets', targets),
    snapshot: false,
    timestamp: false,
  };
  if (written.targets || !targets || !meta) {
    const target = await putEdition(signing.repository, edition);
    targets = new Metadata(
      new Targets({ ...common(signing, 'targets', targets), targets: { [editionTarget]: target } }),
    );
    meta = await put(signing, 'targets', targets);
    written.targets = true;
  }
  written.snapshot = written.targets || isStale(signing, 'snapshot', snapshot);
  if (written.snapshot || !snapshot || !snapshotMeta) {
    snapshot = new Metadata(
      new Snapshot({ ...common(signing, 'snapshot', snapshot), meta: { 'targets.json': meta } }),
    );
    snapshotMeta = await put(signing, 'snapshot', snapshot);
    written.snapshot = true;
  }
  written.timestamp = written.snapshot || isStale(signing, 'timestamp', timestamp);
  if (written.timestamp || !timestamp) {
    timestamp = new Metadata(new Timestamp({ ...common(signing, 'timestamp', timestamp), snapshotMeta }));
    await put(signing, 'timestamp', timestamp);
  }
  const ends = [root, targets, snapshot, timestamp].map((metadata) => metadata.signed.expires).sort();
  return { written: written.timestamp, goodUntil: ends[0] ?? '' };
}

/** Not there, signed by keys that the root no longer names, or more than half of its life gone. */
function isStale<R extends SigningRole>(signing: Signing, role: R, metadata: Signed[R] | null): boolean {
  if (!metadata || signing.renew) return true;
  const { have, need } = signatureCount(signing.root, role, metadata);
  return have < need || isAging(role, metadata.signed.expires, signing.lifetimes, signing.date);
}

const common = (
  { lifetimes, date }: Signing,
  role: SigningRole,
  old: { signed: { version: number } } | null,
) => ({
  version: (old?.signed.version ?? 0) + 1,
  specVersion: '1.0.31',
  expires: expiryOf(role, lifetimes, date),
});

/** Signs and writes one role; answers with what the next role says of it: version, length and hash. */
async function put(signing: Signing, role: SigningRole, metadata: Signed[SigningRole]): Promise<MetaFile> {
  const bytes = await signMetadata(metadata, await signersOf(signing, role));
  const { version } = metadata.signed;
  await putMetadata(
    signing.repository,
    role === 'timestamp' ? 'timestamp.json' : `${version}.${role}.json`,
    bytes,
  );
  return new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256(bytes) } });
}

async function signersOf({ ring, root }: Signing, role: SigningRole): Promise<readonly Signer[]> {
  const { keyIDs = [], threshold = 1 } = root.signed.roles[role] ?? {};
  const signers = await ring.signersFor(keyIDs);
  if (signers.length >= threshold) return signers;
  throw new Refusal(
    'key-unusable',
    `${signers.length} of ${threshold} keys that sign the ${role} are at hand in ${ring.folder}.`,
    'Put the key file there, or name a command for it in keys.json.',
  );
}

/** The one target; its name begins with its hash (consistent snapshots), so that old and new lie side by side. */
async function putEdition(repository: string, edition: EditionManifest): Promise<TargetFile> {
  const bytes = Buffer.from(formatEditionManifest(edition));
  const hash = sha256(bytes);
  await writeWhole(join(repository, 'targets', `${hash}.${editionTarget}`), bytes);
  return new TargetFile({ path: editionTarget, length: bytes.length, hashes: { sha256: hash } });
}
