import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEditionStore } from '../../main/library/edition-store.ts';
import { takeLock } from '../../main/library/lock.ts';
import { openBundled } from '../../main/library/open-folder.ts';
import { formatEditionManifest } from '../../main/library/edition-manifest.ts';
import { rollBack } from '../../main/update/update.ts';
import { daysLater, testWriter } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { folderOf, tempFolder } from '../kit/temp-folder.ts';
import { setScene, type Scene } from './scene.ts';

const blobOf = async ({ reader }: Scene, path: string): Promise<string> =>
  (await reader.library()).at(path) ?? '';

test('a damaged file is noticed when it is read, named, set aside, and brought by the next update', async () => {
  const scene = await setScene();
  const { reader, repository } = scene;
  const blob = await blobOf(scene, 'pages/index.md');
  writeFileSync(blob, readFileSync(blob, 'utf8').replace('Second', 'Sekond'));
  const library = await reader.library();
  expect(await library.read('pages/index.md')).toMatchObject({
    ok: false,
    failure: { code: 'library-unreadable' },
  });
  expect(library.problems).toMatchObject([{ code: 'file-damaged', path: 'pages/index.md' }]);
  expect(existsSync(blob)).toBe(false);
  expect((await reader.library()).problems).toMatchObject([{ code: 'file-damaged', path: 'pages/index.md' }]);
  expect(await reader.update(repository)).toBe(2);
  expect(await reader.text('pages/index.md')).toContain('Second.');
  const last = (await reader.parties.store.ledger.read()).entries.at(-1);
  expect(last).toMatchObject({ action: 'repair', outcome: 'installed', counts: { files: 1 } });
});

test('a damaged file is taken from the bundled library where that has the very same one', async () => {
  const scene = await setScene();
  const { publisher, reader } = scene;
  const manifest = await reader.parties.store.editions.manifest(2);
  if (!manifest) throw new Error('edition 2 is installed');
  const file = manifest.files['pages/index.md'] ?? { sha256: '', length: 0 };
  const bundled = unwrap(
    await openBundled(
      folderOf({
        'pages/other-name.md': readFileSync(await blobOf(scene, 'pages/index.md')),
        'edition.json': formatEditionManifest({ ...manifest, files: { 'pages/other-name.md': file } }),
      }),
    ),
  );
  writeFileSync(await blobOf(scene, 'pages/index.md'), 'spoiled');
  const helped = makeReader(publisher, { dataDir: reader.dataDir, bundled });
  expect(await helped.text('pages/index.md')).toContain('Second.');
});

test('what the bundled library holds is not fetched', async () => {
  const scene = await setScene();
  const { publisher, repository, reader } = scene;
  const bundled = await reader.library();
  const other = makeReader(publisher, { bundled });
  expect(await other.update(repository)).toBe(2);
  expect((await other.parties.store.ledger.read()).entries.at(-1)).toMatchObject({
    counts: { files: 0, bytes: 0 },
  });
  expect(await other.text('pages/index.md')).toContain('Second.');
});

test('current.json that is damaged: the newest whole edition is read', async () => {
  const { reader } = await setScene();
  writeFileSync(join(reader.dataDir, 'library/current.json'), '{"schema": 1, "curr');
  expect((await reader.library()).edition.serial).toBe(2);
});

test('two instances at once: the second is refused, by name, and both are whole', async () => {
  const { reader, repository, publisher } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  const other = makeReader(publisher, { dataDir: reader.dataDir });
  const release = await takeLock(join(reader.dataDir, 'library/lock'), testWriter);
  expect(await other.update(repository)).toBe('store-locked');
  expect(await rollBack(other.parties)).toMatchObject({ failure: { code: 'store-locked' } });
  await release();
  const both = await Promise.all([reader.update(repository), other.update(repository)]);
  expect(
    both.filter(
      (one) => one === 3 || one === 'nothing-new' || one === 'store-locked' || one === 'nothing-planned',
    ),
  ).toHaveLength(2);
  expect((await reader.library()).edition.serial).toBe(3);
  expect((await reader.parties.store.ledger.read()).broken).toBeNull();
});

