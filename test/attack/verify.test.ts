import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf, valueOf } from '../../main/api/refusal.ts';
import { openMetadataStore } from '../../main/library/metadata-store.ts';
import { openSource } from '../../main/trust/open-source.ts';
import { verifyRepository } from '../../main/update/verify.ts';
import { forge, forgeEdition, forgeState, metadataPath, offeredManifest, readSigned } from '../kit/forge.ts';
import { daysLater, makePublisher, today, type Publisher } from '../kit/publisher.ts';
import { tempFolder } from '../kit/temp-folder.ts';

/** What verify says of a repository: the reason why it ended, or everything that is wrong with files. */
async function verify(repository: string, now = today): Promise<string> {
  const outcome = await outcomeOf(async () => {
    const source = await openSource(repository, fetch);
    return valueOf(await verifyRepository(source, openMetadataStore(tempFolder()), null, now));
  });
  return outcome.ok ? outcome.value.wrong.join('\n') : `${outcome.failure.code}: ${outcome.failure.message}`;
}

/** Two editions, so that there is something to mix up. */
async function publishTwice(): Promise<Publisher> {
  const publisher = await makePublisher();
  await publisher.publish();
  await publisher.publish({ 'pages/index.md': '# Second\n' });
  return publisher;
}

const blobOf = (repository: string, path = 'pages/index.md'): string => {
  const { sha256 } = offeredManifest(repository).files[path] as { sha256: string };
  return join(repository, 'blobs', sha256.slice(0, 2), sha256);
};

/** Of the two manifests, the one that is offered. */
const editionOf = (repository: string): string => {
  const paths = readdirSync(join(repository, 'targets')).map((name) => join(repository, 'targets', name));
  return paths.find((path) => readFileSync(path, 'utf8').includes('"serial": 2')) ?? '';
};

const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

const withSignatures = (path: string, change: (all: unknown[]) => unknown[]) =>
  edit(path, (text) => {
    const json = JSON.parse(text) as { signatures: unknown[] };
    return JSON.stringify({ ...json, signatures: change(json.signatures) });
  });

type Damage = (repository: string, publisher: Publisher) => void | Promise<void>;

