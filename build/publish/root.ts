import { Metadata, Root } from '@tufjs/models';
import { Refusal } from '../../main/api/refusal.ts';
import { signatureCount } from '../../main/trust/metadata.ts';
import { expiryOf, type Lifetimes } from './expiry.ts';
import { roles, type KeyRing } from './key-ring.ts';
import { signMetadata } from './repository.ts';

/** A root that may lack signatures: it travels between the holders of root keys until it has enough. */
export interface RootDraft {
  readonly root: Metadata<Root>;
  readonly bytes: Buffer;
  /** What is missing, in a sentence; `null` when it can be accepted. */
  readonly missing: string | null;
}

/** The root that the keys of a ring make, the next after `before`, signed with every root key at hand, old and new. */
export async function makeRoot(
  ring: KeyRing,
  before: Metadata<Root> | null,
  lifetimes: Lifetimes,
  date: Date,
): Promise<RootDraft> {
  const keys = roles.flatMap((role) => ring.publicKeys(role));
  const root = Root.fromJSON({
    _type: 'root',
    spec_version: '1.0.31',
    version: (before?.signed.version ?? 0) + 1,
    expires: expiryOf('root', lifetimes, date),
    consistent_snapshot: true,
    keys: Object.fromEntries(keys.map((key) => [key.keyID, key.toJSON()])),
    roles: Object.fromEntries(
      roles.map((role) => [
        role,
        {
          keyids: ring.publicKeys(role).map((key) => key.keyID),
          threshold: role === 'root' ? ring.threshold : 1,
        },
      ]),
    ),
  });
  return signRoot(new Metadata(root), ring, before);
}

/**
 * Adds the signatures of every root key that is at hand, retired ones too: the root that replaces a key has to bear its
 * signature. One that no reader asks for does no harm.
 */
export async function signRoot(
  root: Metadata<Root>,
  ring: KeyRing,
  before: Metadata<Root> | null,
): Promise<RootDraft> {
  const bytes = await signMetadata(root, await ring.signersFor(ring.everyKey('root')));
  return { root, bytes, missing: missingIn(root, before) };
}

/** A root must be signed by the keys it names and by those of the root before it (client workflow, 5.3.4). */
export function missingIn(root: Metadata<Root>, before: Metadata<Root> | null): string | null {
  const checks = [
    { by: 'its own root keys', ...signatureCount(root, 'root', root) },
    ...(before ? [{ by: 'the root keys before it', ...signatureCount(before, 'root', root) }] : []),
  ];
  const lacking = checks.find(({ have, need }) => have < need);
  return lacking
    ? `Root ${root.signed.version} bears ${lacking.have} of ${lacking.need} signatures of ${lacking.by}.`
    : null;
}

/** The refusal of a root that lacks signatures. */
export const incomplete = (missing: string): Refusal =>
  new Refusal(
    'publish-refused',
    missing,
    'Let the other holders sign it: fieldbook root sign DRAFT --keys KEYS',
  );
