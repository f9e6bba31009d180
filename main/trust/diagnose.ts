import type { Metadata, Root } from '@tufjs/models';
import { Refusal } from '../api/refusal.ts';
import { parseMetadata, readMetadata, signatureCount, type Role, type Signed } from './metadata.ts';
import { isPersistError, type Seen } from './tuf.ts';

/**
 * Says in our own words why tuf-js refused. It wraps and flattens its reasons, so the metadata is looked at again here.
 * This decides on nothing: the refusal stands whatever is found.
 *
 * @param folder what was verified before, and what of it this refresh has added
 * @param at the time that expiries were measured by
 */
export function diagnose(error: unknown, seen: Seen, folder: string, at: Date, source: string): Refusal {
  if (seen.refusal) return seen.refusal;
  if (error instanceof Refusal) return error;
  if (isPersistError(error)) return unwritable(error);
  const role = roleOf(seen.name);
  const root = readMetadata(folder, 'root');
  if (!root || !role) return other(error, source);
  if (!seen.bytes) return missing(role, seen.name ?? role, source);
  const parsed = parse(role, seen.bytes, source);
  if (parsed instanceof Refusal) return parsed;
  if (role !== 'root' && isExpired(root, at)) return expired('root', root, at);
  return reasons[role](parsed as never, { root, folder, at, bytes: seen.bytes }) ?? other(error, source);
}

interface Evidence {
  readonly root: Metadata<Root>;
  readonly folder: string;
  readonly at: Date;
  readonly bytes: Buffer;
}

type Reasons = { readonly [R in Role]: (metadata: Signed[R], evidence: Evidence) => Refusal | null };

/** In the order of the client workflow (TUF 1.0.x, section 5), which is the order in which tuf-js looks. */
const reasons: Reasons = {
  root: (root, { root: trusted }) => {
    const expected = trusted.signed.version + 1;
    return (
      unsigned(trusted, 'root', root) ??
      (root.signed.version === expected
        ? unsigned(root, 'root', root)
        : new Refusal(
            'root-invalid',
            `The next root should have version ${expected} and has version ${root.signed.version}.`,
            tellPublisher,
          ))
    );
  },
  timestamp: (timestamp, { root, folder, at }) => {
    const known = readMetadata(folder, 'timestamp')?.signed;
    return (
      unsigned(root, 'timestamp', timestamp) ??
      older('timestamp', timestamp.signed.version, known?.version) ??
      older('snapshot', timestamp.signed.snapshotMeta.version, known?.snapshotMeta.version) ??
      (isExpired(timestamp, at) ? expired('timestamp', timestamp, at) : null)
    );
  },
  snapshot: (snapshot, { root, folder, at, bytes }) => {
    const timestamp = readMetadata(folder, 'timestamp');
    if (timestamp && isExpired(timestamp, at)) return expired('timestamp', timestamp, at);
    const promised = timestamp?.signed.snapshotMeta;
    const known = readMetadata(folder, 'snapshot')?.signed.meta['targets.json']?.version;
    return (
      mismatched('snapshot', bytes, promised) ??
      unsigned(root, 'snapshot', snapshot) ??
      older('targets', snapshot.signed.meta['targets.json']?.version ?? 0, known) ??
      (isExpired(snapshot, at) ? expired('snapshot', snapshot, at) : null) ??
      wrongVersion('snapshot', snapshot.signed.version, promised?.version)
    );
  },
  targets: (targets, { root, folder, at, bytes }) => {
    const snapshot = readMetadata(folder, 'snapshot');
    if (snapshot && isExpired(snapshot, at)) return expired('snapshot', snapshot, at);
    const promised = snapshot?.signed.meta['targets.json'];
    return (
      mismatched('targets', bytes, promised) ??
      unsigned(root, 'targets', targets) ??
      wrongVersion('targets', targets.signed.version, promised?.version) ??
      (isExpired(targets, at) ? expired('targets', targets, at) : null)
    );
  },
};

const tellPublisher = 'Nothing was changed. If it stays so, tell the publisher.';

