import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openMetadataStore } from '../../main/library/metadata-store.ts';
import { openSource } from '../../main/trust/open-source.ts';
import { verifyRepository } from '../../main/update/verify.ts';
import { makePublisher, today, type Publisher } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [`pages/p${n}.md`, `# Page ${n}\n\n${'Words of it. '.repeat(n)}\n`]),
);

async function publishMany(): Promise<Publisher> {
  const publisher = await makePublisher(many);
  await publisher.publish();
  return publisher;
}

const packOf = ({ repository }: Publisher): string =>
  join(repository, 'packs', readdirSync(join(repository, 'packs'))[0] ?? '');

const files = (asked: readonly string[], kind: string): string[] =>
  asked.filter((path) => path.startsWith(`${kind}/`));

test('a first fetch of many files over the wire is one request, and the next one asks for what changed', async () => {
  const publisher = await publishMany();
  const server = await serveFolder(publisher.repository);
  const reader = makeReader(publisher);
  expect(await reader.update(server.url)).toBe(1);
  expect(files(server.asked, 'packs')).toHaveLength(1);
  expect(files(server.asked, 'blobs')).toEqual([]);
  expect(await reader.text('pages/p7.md')).toContain('# Page 7');
  expect((await reader.library()).problems).toEqual([]);

  await publisher.publish({ 'pages/p7.md': '# Page 7\n\nRevised.\n' });
  expect(readdirSync(join(publisher.repository, 'packs'))).toHaveLength(1);
  server.asked.length = 0;
  expect(await reader.update(server.url)).toBe(2);
  expect(files(server.asked, 'packs')).toEqual([]);
  expect(files(server.asked, 'blobs')).toHaveLength(1);
});

test('a repository without a pack is fetched file by file', async () => {
  const publisher = await publishMany();
  rmSync(join(publisher.repository, 'packs'), { recursive: true });
  const server = await serveFolder(publisher.repository);
  const reader = makeReader(publisher);
  expect(await reader.update(server.url)).toBe(1);
  expect(files(server.asked, 'blobs')).toHaveLength(60);
});

test.each([
  ['altered', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Words', 'Lies!'))],
  ['cut short', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['another file', (path: string) => writeFileSync(path, '<!doctype html>'.repeat(4000))],
])('a pack that is %s changes nothing: what it lacks is fetched file by file', async (_, spoil) => {
  const publisher = await publishMany();
  spoil(packOf(publisher));
  const server = await serveFolder(publisher.repository);
  const reader = makeReader(publisher);
  expect(await reader.update(server.url)).toBe(1);
  expect(files(server.asked, 'blobs').length).toBeGreaterThan(0);
  for (const path of Object.keys(many)) expect(await reader.text(path)).toBe(many[path]);
});

test('a break in the middle of a pack keeps what came, and the next try asks from there on', async () => {
  const publisher = await publishMany();
  const server = await serveFolder(publisher.repository);
  const half = Math.floor(statSync(packOf(publisher)).size / 4);
  const bytes = readFileSync(packOf(publisher));
  const ranges: (string | undefined)[] = [];
  server.hook = (request, response) => {
    if (!request.url?.includes('/packs/')) return false;
    ranges.push(request.headers.range);
    if (ranges.length > 1) return false;
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, half), () => response.destroy());
    return true;
  };
  const reader = makeReader(publisher);
  expect(await reader.update(server.url)).toBe('source-unreachable');
  expect(await reader.update(server.url)).toBe(1);
  expect(ranges[0]).toBeUndefined();
  expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
  expect((await reader.library()).problems).toEqual([]);
});

test('verify names a pack that is not what the edition holds', async () => {
  const publisher = await publishMany();
  const verify = async () => {
    const source = await openSource(publisher.repository, fetch);
    return unwrap(await verifyRepository(source, openMetadataStore(tempFolder()), null, today)).wrong;
  };
  expect(await verify()).toEqual([]);
  writeFileSync(packOf(publisher), readFileSync(packOf(publisher)).subarray(1));
  expect(await verify()).toEqual([expect.stringContaining('.pack is not this edition')]);
});

test('the pack is the same bytes for the same source', async () => {
  const [one, two] = [await publishMany(), await publishMany()];
  expect(readFileSync(packOf(one)).equals(readFileSync(packOf(two)))).toBe(true);
});
