import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { codeOf, reasonOf } from '../api/system-error.ts';

/** Where a room reads: a name that its browsers know this machine by, and what proves that it is this machine. */
export interface Room {
  /** A DNS name in lower case, or an IP address. */
  readonly name: string;
  /** The certificate with what it is signed by, and its key, in PEM. */
  readonly cert: string;
  readonly key: string;
  readonly passphrase: string | undefined;
  /** What whoever runs it should know, in sentences; browsers may refuse to come. */
  readonly warnings: readonly string[];
}

/** What the command line says of a room. */
export interface RoomFlags {
  readonly host: string;
  readonly cert: string;
  readonly key: string;
}

/** What is around when a certificate is read. */
export interface RoomWorld {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** Where the passphrase of an encrypted key is taken from. */
export const passphraseVariable = 'FIELDBOOK_TLS_PASSPHRASE';

/**
 * Reads the certificate of a room and its key, and makes sure that browsers will take them for this name: found out here,
 * it is a sentence; found out by forty people, it is forty telephone calls.
 */
export function readRoom({ host, cert: certPath, key: keyPath }: RoomFlags, world: RoomWorld): Outcome<Room> {
  const name = host.toLowerCase();
  const passphrase = world.env[passphraseVariable];
  const files = [certPath, keyPath].map((path) => readPem(resolve(world.cwd, path)));
  const [cert, key] = files;
  if (!cert?.ok || !key?.ok) return files.find((file) => !file.ok) as Outcome<never>;
  const parsed = parse(() => new X509Certificate(cert.value));
  if (parsed === null) return unfit(`${certPath} is no certificate in PEM.`);
  const secret = parse(() => createPrivateKey({ key: key.value, format: 'pem', passphrase }));
  if (secret === null) {
    const next = `Where it has a passphrase, set ${passphraseVariable}.`;
    return unfit(`${keyPath} is no private key in PEM that can be opened.`, next);
  }
  if (!parsed.checkPrivateKey(secret)) return unfit(`${keyPath} is not the key of ${certPath}.`);
  const named = isIP(name) > 0 ? parsed.checkIP(name) : parsed.checkHost(name);
  if (named === undefined) {
    return unfit(
      `${certPath} is not for ${name}, but for ${parsed.subjectAltName ?? 'no name at all'}.`,
      'Name the machine with --host as the certificate does.',
    );
  }
  const warnings = datesOf(parsed, certPath, world.now());
  return done({ name, cert: cert.value, key: key.value, passphrase, warnings });
}

const unfit = (message: string, next?: string): Outcome<never> => refuse('bad-parameters', message, next);

function readPem(path: string): Outcome<string> {
  try {
    return done(readFileSync(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return unfit(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** What OpenSSL makes of a file; `null` where it can make nothing of it. Its own words help nobody. */
function parse<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return null;
  }
}

/** The clock behind a gap may be wrong, and browsers go by theirs: dates are a warning here. */
function datesOf({ validFrom, validTo }: X509Certificate, path: string, now: Date): readonly string[] {
  if (Date.parse(validTo) < now.getTime())
    return [`${path} was good until ${validTo}: browsers will warn of it.`];
  if (Date.parse(validFrom) > now.getTime())
    return [`${path} is not good before ${validFrom}: browsers will warn of it.`];
  return [];
}
