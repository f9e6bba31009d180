import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Readable } from 'node:stream';
import type { TargetFile } from '@tufjs/models';
import type { Updater } from 'tuf-js';
import { reasonOf } from '../api/system-error.ts';
import { refusalOf, type Refusal } from '../api/refusal.ts';
import { editionTarget } from './edition-target.ts';
import { parseMetadata, readMetadata, signersOf, type Role, type Signed } from './metadata.ts';
import { readWhole, type Source } from './source.ts';

/** 100,000 files at 200 bytes each, twice. */
const longestEdition = 1 << 25;

/** What vouches for one role, for the screen and the ledger. */
export interface RoleProof {
  readonly role: Role;
  readonly version: number;
  /** ISO 8601. */
  readonly expires: string;
  readonly expired: boolean;
  readonly threshold: number;
  /** Ids of the keys that signed. */
  readonly signers: readonly string[];
}

/** Metadata of an edition as it was signed, word for word: what an export needs. */
export interface ProofFiles {
  readonly root: string;
  readonly timestamp: string;
  readonly snapshot: string;
  readonly targets: string;
}

/** An edition that is offered and vouched for: its manifest's bytes are what the publisher signed. */
export interface Offer {
  readonly edition: Buffer;
  readonly proof: ProofFiles;
  readonly roles: readonly RoleProof[];
}

const order = ['root', 'targets', 'snapshot', 'timestamp'] as const;

/**
 * Fetches the manifest that the refreshed metadata vouches for.
 *
 * @throws a `Refusal` when it is missing, longer or other than it should be, or when the repository delegates
 */
export async function readOffer(
  updater: Updater,
  source: Source,
  folder: string,
  now: Date,
  signal?: AbortSignal,
): Promise<Offer> {
  const delegates = readMetadata(folder, 'targets')?.signed.delegations !== undefined;
  if (delegates) {
    throw refusalOf('delegates', {});
  }
  const target = await updater.getTargetInfo(editionTarget);
  if (!target) throw noEdition(source, Object.keys(readMetadata(folder, 'targets')?.signed.targets ?? {}));
  const consistent = readMetadata(folder, 'root')?.signed.consistentSnapshot ?? true;
  const edition = await fetchTarget(source, target, targetPlace(target, consistent), signal);
  return { edition, proof: proofIn(folder), roles: rolesIn(folder, now) };
}

/** Where a target lies: with consistent snapshots its name begins with one of its hashes (TUF 6.2). */
export function targetPlace({ path, hashes }: TargetFile, consistent: boolean): string {
  const { dir, base } = posix.parse(path);
  const hash = hashes['sha256'] ?? Object.values(hashes)[0] ?? '';
  return posix.join('targets', dir, consistent ? `${hash}.${base}` : base);
}

function noEdition(source: Source, offered: readonly string[]): Refusal {
  const elsewhere = offered.find((path) => posix.basename(path) === editionTarget);
  return elsewhere === undefined
    ? refusalOf('no-edition', { source: source.name })
    : refusalOf('edition-elsewhere', { source: source.name, path: elsewhere });
}

/**
 * Fetches one target, and verifies length and hashes.
 *
 * @param name where it lies; with consistent snapshots its own name begins with its hash
 */
export async function fetchTarget(
  source: Source,
  target: TargetFile,
  name: string,
  signal?: AbortSignal,
): Promise<Buffer> {
  if (target.length > longestEdition) {
    throw refusalOf('manifest-too-long', { path: target.path, length: target.length });
  }
  const bytes = await readWhole(source, name, target.length, signal);
  if (!bytes) {
    throw refusalOf('manifest-missing', { source: source.name, name });
  }
  try {
    await target.verify(Readable.from([bytes]));
  } catch (error) {
    throw refusalOf('manifest-altered', { name, why: reasonOf(error) });
  }
  return bytes;
}

const textOf = (folder: string, role: Role): string => readFileSync(join(folder, `${role}.json`), 'utf8');

const proofIn = (folder: string): ProofFiles => ({
  root: textOf(folder, 'root'),
  timestamp: textOf(folder, 'timestamp'),
  snapshot: textOf(folder, 'snapshot'),
  targets: textOf(folder, 'targets'),
});

/** Who vouches for what is in a folder of verified metadata. */
export const rolesIn = (folder: string, now: Date): RoleProof[] =>
  rolesOf((role) => readMetadata(folder, role), now);

/** Who vouches for an edition, by the metadata that was kept with it. */
export const rolesOfProof = (proof: ProofFiles, now: Date): RoleProof[] =>
  rolesOf((role) => parsedOrNull(role, proof[role]), now);

function parsedOrNull<R extends Role>(role: R, text: string): Signed[R] | null {
  try {
    return parseMetadata(role, text);
  } catch {
    return null; // A damaged proof vouches for nothing; the export says so.
  }
}

function rolesOf(read: <R extends Role>(role: R) => Signed[R] | null, now: Date): RoleProof[] {
  const root = read('root');
  if (!root) return [];
  return order.flatMap((role) => {
    const metadata = read(role);
    if (!metadata) return [];
    const { version, expires } = metadata.signed;
    const threshold = root.signed.roles[role]?.threshold ?? 0;
    const signers = signersOf(root, role, metadata);
    return [{ role, version, expires, expired: metadata.signed.isExpired(now), threshold, signers }];
  });
}