function parse(role: Role, bytes: Buffer, source: string): Signed[Role] | Refusal {
  try {
    return parseMetadata(role, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (bytes.toString('utf8', 0, 200).trimStart()[0] !== '{') {
      return new Refusal(
        'source-not-a-repository',
        `${source} answered with something else than a signed repository.`,
        'A portal that wants a login does this: open a browser first. Check the address.',
      );
    }
    return why.includes('multiple signatures')
      ? new Refusal(
          'signature-invalid',
          `The ${role} metadata bears the same key's signature twice.`,
          tellPublisher,
        )
      : new Refusal('metadata-invalid', `The ${role} metadata is not valid: ${why}.`, tellPublisher);
  }
}

function unsigned<R extends Role>(root: Metadata<Root>, role: R, metadata: Signed[R]): Refusal | null {
  const { have, need } = signatureCount(root, role, metadata);
  if (have >= need) return null;
  return new Refusal(
    'signature-invalid',
    `The ${role} metadata bears ${have} valid ${have === 1 ? 'signature' : 'signatures'} of a trusted key, and ${need} ${need === 1 ? 'is' : 'are'} needed.`,
    'Nothing was changed. It comes from another publisher, or was altered on its way.',
  );
}

const older = (role: Role, version: number, known: number | undefined): Refusal | null =>
  known !== undefined && version < known
    ? new Refusal(
        'metadata-rollback',
        `This copy is older than what was seen before: its ${role} metadata has version ${version}, and ${known} is known.`,
        'Nothing was changed. Bring a newer copy.',
      )
    : null;

function mismatched(
  role: Role,
  bytes: Buffer,
  promised: { verify(bytes: Buffer): void } | undefined,
): Refusal | null {
  try {
    promised?.verify(bytes);
    return null;
  } catch {
    return mixed(role); // The exception says only that hash or length differ.
  }
}

const wrongVersion = (role: Role, version: number, promised: number | undefined): Refusal | null =>
  version === promised ? null : mixed(role);

const mixed = (role: Role): Refusal =>
  new Refusal(
    'metadata-mismatch',
    `The ${role} metadata is not the one that the rest of this copy names: parts of different states were mixed.`,
    'Copy the whole repository again, while nobody publishes to it.',
  );

const isExpired = (metadata: Signed[Role], at: Date): boolean => metadata.signed.isExpired(at);

const expired = (role: Role, metadata: Signed[Role], at: Date): Refusal =>
  new Refusal(
    'metadata-expired',
    `The ${role} metadata was good until ${metadata.signed.expires}, and this computer's clock says ${at.toISOString()}.`,
    'Bring a newer copy, or check the clock. From a stick or a file, expired updates can be accepted after a look at the dates.',
  );

const missing = (role: Role, name: string, source: string): Refusal =>
  role === 'timestamp'
    ? new Refusal(
        'source-not-a-repository',
        `${source} holds no signed repository: there is no metadata/${name}.`,
        'Check the address: it is the folder that holds "metadata" and "blobs".',
      )
    : new Refusal(
        'source-incomplete',
        `metadata/${name} is missing from ${source}.`,
        'It was copied in part only: copy it again.',
      );

function unwritable(error: unknown): Refusal {
  const why = error instanceof Error ? error.message : String(error);
  return why.includes('ENOSPC')
    ? new Refusal(
        'disk-full',
        'The disk is full: the metadata cannot be written.',
        'Free some space and try again.',
      )
    : new Refusal(
        'store-unwritable',
        `The metadata cannot be written: ${why}.`,
        'Allow writing to the data folder.',
      );
}

const other = (error: unknown, source: string): Refusal =>
  new Refusal(
    'metadata-invalid',
    `The metadata of ${source} is refused: ${error instanceof Error ? error.message : String(error)}.`,
    tellPublisher,
  );

function roleOf(name: string | null): Role | null {
  const role = /^(?:\d+\.)?(root|timestamp|snapshot|targets)\.json$/.exec(name ?? '')?.[1];
  return (role as Role | undefined) ?? null;
}
