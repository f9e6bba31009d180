import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBundled, openWorkingCopy } from '../../../../main/library/open-folder.ts';
import { bulletinStock, type StockedBulletins } from '../../../../main/reader/bulletin-stock.ts';
import { fillShelf } from '../../../../main/reader/shelf.ts';
import { editionFolder } from '../../../kit/edition-folder.ts';
import { valueOf } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { advisory, release } from '../bulletins/advisory.ts';

const folder = mkdtempSync(join(tmpdir(), 'fieldbook-worker-'));
const script = join(folder, 'bulletin-worker.mjs');
const start = () => new Worker(script);

beforeAll(async () => {
  const entry = join(import.meta.dirname, '../../../../main/reader/stock/worker.ts');
  const banner = {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  };
  await build({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner,
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Enough bulletins that reading them beside is worth a thread, and one that is none. */
const many = Object.fromEntries([
  ...Array.from({ length: 310 }, (_, index) => [
    `bulletins/maker-${index}.json`,
    JSON.stringify(advisory({ known_affected: [release(`4.${index}`)] }, {}, { id: `MAKER-${index}` })),
  ]),
  ['bulletins/broken.json', '{"document": {'],
]) as Readonly<Record<string, string>>;

const plain = ({ entries, problems, products }: StockedBulletins) => ({
  rows: entries.map(({ row }) => row),
  fingerprints: entries.map(({ fingerprint }) => fingerprint),
  packed: entries.map(({ packed }) => packed),
  problems,
  products,
});

test('bulletins read beside are those that are read here', async () => {
  const shelf = await fillShelf(valueOf(await openWorkingCopy(folderOf(many))), null);
  const beside = plain(await bulletinStock(start)(shelf));
  expect(beside.rows).toHaveLength(310);
  expect(beside.problems).toMatchObject([{ path: 'bulletins/broken.json' }]);
  expect(beside).toEqual(plain(await bulletinStock(null)(shelf)));
});

test('a file that is not what its edition vouches for is named, and the rest is read', async () => {
  const dir = editionFolder(many, { date: '2026-01-01T00:00:00.000Z' });
  writeFileSync(join(dir, 'bulletins/maker-7.json'), many['bulletins/maker-8.json'] ?? '');
  const shelf = await fillShelf(valueOf(await openBundled(dir)), null);
  const { entries, problems } = await bulletinStock(start)(shelf);
  expect(entries).toHaveLength(309);
  expect(problems).toMatchObject([
    { path: 'bulletins/broken.json' },
    { path: 'bulletins/maker-7.json', message: expect.stringContaining('damaged') as string },
  ]);
});

test('when the thread dies, or cannot begin, the bulletins are read here', async () => {
  const shelf = await fillShelf(valueOf(await openWorkingCopy(folderOf(many))), null);
  const dying = join(folder, 'dying.mjs');
  writeFileSync(dying, 'process.exit(3);');
  for (const one of [() => new Worker(dying), () => new Worker(join(folder, 'nowhere.mjs'))]) {
    expect((await bulletinStock(one)(shelf)).entries).toHaveLength(310);
  }
});
