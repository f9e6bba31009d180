import type { Metadata, Root } from '@tufjs/models';
import { reasonOf, whyOf } from '../api/system-error.ts';
import { Refusal, refusalOf } from '../api/refusal.ts';
import { parseMetadata, readMetadata, signatureCount, type Role, type Signed } from './metadata.ts';
import type { Source } from './source.ts';
import { isPersistError, type Seen } from './tuf.ts';

/**
 * Says in our own words why tuf-js refused. It wraps and flattens its reasons, so the metadata is looked at again here.
 * This decides on nothing: the refusal stands whatever is found.
 *
 * @param folder what was verified before, and what of it this refresh has added
 * @param at the time that expiries were measured by
 */
export function diagnose(
  error: unknown,
  seen: Seen,
  folder: string,
  at: Date,
  { name: source, kind }: Pick<Source, 'name' | 'kind'>,
): Refusal {
  if (seen.refusal) return seen.refusal;
  if (error instanceof Refusal) return error;
  if (isPersistError(error)) return unwritable(error);
  const role = roleOf(seen.name);
  const root = readMetadata(folder, 'root');
  if (!root || !role) return other(error, source);
  if (!seen.bytes) return missing(role, seen.name ?? role, source);
  const parsed = parse(role, seen.bytes);
  if (parsed === null) {
    return kind === 'wire'
      ? refusalOf('not-metadata', { source })
      : refusalOf('garbled-metadata', { source, name: seen.name ?? role });
  }
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
        : refusalOf('root-skipped', { expected, version: root.signed.version }))
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

/** `null` for what isn't even an object of JSON: a portal's page, an empty file. */
function parse(role: Role, bytes: Buffer): Signed[Role] | Refusal | null {
  try {
    return parseMetadata(role, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (bytes.toString('utf8', 0, 200).trimStart()[0] !== '{') return null;
    return why.includes('multiple signatures')
      ? refusalOf('signed-twice', { role })
      : refusalOf('metadata-invalid', { role, why });
  }
}

function unsigned<R extends Role>(root: Metadata<Root>, role: R, metadata: Signed[R]): Refusal | null {
  const { have, need } = signatureCount(root, role, metadata);
  if (have >= need) return null;
  return refusalOf('under-threshold', { role, have, need });
}

const older = (role: Role, version: number, known: number | undefined): Refusal | null =>
  known !== undefined && version < known ? refusalOf('seen-newer', { role, version, known }) : null;

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

const mixed = (role: Role): Refusal => refusalOf('mixed', { role });

const isExpired = (metadata: Signed[Role], at: Date): boolean => metadata.signed.isExpired(at);

const expired = (role: Role, metadata: Signed[Role], at: Date): Refusal =>
  refusalOf('expired', { role, expires: metadata.signed.expires, clock: at.toISOString() });

const missing = (role: Role, name: string, source: string): Refusal =>
  role === 'timestamp'
    ? refusalOf('no-metadata', { source, name })
    : refusalOf('metadata-missing', { source, name });

function unwritable(error: unknown): Refusal {
  const why = error instanceof Error ? error.message : String(error);
  return why.includes('ENOSPC')
    ? refusalOf('metadata-disk-full', {})
    : refusalOf('metadata-unwritten', whyOf(error));
}

const other = (error: unknown, source: string): Refusal =>
  refusalOf('metadata-refused', { source, why: reasonOf(error) });

function roleOf(name: string | null): Role | null {
  const role = /^(?:\d+\.)?(root|timestamp|snapshot|targets)\.json$/.exec(name ?? '')?.[1];
  return (role as Role | undefined) ?? null;
}
