import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Metadata, Root } from '@tufjs/models';
import { Refusal } from '../../main/api/refusal.ts';
import { asMissing } from '../../main/api/system-error.ts';
import { remove, writeWhole } from '../../main/library/disk.ts';
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
  const path = draftPath(repository.folder, draft.root);
  const older = await stat(path).catch(asMissing);
  await writeWhole(path, draft.bytes);
  if (older) world.stdout.write('It takes the place of an earlier draft; whoever signed that signs again.\n');
  world.stdout.write(
    `${draft.missing}\nThe draft is ${path}: let the other holders sign it (fieldbook root sign), then fieldbook root accept.\n`,
  );
}

const draftPath = (repository: string, { signed }: Metadata<Root>): string =>
  join(repository, `${signed.version}.root.draft.json`);

/** Puts a root in its place. Its draft has had its day: left in the repository, it would be signed or served by mistake. */
async function putRoot(repository: string, root: Metadata<Root>, bytes: Buffer): Promise<void> {
  await putMetadata(repository, `${root.signed.version}.root.json`, bytes);
  await remove(draftPath(repository, root));
}

/** Puts a root in its place, and signs what its new keys have to sign. */
async function accept(
  world: PublisherWorld,
  flags: RootFlags,
  draft: RootDraft,
  before: Repository,
): Promise<void> {
  await putRoot(before.folder, draft.root, draft.bytes);
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
  const count = Object.keys(root.signatures).length;
  const needed = root.signed.roles['root']?.threshold ?? 0;
  world.stdout.write(
    `Root ${root.signed.version} bears ${count} ${count === 1 ? 'signature' : 'signatures'} now; ${needed} of its root keys must sign.\n`,
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
      `Root ${root.signed.version} does not follow root ${before.signed.version}, which is in its place already.`,
      `The next one is root ${before.signed.version + 1}: root rotate and root threshold make it.`,
    );
  }
  const missing = missingIn(root, before);
  if (missing !== null) throw incomplete(missing);
  await putRoot(repository.folder, root, await readFile(file));
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