const page = /^pages\/index\.md \(blobs\/\w\w\/\w{64}\)/;
const damages: readonly (readonly [string, Damage, RegExp])[] = [
  ['a file that is missing', (to) => rmSync(blobOf(to)), new RegExp(`${page.source} is missing`)],
  [
    'a flipped bit',
    (to) => {
      const bytes = readFileSync(blobOf(to));
      bytes[3] = (bytes[3] ?? 0) ^ 1;
      writeFileSync(blobOf(to), bytes);
    },
    new RegExp(`${page.source} is not what was signed`),
  ],
  [
    'a file cut short',
    (to) => edit(blobOf(to), (text) => text.slice(0, 4)),
    /pages\/index\.md .*not what was signed/,
  ],
  [
    'a file that goes on',
    (to) => edit(blobOf(to), (text) => `${text}more`),
    /pages\/index\.md .*longer than/,
  ],
  ['an empty file', (to) => writeFileSync(blobOf(to), ''), /pages\/index\.md .*not what was signed/],
  [
    'a folder in the place of a file',
    (to) => {
      rmSync(blobOf(to));
      mkdirSync(blobOf(to));
    },
    /pages\/index\.md .*not a plain file/,
  ],
  [
    'a link that leads out',
    (to) => {
      const elsewhere = join(tempFolder(), 'elsewhere');
      renameSync(blobOf(to), elsewhere);
      symlinkSync(elsewhere, blobOf(to));
    },
    /pages\/index\.md .*link that leads out/,
  ],
  [
    'a link to itself, which nobody can read',
    (to) => {
      rmSync(blobOf(to));
      symlinkSync(blobOf(to), blobOf(to));
    },
    /pages\/index\.md .*cannot be read/,
  ],
  [
    'two files in each other’s place',
    (to) => copyFileSync(blobOf(to, 'assets/logo.svg'), blobOf(to)),
    /pages\/index\.md .*(not what was signed|longer than)/,
  ],
  [
    'a manifest that is missing',
    (to) => rmSync(editionOf(to)),
    /^source-incomplete: targets\/\w+\.edition\.json is missing/,
  ],
  [
    'a manifest that was altered',
    (to) => edit(editionOf(to), (text) => text.replace('index', 'indox')),
    /^file-mismatch: targets\/\w+\.edition\.json is not what was signed/,
  ],
  ['no timestamp', (to) => rmSync(metadataPath(to, 'timestamp')), /timestamp/],
  [
    'a timestamp that is no JSON',
    (to) => edit(metadataPath(to, 'timestamp'), (text) => text.slice(0, 90)),
    /^metadata-invalid: .*timestamp/,
  ],
  [
    'an altered timestamp',
    (to) => edit(metadataPath(to, 'timestamp'), (text) => text.replace('"version": 2', '"version": 3')),
    /^signature-invalid: The timestamp .* 0 valid signatures/,
  ],
  ['no snapshot', (to) => rmSync(metadataPath(to, 'snapshot', 2)), /snapshot/],
  [
    'an older snapshot in the place of the newest',
    (to) => copyFileSync(metadataPath(to, 'snapshot', 1), metadataPath(to, 'snapshot', 2)),
    /^metadata-mismatch: .*snapshot/,
  ],
  [
    'a snapshot that names targets of another version',
    async (to, publisher) => {
      const keys = await publisher.ring();
      await forgeState(to, keys, { targets: (signed) => ({ ...signed, version: 7 }) });
      copyFileSync(metadataPath(to, 'targets', 2), metadataPath(to, 'targets', 7));
    },
    /^metadata-mismatch: .*targets/,
  ],
  ['no targets', (to) => rmSync(metadataPath(to, 'targets', 2)), /targets/],
  [
    'an unsigned role',
    (to) => withSignatures(metadataPath(to, 'timestamp'), () => []),
    /^signature-invalid: The timestamp/,
  ],
  [
    'a key that signed twice',
    (to) => withSignatures(metadataPath(to, 'timestamp'), (all) => [...all, ...all]),
    /^signature-invalid: The timestamp .*twice/,
  ],
  [
    'an unknown key',
    async (to) => {
      const stranger = await makePublisher();
      const keys = await stranger.ring();
      await forge(
        metadataPath(to, 'timestamp'),
        'timestamp',
        readSigned(metadataPath(to, 'timestamp')),
        keys,
      );
    },
    /^signature-invalid: The timestamp .* 0 valid signatures/,
  ],
  [
    'a root with one of two signatures',
    (to) => withSignatures(metadataPath(to, 'root', 1), (all) => all.slice(0, 1)),
    /^(signature|root)-invalid: .*root/i,
  ],
  [
    'a root that is missing in the chain',
    async (to, publisher) => {
      const keys = await publisher.ring();
      const root = readSigned(metadataPath(to, 'root', 1));
      for (const version of [2, 3]) {
        await forge(metadataPath(to, 'root', version), 'root', { ...root, version }, keys);
      }
      rmSync(metadataPath(to, 'root', 2));
    },
    /^root-invalid: metadata\/2\.root\.json is missing/,
  ],
  ['no root at all', (to) => rmSync(metadataPath(to, 'root', 1)), /^source-not-a-repository: .*no root/],
  [
    'a path that leads out of the library',
    async (to, publisher) => {
      const manifest = offeredManifest(to);
      const files = { ...manifest.files, '../outside.md': manifest.files['pages/index.md'] };
      await forgeEdition(to, await publisher.ring(), { ...manifest, files });
    },
    /^edition-invalid: .*\.\.\/outside\.md/,
  ],
  [
    'names that differ in case only',
    async (to, publisher) => {
      const manifest = offeredManifest(to);
      const files = { ...manifest.files, 'pages/Index.md': manifest.files['pages/index.md'] };
      await forgeEdition(to, await publisher.ring(), { ...manifest, files });
    },
    /^edition-invalid: .*letter case/,
  ],
  [
    'a manifest of an unknown kind',
    async (to, publisher) => forgeEdition(to, await publisher.ring(), { ...offeredManifest(to), schema: 2 }),
    /^edition-invalid: .*schema/,
  ],
  [
    'an edition that lies in a folder of its own',
    async (to, publisher) =>
      forgeState(to, await publisher.ring(), {
        targets: (signed) => {
          const { 'edition.json': target } = signed['targets'] as Record<string, unknown>;
          return { ...signed, targets: { 'v2/edition.json': target } };
        },
      }),
    /^source-not-a-repository: .*"v2\/edition\.json"/,
  ],
  [
    'an expiry that nobody can read',
    async (to, publisher) => {
      const path = metadataPath(to, 'timestamp');
      const keys = await publisher.ring();
      const { expires } = readSigned(path) as { expires: string };
      await forge(path, 'timestamp', readSigned(path), keys);
      edit(path, (text) => text.replace(expires, 'soon'));
    },
    /timestamp/,
  ],
];

test('verify has nothing to say of a good repository, whatever older editions left in it', async () => {
  const { repository } = await publishTwice();
  writeFileSync(join(repository, 'blobs', 'README'), 'nobody asks for it');
  expect(await verify(repository)).toBe('');
});

test.each(damages)('verify names what is wrong and where: %s', async (_what, spoil, says) => {
  const publisher = await publishTwice();
  await spoil(publisher.repository, publisher);
  expect(await verify(publisher.repository)).toMatch(says);
});

test.each([
  ['timestamp', 20],
  ['snapshot', 40],
])('verify names the role that has run out: %s', async (role, days) => {
  const publisher = await makePublisher();
  const lifetimes = { timestamp: 400, snapshot: 400, targets: 400, root: 400, [role]: days };
  await publisher.publish({}, { lifetimes });
  expect(await verify(publisher.repository, daysLater(days - 1))).toBe('');
  expect(await verify(publisher.repository, daysLater(days + 1))).toMatch(
    new RegExp(`^metadata-expired: .*${role}`),
  );
});
