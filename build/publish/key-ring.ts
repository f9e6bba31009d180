import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { asMissing } from '../../main/api/system-error.ts';
import { Refusal } from '../../main/api/refusal.ts';
import { writeWhole } from '../../main/library/disk.ts';
import { commandSigner } from './command-signer.ts';
import { makeKeyFile, openKeyFile } from './key-file.ts';
import { tufKey, type Signer } from './signer.ts';
import type { Key } from '@tufjs/models';

/** The four roles of a repository. */
export const roles = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type RoleName = (typeof roles)[number];

const keyEntry = z.object({
  name: z.string().regex(/^[\w.-]+$/),
  role: z.enum(roles),
  /** The public key, 32 bytes as hex. */
  public: z.string().regex(/^[0-9a-f]{64}$/),
  /** How to sign where no key file lies in the folder: program and arguments. */
  command: z.array(z.string()).min(1).optional(),
  /** Replaced by another key; signs nothing but the root that replaces it. */
  retired: z.literal(true).optional(),
});

const ringFile = z.object({
  schema: z.literal(1),
  /** How many root keys must sign a root. */
  threshold: z.number().int().min(1),
  keys: z.array(keyEntry),
});

type KeyEntry = z.infer<typeof keyEntry>;

/** The keys of a publisher: public halves of all, and signers for those that are at hand. */
export interface KeyRing {
  readonly folder: string;
  readonly threshold: number;
  /** The keys of a role, without retired ones. */
  publicKeys(role: RoleName): readonly Key[];
  /** Ids of the keys of a role, retired ones too. */
  everyKey(role: RoleName): readonly string[];
  /** Signers for those of the keys that can sign here, retired ones too: by a key file in the folder, or a command. */
  signersFor(keyIds: readonly string[]): Promise<readonly Signer[]>;
}

const ringPath = (folder: string) => join(folder, 'keys.json');
const pemPath = (folder: string, name: string) => join(folder, `${name}.pem`);

/** Opens a folder of keys. Key files of root keys may be elsewhere, in a safe: publishing does not need them. */
export async function openKeyRing(folder: string, passphrase: string | undefined): Promise<KeyRing> {
  const ring = await readRing(folder);
  return {
    folder,
    threshold: ring.threshold,
    publicKeys: (role) =>
      ring.keys.filter((key) => key.role === role && !key.retired).map((key) => tufKey(key.public)),
    everyKey: (role) => ring.keys.filter((key) => key.role === role).map((key) => tufKey(key.public).keyID),
    signersFor: async (keyIds) => {
      const wanted = ring.keys.filter((key) => keyIds.includes(tufKey(key.public).keyID));
      const found = await Promise.all(wanted.map((key) => signerOf(folder, key, passphrase)));
      return found.filter((signer) => signer !== null);
    },
  };
}

async function readRing(folder: string): Promise<z.infer<typeof ringFile>> {
  const path = ringPath(folder);
  try {
    return ringFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Refusal(
      'key-unusable',
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Make keys with: fieldbook keys init FOLDER',
    );
  }
}

async function signerOf(
  folder: string,
  entry: KeyEntry,
  passphrase: string | undefined,
): Promise<Signer | null> {
  if (entry.command) return commandSigner(entry.command, entry.public, entry.name);
  const pem = await readFile(pemPath(folder, entry.name), 'utf8').catch(asMissing);
  if (pem === null) return null;
  if (passphrase === undefined) {
    throw new Refusal(
      'key-unusable',
      `${entry.name}.pem is encrypted and no passphrase was given.`,
      'Set FIELDBOOK_KEY_PASSPHRASE.',
    );
  }
  return openKeyFile(pem, passphrase, entry.public, `${entry.name}.pem`);
}

/** Whether a folder holds nothing yet, so that `publish` may put keys there. */
export const isEmptyFolder = async (folder: string): Promise<boolean> =>
  ((await readdir(folder).catch(asMissing)) ?? []).length === 0;

export interface RingPlan {
  readonly rootKeys: number;
  readonly threshold: number;
}

/** Two of three people are needed for a new root, and one may be ill. */
export const usualRing: RingPlan = { rootKeys: 3, threshold: 2 };

/** Makes a new ring: root keys, and one key each for the other roles. Refuses a folder that holds one already. */
export async function makeKeyRing(
  folder: string,
  passphrase: string | undefined,
  plan: RingPlan,
): Promise<void> {
  if (!(await isEmptyFolder(folder))) {
    throw new Refusal(
      'key-unusable',
      `${folder} is not empty: keys are never overwritten.`,
      'Name a new folder.',
    );
  }
  if (plan.threshold > plan.rootKeys) {
    throw new Refusal('key-unusable', `${plan.threshold} of ${plan.rootKeys} keys can never sign.`);
  }
  const names = [...Array(plan.rootKeys).keys()].map((n) => ({
    name: `root-${n + 1}`,
    role: 'root' as const,
  }));
  const others = (['targets', 'snapshot', 'timestamp'] as const).map((role) => ({ name: `${role}-1`, role }));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keys = await addKeyFiles(folder, passphrase, [...names, ...others]);
  await writeRing(folder, plan.threshold, keys);
}

async function addKeyFiles(
  folder: string,
  passphrase: string | undefined,
  wanted: readonly { readonly name: string; readonly role: RoleName }[],
): Promise<KeyEntry[]> {
  const keys: KeyEntry[] = [];
  for (const { name, role } of wanted) {
    const { pem, publicHex } = makeKeyFile(passphrase ?? '');
    await writeWhole(pemPath(folder, name), pem, 'flushed', 0o600);
    keys.push({ name, role, public: publicHex });
  }
  return keys;
}

const writeRing = (folder: string, threshold: number, keys: readonly KeyEntry[]): Promise<void> =>
  writeWhole(ringPath(folder), `${JSON.stringify({ schema: 1, threshold, keys }, null, 1)}\n`);

/**
 * Puts a new key in the place of every key of a role, or of one key by name. The old ones are retired: they stay, because
 * the root that replaces them has to bear their signatures.
 *
 * @returns the names of the keys that were replaced
 */
export async function replaceKeys(
  folder: string,
  passphrase: string | undefined,
  what: string,
): Promise<string[]> {
  const ring = await readRing(folder);
  const old = ring.keys.filter((key) => !key.retired && (key.role === what || key.name === what));
  if (old.length === 0) throw new Refusal('key-unusable', `${folder} has no key or role named ${what}.`);
  const fresh = old.map(({ name, role }) => ({ name: nextName(name), role }));
  const made = await addKeyFiles(folder, passphrase, fresh);
  const kept = ring.keys.map((key) => (old.includes(key) ? { ...key, retired: true as const } : key));
  await writeRing(folder, ring.threshold, [...kept, ...made]);
  return old.map((key) => key.name);
}

/** `root-1` → `root-1b` → `root-1c`. */
const nextName = (name: string): string => {
  const [, stem = name, letter = 'a'] = /^(.*-\d+)([a-y]?)$/.exec(name) ?? [];
  return stem + String.fromCharCode((letter || 'a').charCodeAt(0) + 1);
};

/** Sets how many root keys must sign. */
export async function setThreshold(folder: string, threshold: number): Promise<void> {
  const ring = await readRing(folder);
  const count = ring.keys.filter((key) => key.role === 'root' && !key.retired).length;
  if (threshold > count) throw new Refusal('key-unusable', `There are ${count} root keys only.`);
  await writeRing(folder, threshold, ring.keys);
}