test('the lock of a process that is gone is taken over; one of another computer is not', async () => {
  const folder = tempFolder();
  const path = join(folder, 'lock');
  const gone = { pid: 2 ** 22 - 1, host: 'test', born: '1', token: 'x' };
  writeFileSync(path, JSON.stringify(gone));
  await (
    await takeLock(path, testWriter)
  )();
  const reused = { ...gone, pid: process.pid };
  writeFileSync(path, JSON.stringify(reused));
  await (
    await takeLock(path, testWriter)
  )();
  writeFileSync(path, '{"pid": 1');
  await (
    await takeLock(path, testWriter)
  )();
  writeFileSync(path, JSON.stringify({ ...gone, host: 'elsewhere' }));
  await expect(takeLock(path, testWriter)).rejects.toMatchObject({ failure: { code: 'store-locked' } });
});

test('a data folder that cannot be written is read all the same, and an update is refused', async () => {
  const { publisher, repository, reader } = await setScene();
  const blocked = join(tempFolder(), 'data');
  mkdirSync(blocked);
  // A file in the place of the folder: even root cannot write below it.
  writeFileSync(join(blocked, 'library'), '');
  expect(await makeReader(publisher, { dataDir: blocked }).update(repository)).toBe('store-unwritable');
  const locked = join(reader.dataDir, 'library');
  chmodSync(locked, 0o500);
  expect((await reader.library()).edition.serial).toBe(2);
  chmodSync(locked, 0o700);
});

test.each([
  ['behind', daysLater(-365 * 20)],
  ['ahead', daysLater(365 * 20)],
])(
  'a clock that is years %s: reading goes on, and an update says what the clock says',
  async (_where, now) => {
    const { publisher, repository, reader } = await setScene();
    const late = makeReader(publisher, { dataDir: reader.dataDir, now });
    expect(await late.text('pages/index.md')).toContain('Second.');
    await publisher.publish({ 'pages/index.md': '# Third.\n' });
    const outcome = await late.update(repository);
    if (now < daysLater(0)) expect(outcome).toBe(3);
    else {
      expect(outcome).toBe('metadata-expired');
      expect(await late.update(repository, { acceptExpired: true })).toBe(3);
    }
  },
);

test('a ledger that was altered, cut in the middle or reordered is told, by its line', async () => {
  const { reader, publisher, repository } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  await reader.update(repository);
  const path = join(reader.dataDir, 'library/ledger.jsonl');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const { ledger } = openEditionStore(reader.dataDir, testWriter);
  expect(await ledger.read()).toMatchObject({ broken: null });
  const spoiled: readonly (readonly [readonly string[], RegExp])[] = [
    [lines.map((line, n) => (n === 0 ? line.replace('"to":2', '"to":9') : line)), /Line 2/],
    [lines.filter((_, n) => n !== 1), /Line 2/],
    [[lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)], /Line 1/],
    [lines.map((line, n) => (n === 1 ? 'nonsense' : line)), /Line 2/],
  ];
  for (const [bad, what] of spoiled) {
    writeFileSync(path, `${bad.join('\n')}\n`);
    expect((await ledger.read()).broken?.text).toMatch(what);
  }
});

test('a line of the ledger that was cut off is removed before the next one, and that is said', async () => {
  const { reader, repository, publisher } = await setScene();
  const path = join(reader.dataDir, 'library/ledger.jsonl');
  writeFileSync(path, `${readFileSync(path, 'utf8')}{"schema":1,"number":5,"tim`);
  await publisher.publish({ 'pages/new.md': '# New\n' });
  expect(await reader.update(repository)).toBe(3);
  const { entries, broken } = await reader.parties.store.ledger.read();
  expect(broken).toBeNull();
  expect(entries.flatMap((entry) => entry.notes).join(' ')).toContain('cut off');
});
