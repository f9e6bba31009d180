import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Metadata,
  MetadataKind,
  type Root,
  type Snapshot,
  type Targets,
  type Timestamp,
} from '@tufjs/models';

/** The four roles of a repository without delegations. */
export type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';

/** The signed metadata of one role. */
export interface Signed {
  readonly root: Metadata<Root>;
  readonly timestamp: Metadata<Timestamp>;
  readonly snapshot: Metadata<Snapshot>;
  readonly targets: Metadata<Targets>;
}

/** Reads metadata of one role; throws where it is not valid. Nothing is verified by this. */
export function parseMetadata<R extends Role>(role: R, bytes: Uint8Array | string): Signed[R] {
  const json: unknown = JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('it is no object');
  return parsers[role](json as Json);
}

type Json = Parameters<typeof Metadata.fromJSON>[1];

const parsers: { readonly [R in Role]: (json: Json) => Signed[R] } = {
  root: (json) => Metadata.fromJSON(MetadataKind.Root, json),
  timestamp: (json) => Metadata.fromJSON(MetadataKind.Timestamp, json),
  snapshot: (json) => Metadata.fromJSON(MetadataKind.Snapshot, json),
  targets: (json) => Metadata.fromJSON(MetadataKind.Targets, json),
};

/** The metadata of one role in a folder; `null` where it is absent or damaged. */
export function readMetadata<R extends Role>(folder: string, role: R): Signed[R] | null {
  const path = join(folder, `${role}.json`);
  try {
    return existsSync(path) ? parseMetadata(role, readFileSync(path)) : null;
  } catch {
    return null; // Damaged metadata is fetched anew; the root chain still stands between it and trust.
  }
}

/** The ids of the keys of `root` that really signed this metadata. */
export function signersOf(root: Metadata<Root>, role: Role, metadata: Signed[Role]): string[] {
  const ids = root.signed.roles[role]?.keyIDs ?? [];
  return ids.filter((id) => {
    try {
      root.signed.keys[id]?.verifySignature(metadata);
      return root.signed.keys[id] !== undefined;
    } catch {
      return false; // An invalid signature is one that does not count (client workflow, 5.3.4).
    }
  });
}

/** Whether enough keys of `root` signed, and how many did. */
export function signatureCount(
  root: Metadata<Root>,
  role: Role,
  metadata: Signed[Role],
): { readonly have: number; readonly need: number } {
  return {
    have: signersOf(root, role, metadata).length,
    need: root.signed.roles[role]?.threshold ?? Infinity,
  };
}
