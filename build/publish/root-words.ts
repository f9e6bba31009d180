import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Metadata, Root } from '@tufjs/models';
import { Refusal } from '../../main/api/refusal.ts';
import { writeWhole } from '../../main/library/disk.ts';
import { parseMetadata } from '../../main/trust/metadata.ts';
import type { Lifetimes } from './expiry.ts';
import { openKeyRing, replaceKeys, setThreshold } from './key-ring.ts';
import { putMetadata, readRepository, type Repository } from './repository.ts';
import { incomplete, makeRoot, missingIn, signRoot, type RootDraft } from './root.ts';
import { signEdition } from './sign-edition.ts';
import { dateOf, lifetimesFrom, type PublisherWorld } from './publisher-world.ts';

export interface RootFlags {
  readonly keys: string;
  readonly to: string;
  readonly expires?: Partial<Lifetimes>;
}

/** `fieldbook root rotate`: new keys in the place of a role's, or of one. */
export async function runRotate(world: PublisherWorld, what: string, flags: RootFlags): Promise<void> {
  const folder = resolve(world.cwd, flags.keys);
  const replaced = await replaceKeys(folder, world.passphrase, what);
  world.stdout.write(`New keys take the place of ${replaced.join(', ')}.\n`);
  await nextRoot(world, flags);
}

/** `fieldbook root threshold`. */
export async function runThreshold(world: PublisherWorld, count: number, flags: RootFlags): Promise<void> {
  await setThreshold(resolve(world.cwd, flags.keys), count);
  await nextRoot(world, flags);
}

/** Makes the next root; with too few keys at hand it becomes a draft, to be carried to the others. */
async function nextRoot(world: PublisherWorld, flags: RootFlags): Promise<void> {
  const repository = await readRepository(resolve(world.cwd, flags.to));
  const ring = await openKeyRing(resolve(world.cwd, flags.keys), world.passphrase);
  const draft = await makeRoot(ring, needRoot(repository), lifetimesFrom(flags.expires), dateOf(world));
  if (draft.missing === null) return accept(world, flags, draft, repository);
  const path = resolve(world.cwd, flags.to, `${draft.root.signed.version}.root.draft.json`);
  await writeWhole(path, draft.bytes);
  world.stdout.write(
    `${draft.missing}\nThe draft is ${path}: let the other holders sign it (fieldbook root sign), then fieldbook root accept.\n`,
  );
}

/** Puts a root in its place, and signs what its new keys have to sign. */
async function accept(
  world: PublisherWorld,
  flags: RootFlags,
  draft: RootDraft,
  before: Repository,
): Promise<void> {
  await putMetadata(before.folder, `${draft.root.signed.version}.root.json`, draft.bytes);
  world.stdout.write(`Root ${draft.root.signed.version} is in its place.\n`);
  if (!before.edition) return;
  const ring = await openKeyRing(resolve(world.cwd, flags.keys), world.passphrase);
  const job = {
    repository: before.folder,
    ring,
    lifetimes: lifetimesFrom(flags.expires),
    date: dateOf(world),
  };
  const { written } = await signEdition(
    { ...job, renew: false, before, root: draft.root },
    before.edition,
    false,
  );
  if (written) world.stdout.write(`Edition ${before.edition.serial} was signed with the new keys.\n`);
}

/** `fieldbook root sign`: one holder's part. Needs the draft and the keys, no repository and no network. */
export async function runRootSign(
  world: PublisherWorld,
  path: string,
  flags: { readonly keys: string },
): Promise<void> {
  const file = resolve(world.cwd, path);
  const ring = await openKeyRing(resolve(world.cwd, flags.keys), world.passphrase);
  const { root, bytes } = await signRoot(await readDraft(file), ring, null);
  await writeWhole(file, bytes);
  world.stdout.write(
    `Root ${root.signed.version} bears ${Object.keys(root.signatures).length} signatures now.\n`,
  );
}

/** `fieldbook root accept`. */
export async function runRootAccept(
  world: PublisherWorld,
  path: string,
  flags: { readonly to: string },
): Promise<void> {
  const file = resolve(world.cwd, path);
  const root = await readDraft(file);
  const repository = await readRepository(resolve(world.cwd, flags.to));
  const before = needRoot(repository);
  if (root.signed.version !== before.signed.version + 1) {
    throw new Refusal(
      'publish-refused',
      `Root ${root.signed.version} does not follow root ${before.signed.version}.`,
    );
  }
  const missing = missingIn(root, before);
  if (missing !== null) throw incomplete(missing);
  await putMetadata(repository.folder, `${root.signed.version}.root.json`, await readFile(file));
  world.stdout.write(
    `Root ${root.signed.version} is in its place. Publish now, so that its keys sign the edition.\n`,
  );
}

async function readDraft(path: string): Promise<Metadata<Root>> {
  try {
    return parseMetadata('root', await readFile(path));
  } catch (error) {
    throw new Refusal(
      'publish-refused',
      `${path} is no root: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function needRoot({ root, folder }: Repository): Metadata<Root> {
  if (root) return root;
  throw new Refusal(
    'publish-refused',
    `${folder} holds no root yet.`,
    'Publish a first edition: that makes root 1.',
  );
}
