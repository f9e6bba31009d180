import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPlan, lookAndPlan } from '../../main/update/update.ts';
import { archiveLimits } from '../../main/trust/archive-names.ts';
import { entriesOf, tarOf, zipOf, type Entry } from '../kit/archives.ts';
import { forgeEdition, metadataPath, offeredManifest } from '../kit/forge.ts';
import { makePublisher } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { replaceFolder, setScene } from './scene.ts';

/** The blob of a page that only the newest edition has. */
function newestBlob(repository: string): string {
  const { sha256 } = offeredManifest(repository).files['pages/index.md'] as { sha256: string };
  return join(repository, 'blobs', sha256.slice(0, 2), sha256);
}

/** A third edition lies ready, in a copy that can be spoiled. */
async function withThird() {
  const scene = await setScene();
  await scene.publisher.publish({ 'pages/index.md': '# Vertex\n\nThird.\n', 'pages/new.md': '# New\n' });
  return { ...scene, bad: scene.copy() };
}

test('wrong hash: a file with other content of the same length is refused', async () => {
  const { bad, refused } = await withThird();
  const blob = newestBlob(bad);
  writeFileSync(blob, readFileSync(blob, 'utf8').replace('Third', 'Thirf'));
  await refused(bad, 'file-mismatch');
});

test.each([
  ['longer', (text: string) => `${text}and more`],
  ['shorter', (text: string) => text.slice(1)],
  ['empty', () => ''],
])('wrong length: a file that is %s is refused', async (_what, spoil) => {
  const { bad, refused } = await withThird();
  const blob = newestBlob(bad);
  writeFileSync(blob, spoil(readFileSync(blob, 'utf8')));
  await refused(bad, 'file-mismatch');
});

test('a manifest other than the signed one is refused', async () => {
  const { bad, before, refused } = await withThird();
  const [old = ''] = readdirSync(join(before, 'targets'));
  const fresh = readdirSync(join(bad, 'targets')).filter((name) => name !== old);
  for (const name of fresh) {
    const path = join(bad, 'targets', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('pages/new.md', 'pages/nux.md'));
  }
  await refused(bad, 'file-mismatch');
});

test.each([
  ['steps upwards', '../../outside.md'],
  ['an absolute path', '/etc/outside.md'],
  ['a drive letter', 'C:/outside.md'],
  ['a backslash', 'pages\\..\\outside.md'],
  ['a control character', 'pages/out\u0000side.md'],
  ['a name that Windows reserves', 'pages/con.md'],
  ['an empty step', 'pages//outside.md'],
])('path escape: %s in a signed manifest is refused', async (_what, path) => {
  const { publisher, bad, refused } = await withThird();
  const manifest = offeredManifest(bad);
  const file = manifest.files['pages/index.md'];
  await forgeEdition(bad, await publisher.ring(), {
    ...manifest,
    files: { ...manifest.files, [path]: file },
  });
  await refused(bad, 'edition-invalid');
});

test('names that differ in case only are refused', async () => {
  const { publisher, bad, refused } = await withThird();
  const manifest = offeredManifest(bad);
  const files = { ...manifest.files, 'pages/Index.md': manifest.files['pages/index.md'] };
  await forgeEdition(bad, await publisher.ring(), { ...manifest, files });
  await refused(bad, 'edition-invalid');
});

test.each([
  ['no JSON', 'hello'],
  ['an unknown version', { schema: 2, serial: 3, date: '2026-11-23T06:00:00Z', files: {} }],
  [
    'a hash that is none',
    {
      schema: 1,
      serial: 3,
      date: '2026-11-23T06:00:00Z',
      files: { 'pages/a.md': { sha256: '../..', length: 1 } },
    },
  ],
])('a signed manifest of %s is refused', async (_what, manifest) => {
  const { publisher, bad, refused } = await withThird();
  await forgeEdition(bad, await publisher.ring(), manifest);
  await refused(bad, 'edition-invalid');
});

test('an edition with an older number is refused, though newly signed', async () => {
  const { publisher, bad, refused } = await withThird();
  await forgeEdition(bad, await publisher.ring(), { ...offeredManifest(bad), serial: 1 });
  await refused(bad, 'edition-older');
});

test('another edition of the same number is refused', async () => {
  const { publisher, bad, refused } = await withThird();
  await forgeEdition(bad, await publisher.ring(), { ...offeredManifest(bad), serial: 2 });
  await refused(bad, 'edition-invalid');
});

test('a stick that was copied in part is refused, and taken when it is whole', async () => {
  const { bad, refused, reader } = await withThird();
  const blob = newestBlob(bad);
  renameSync(blob, `${blob}.away`);
  await refused(bad, 'source-incomplete');
  renameSync(`${blob}.away`, blob);
  expect(await reader.update(bad)).toBe(3);
});

test('a stick without all of its metadata is refused', async () => {
  const { bad, refused } = await withThird();
  rmSync(metadataPath(bad, 'snapshot', 3));
  await refused(bad, 'source-incomplete');
  writeFileSync(metadataPath(bad, 'timestamp'), '');
  await refused(bad, 'source-not-a-repository');
  rmSync(metadataPath(bad, 'timestamp'));
  await refused(bad, 'source-not-a-repository');
});

test('symlinks on a stick that lead out of it are refused', async () => {
  const { bad, refused } = await withThird();
  const secret = join(tempFolder(), 'secret');
  const blob = newestBlob(bad);
  renameSync(blob, secret);
  symlinkSync(secret, blob);
  await refused(bad, 'source-unsafe');
});

