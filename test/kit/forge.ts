import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signMetadata } from '../../build/publish/repository.ts';
import type { KeyRing } from '../../build/publish/key-ring.ts';
import { sha256 } from '../../main/library/sha256.ts';
import { parseMetadata, type Role } from '../../main/trust/metadata.ts';

/** Metadata as JSON, for an attacker to change. */
export type Json = Record<string, unknown>;

/** The newest file of a role in a repository, by name. */
export const metadataPath = (repository: string, role: Role, version?: number): string =>
  join(repository, 'metadata', version === undefined ? `${role}.json` : `${version}.${role}.json`);

/** Reads the signed part of a metadata file. */
export const readSigned = (path: string): Json =>
  (JSON.parse(readFileSync(path, 'utf8')) as { signed: Json }).signed;

/**
 * Signs metadata with whatever keys an attacker has, valid as far as they go, and puts it somewhere. Answers with what the
 * metadata above it should say of it.
 */
export async function forge(
  path: string,
  role: Role,
  signed: Json,
  ring: KeyRing,
  signAs: readonly string[] | null = null,
): Promise<Json> {
  const metadata = parseMetadata(role, JSON.stringify({ signed, signatures: [] }));
  const ids = signAs ?? ring.publicKeys(role).map((key) => key.keyID);
  const bytes = await signMetadata(metadata, await ring.signersFor(ids));
  writeFileSync(path, bytes);
  return { version: signed['version'], length: bytes.length, hashes: { sha256: sha256(bytes) } };
}

/** Signs a state of the repository anew from `targets` up, as somebody with the three online keys can. */
export async function forgeState(
  repository: string,
  ring: KeyRing,
  change: {
    targets?: (signed: Json) => Json;
    snapshot?: (signed: Json) => Json;
    timestamp?: (signed: Json) => Json;
  },
): Promise<void> {
  const timestamp = readSigned(metadataPath(repository, 'timestamp'));
  const version = (json: unknown) => (json as { version: number }).version;
  const snapshotAt = version((timestamp['meta'] as Json)['snapshot.json']);
  const snapshot = readSigned(metadataPath(repository, 'snapshot', snapshotAt));
  const targetsAt = version((snapshot['meta'] as Json)['targets.json']);
  const targets = readSigned(metadataPath(repository, 'targets', targetsAt));
  const next = <T extends Json>(signed: T): T => ({ ...signed, version: version(signed) + 1 });
  const same = (signed: Json) => signed;

  const newTargets = (change.targets ?? same)(next(targets));
  const targetsMeta = await forge(
    metadataPath(repository, 'targets', version(newTargets)),
    'targets',
    newTargets,
    ring,
  );
  const newSnapshot = (change.snapshot ?? same)({ ...next(snapshot), meta: { 'targets.json': targetsMeta } });
  const snapshotMeta = await forge(
    metadataPath(repository, 'snapshot', version(newSnapshot)),
    'snapshot',
    newSnapshot,
    ring,
  );
  const newTimestamp = (change.timestamp ?? same)({
    ...next(timestamp),
    meta: { 'snapshot.json': snapshotMeta },
  });
  await forge(metadataPath(repository, 'timestamp'), 'timestamp', newTimestamp, ring);
}

/** Puts an edition's manifest into a repository and signs it, whatever it says. */
export async function forgeEdition(repository: string, ring: KeyRing, manifest: unknown): Promise<void> {
  const bytes = Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  const hash = sha256(bytes);
  writeFileSync(join(repository, 'targets', `${hash}.edition.json`), bytes);
  await forgeState(repository, ring, {
    targets: (signed) => ({
      ...signed,
      targets: { 'edition.json': { length: bytes.length, hashes: { sha256: hash } } },
    }),
  });
}

/** The manifest that a repository offers. */
export function offeredManifest(repository: string): { serial: number; files: Record<string, Json> } & Json {
  const timestamp = readSigned(metadataPath(repository, 'timestamp'));
  const at = (meta: unknown, name: string) => ((meta as Json)[name] as { version: number }).version;
  const snapshot = readSigned(metadataPath(repository, 'snapshot', at(timestamp['meta'], 'snapshot.json')));
  const targets = readSigned(metadataPath(repository, 'targets', at(snapshot['meta'], 'targets.json')));
  const { hashes } = (targets['targets'] as Record<string, { hashes: { sha256: string } }>)[
    'edition.json'
  ] ?? { hashes: { sha256: '' } };
  return JSON.parse(
    readFileSync(join(repository, 'targets', `${hashes.sha256}.edition.json`), 'utf8'),
  ) as never;
}
