import { createHash } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';
import { Key, Signature } from '@tufjs/models';

/** Signs for one key. Where the key lies is the signer's affair: a file here, a module in a vault elsewhere. */
export interface Signer {
  readonly key: Key;
  /** @throws a `Refusal` `key-unusable` when the key cannot be used now */
  sign(bytes: Buffer): Promise<Signature>;
}

/**
 * The public half of an ed25519 key as TUF names it: the key's id is the SHA-256 of its canonical JSON (specification, 4.2).
 *
 * @param publicHex the 32 raw bytes, hex
 */
export function tufKey(publicHex: string): Key {
  const data = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: publicHex } };
  const keyID = createHash('sha256').update(canonicalize(data)).digest('hex');
  return new Key({ keyID, keyType: 'ed25519', scheme: 'ed25519', keyVal: { public: publicHex } });
}

/** A raw signature as TUF writes it. */
export const tufSignature = (key: Key, signature: Buffer): Signature =>
  new Signature({ keyID: key.keyID, sig: signature.toString('hex') });