test('a pipe in the place of a file is refused, and nobody waits for it', async () => {
  const { bad, refused } = await withThird();
  const blob = newestBlob(bad);
  rmSync(blob);
  execFileSync('mkfifo', [blob]);
  await refused(bad, 'source-unsafe');
});

test('a stick that changes between plan and apply cannot bring in anything that was not signed', async () => {
  const { bad, reader, publisher, copy } = await withThird();
  const plan = unwrap(await lookAndPlan(reader.parties, { from: bad })).plan;
  if (!plan) throw new Error('a plan was expected');
  const other = await makePublisher();
  await other.publish();
  replaceFolder(bad, other.repository);
  const applied = await applyPlan(reader.parties, plan);
  expect(applied).toMatchObject({ ok: false, failure: { code: 'source-incomplete' } });
  expect((await reader.library()).edition.serial).toBe(2);

  await publisher.publish({ 'pages/new.md': '# Newer\n' });
  replaceFolder(bad, copy());
  expect(unwrap(await applyPlan(reader.parties, plan)).to, 'all that was planned still lies there').toBe(3);
});

test('a plan is not applied once another edition was installed meanwhile', async () => {
  const { bad, reader, publisher, repository } = await withThird();
  const plan = unwrap(await lookAndPlan(reader.parties, { from: bad })).plan;
  if (!plan) throw new Error('a plan was expected');
  await publisher.publish({ 'pages/new.md': '# Newer\n' });
  expect(await reader.update(repository)).toBe(4);
  expect(await applyPlan(reader.parties, plan)).toMatchObject({ failure: { code: 'nothing-planned' } });
});

describe.each([
  ['zip', (entries: readonly Entry[]) => zipOf(entries)],
  ['tar', (entries: readonly Entry[]) => Promise.resolve(tarOf(entries))],
])('a .fieldbook file, %s', (_kind, pack) => {
  const extra = (entries: readonly Entry[], more: Entry): readonly Entry[] => [...entries, more];

  test('is a repository as good as its folder, packed at its top or in a folder', async () => {
    const { bad, publisher } = await withThird();
    for (const prefix of ['', 'repository/']) {
      const reader = makeReader(publisher);
      expect(await reader.update(await pack(entriesOf(bad, prefix)))).toBe(3);
      expect(await reader.text('pages/index.md')).toContain('Third.');
    }
  });

  test.each([
    ['zip slip: steps upwards', '../../../../outside.md'],
    ['an absolute path', '/tmp/outside/of/it.md'],
    ['a backslash', 'metadata\\..\\..\\outside.md'],
  ])('%s in its names: refused', async (_what, name) => {
    const { bad, refused } = await withThird();
    await refused(await pack(extra(entriesOf(bad), { name, content: 'x' })), 'source-unsafe');
  });

  test('symlinks in it are refused', async () => {
    const { bad, refused } = await withThird();
    const link: Entry = { name: 'blobs/link', content: '/etc/passwd', mode: 0o120777, type: 'SymbolicLink' };
    await refused(await pack(extra(entriesOf(bad), link)), 'source-unsafe');
  });

  test('names in it that differ in case only are refused', async () => {
    const { bad, refused } = await withThird();
    const twin: Entry = { name: 'METADATA/timestamp.json', content: '{}' };
    await refused(await pack(extra(entriesOf(bad), twin)), 'source-unsafe');
  });

  test('cut off anywhere it is refused, and never crashes', async () => {
    const { bad, reader } = await withThird();
    const path = await pack(entriesOf(bad));
    const whole = readFileSync(path);
    const installed = new Set<unknown>();
    for (const share of [0, 0.001, 0.1, 0.5, 0.8]) {
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length * share)));
      installed.add(await reader.update(path));
    }
    expect([...installed].filter((one) => typeof one !== 'string' || !one.startsWith('source-'))).toEqual([]);
  });
});

test('zip bomb: a file that grows a thousand times is refused before it is unpacked', async () => {
  const { bad, refused } = await withThird();
  const bomb: Entry = { name: 'blobs/00/bomb', content: Buffer.alloc(64 << 20) };
  await refused(await zipOf([...entriesOf(bad), bomb]), 'source-unsafe');
});

test('zip bomb: a file that is longer than it says is refused', async () => {
  const { bad, refused } = await withThird();
  const path = await zipOf(entriesOf(bad));
  const bytes = readFileSync(path);
  // The last time the name occurs is in the central directory, 46 bytes into its header; the size is at 24.
  const header = bytes.lastIndexOf('metadata/timestamp.json') - 46;
  bytes.writeUInt32LE(10, header + 24);
  writeFileSync(path, bytes);
  await refused(path, 'source-unsafe');
});

test('an archive of too many files is refused by their number', async () => {
  const { refused } = await withThird();
  const block = Buffer.alloc(512);
  const folder = join(tempFolder(), 'many');
  mkdirSync(folder);
  const many = tarOf(Array.from({ length: 1000 }, (_, n): Entry => ({ name: `blobs/${n}`, content: '' })));
  const headers = readFileSync(many).subarray(0, 1000 * 512);
  const repeated = Buffer.concat([
    ...Array.from({ length: archiveLimits.entries / 1000 + 1 }, () => headers),
    block,
    block,
  ]);
  writeFileSync(many, repeated);
  await refused(many, 'source-unsafe');
});
