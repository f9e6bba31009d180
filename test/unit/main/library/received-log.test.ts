import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openBlobStore, type BlobName } from '../../../../main/library/blob-store.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

const nameOf = (text: string): BlobName => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  length: text.length,
});
const texts = Array.from({ length: 12 }, (_, n) => `small file ${n}`);
const blobs = texts.map(nameOf);

/** A store that has received twelve small files and made them safe. */
async function received() {
  const folder = tempFolder();
  const store = openBlobStore(join(folder, 'blobs'));
  const log = join(folder, 'received.log');
  for (const [index, blob] of blobs.entries()) {
    const path = store.pathOf(blob);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, texts[index] ?? '');
  }
  await store.flush(blobs);
  return { folder, store, log, pathOf: (n: number) => store.pathOf(blobs[n] ?? nameOf('')) };
}

const textOf = async (store: ReturnType<typeof openBlobStore>, blob: BlobName) =>
  (await store.read(blob))?.toString() ?? null;

test('what a power cut took from its place is read from the log, and mended', async () => {
  const { store, pathOf } = await received();
  truncateSync(pathOf(0), 0);
  rmSync(pathOf(1));
  expect(blobs.map((blob) => store.has(blob))).not.toContain(false);
  expect(await store.missing(blobs)).toEqual([]);
  expect(readFileSync(pathOf(0), 'utf8')).toBe(texts[0]);
  expect(readFileSync(pathOf(1), 'utf8')).toBe(texts[1]);
});

test('settling mends, and leaves no log', async () => {
  const { store, log, pathOf } = await received();
  expect(store.isUnsettled()).toBe(true);
  truncateSync(pathOf(3), 2);
  await store.settle();
  expect(existsSync(log)).toBe(false);
  expect(store.isUnsettled()).toBe(false);
  expect(readFileSync(pathOf(3), 'utf8')).toBe(texts[3]);
});

test('another process finds the log', async () => {
  const { folder, pathOf } = await received();
  rmSync(pathOf(5));
  expect(await textOf(openBlobStore(join(folder, 'blobs')), blobs[5] ?? nameOf(''))).toBe(texts[5]);
});

test('a log that was altered gives back nothing wrong, and as far as it is whole', async () => {
  const { store, log, pathOf } = await received();
  const bytes = readFileSync(log);
  writeFileSync(log, Buffer.concat([bytes.subarray(0, -30), Buffer.alloc(30, 'x')]));
  for (const [n] of texts.entries()) rmSync(pathOf(n));
  expect(await textOf(store, blobs[0] ?? nameOf(''))).toBe(texts[0]);
  const last = blobs.at(-1) ?? nameOf('');
  expect(await store.read(last)).toBeNull();
  await store.settle();
  expect(await store.missing(blobs)).toContainEqual(last);
});

test.each(['', 'something else', 'fieldbook received 2\nabc', 'fieldbook received 1\nzz 5\nabcde'])(
  'a file in its place that is no log (%j) is passed over',
  async (content) => {
    const { store, log, pathOf } = await received();
    writeFileSync(log, content);
    rmSync(pathOf(0));
    expect(await store.missing(blobs)).toEqual([blobs[0]]);
    await store.settle();
    expect(existsSync(log)).toBe(false);
  },
);

test('a few files are flushed in their place, without a log', async () => {
  const { store } = await received();
  await store.settle();
  await store.flush(blobs.slice(0, 3));
  expect(store.isUnsettled()).toBe(false);
});
