import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletin, makePublisher } from '../kit/publisher.ts';
import { makeReader } from '../kit/reader.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

test('an edition that is published is what a reader installs, over the wire', async () => {
  const publisher = await makePublisher();
  expect(await publisher.publish()).toMatchObject({ outcome: 'published', serial: 1, from: null });
  const server = await serveFolder(publisher.repository);
  const reader = makeReader(publisher);

  expect(await reader.update(server.url)).toBe(1);
  const library = await reader.library();
  expect(library.edition).toMatchObject({ kind: 'installed', serial: 1 });
  expect(library.pages).toEqual(['pages/index.md', 'pages/security/index.md']);
  expect(library.problems).toEqual([]);
  expect(await reader.text('pages/index.md')).toContain('Welcome.');
  expect(await reader.update(server.url)).toBe('nothing-new');
});

test('the next edition fetches what changed and nothing else', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const server = await serveFolder(publisher.repository);
  const reader = makeReader(publisher);
  await reader.update(server.url);

  const result = await publisher.publish({
    'pages/index.md': '# Vertex\n\nWelcome back.\n',
    'bulletins/vtx-2026-0002.json': bulletin('VTX-2026-0002', 'Two'),
    'pages/security/index.md': null,
  });
  expect(result.changes).toMatchObject({
    pages: { new: [], revised: ['pages/index.md'], withdrawn: ['pages/security/index.md'] },
    bulletins: { new: ['bulletins/vtx-2026-0002.json'] },
  });
  server.asked.length = 0;
  expect(await reader.update(server.url)).toBe(2);
  expect(server.asked.filter((path) => path.startsWith('blobs/'))).toHaveLength(2);
  expect(await reader.text('pages/index.md')).toContain('Welcome back.');
});

test('a folder on a stick is a repository as good as a server', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const stick = tempFolder();
  cpSync(publisher.repository, join(stick, 'updates'), { recursive: true });
  const reader = makeReader(publisher);
  expect(await reader.update(stick)).toBe(1);
  expect(await reader.text('pages/index.md')).toContain('Welcome.');
});
