import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Refusal } from '../../main/api/refusal.ts';
import { tufKey, tufSignature, type Signer } from './signer.ts';

/** SPKI of an ed25519 key: a fixed head of 12 bytes, then the key (RFC 8410, section 4). */
const rawLength = 32;

/** Shorter ones fall to guessing: the file's own key derivation is PBKDF2 as OpenSSL does it. */
export const shortestPassphrase = 12;

/** A new ed25519 key: the private half as an encrypted PKCS#8 PEM, which OpenSSL reads as well. */
export function makeKeyFile(passphrase: string): { readonly pem: string; readonly publicHex: string } {
  if (passphrase.length < shortestPassphrase) {
    throw new Refusal(
      'key-unusable',
      `The passphrase for new keys must have ${shortestPassphrase} characters at least.`,
      'Set FIELDBOOK_KEY_PASSPHRASE; five random words are easy to keep.',
    );
  }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  return { pem: pem.toString(), publicHex: publicHexOf(publicKey) };
}

const publicHexOf = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).subarray(-rawLength).toString('hex');

/** Opens a key file; wrong passphrases and files that hold another key than `publicHex` are refused. */
export function openKeyFile(pem: string, passphrase: string, publicHex: string, name: string): Signer {
  let secret: KeyObject;
  try {
    secret = createPrivateKey({ key: pem, passphrase });
  } catch (error) {
    throw new Refusal(
      'key-unusable',
      `The key file ${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`,
      'Is FIELDBOOK_KEY_PASSPHRASE the passphrase of this file?',
    );
  }
  if (publicHexOf(createPublicKey(secret)) !== publicHex) {
    throw new Refusal('key-unusable', `The key file ${name} holds another key than keys.json says.`);
  }
  const key = tufKey(publicHex);
  return { key, sign: (bytes) => Promise.resolve(tufSignature(key, sign(null, bytes, secret))) };
}
