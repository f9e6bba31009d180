import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serveFolder } from '../kit/static-server.ts';
import { setScene } from './scene.ts';

/** What a server may do wrong with one answer, and what is said of it. */
const clumsy: readonly (readonly [
  string,
  (response: ServerResponse, bytes: Buffer) => void,
  string | number,
])[] = [
  [
    'closes in the middle',
    (response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 3), () => response.destroy());
    },
    'source-unreachable',
  ],
  [
    'promises more than it sends',
    (response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length + 9 });
      response.end(bytes);
      response.socket?.end();
    },
    'source-unreachable',
  ],
  ['sends in chunks, without a length', (response, bytes) => void response.writeHead(200).end(bytes), 3],
  [
    'packs what it sends',
    (response, bytes) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes)),
    3,
  ],
  [
    'answers with a page of its own',
    (response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Not found</title>'),
    'file-mismatch',
  ],
  ['knows no ranges', (response, bytes) => void response.writeHead(200).end(bytes), 3],
];

test.each(clumsy)('a server that %s', async (_what, answer, expected) => {
  const { publisher, repository, reader, refused } = await setScene();
  await publisher.publish({ 'pages/new.md': `# New\n${'x'.repeat(400)}` });
  const server = await serveFolder(repository);
  server.hook = (request, response) => {
    if (!request.url?.includes('blobs/')) return false;
    answer(response, readFileSync(join(repository, (request.url ?? '').replace('/below/it/', ''))));
    return true;
  };
  if (typeof expected === 'string') await refused(server.url, expected);
  else expect(await reader.update(server.url)).toBe(expected);
  server.hook = null;
  expect([3, 'nothing-new'], 'a server that does well').toContain(await reader.update(server.url));
});
