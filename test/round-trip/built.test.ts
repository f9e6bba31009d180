import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../build/app/built.mjs';
import { makePublisher } from '../kit/publisher.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const program = join(import.meta.dirname, '../../out/main/fieldbook.mjs');

beforeAll(() => ensureBuilt(), 300_000);

/** Runs the program as it ships: what a bundler leaves out shows here and nowhere else. */
const say = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

test('the built program takes an update over http, packed by the server or not, and reads it', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const server = await serveFolder(publisher.repository);
  const data = join(tempFolder(), 'data');
  const root = join(publisher.repository, 'metadata/1.root.json');
  const update = (...more: string[]) =>
    say('update', '--from', server.url, '--data', data, '--json', ...more);

  const first = await update('--trust', root);
  expect(first, first.err).toMatchObject({ code: 0 });
  expect(JSON.parse(first.out)).toMatchObject({ outcome: 'installed', to: 1 });

  await publisher.publish({ 'pages/new.md': '# New\n\nzanzibar\n' });
  server.hook = (request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/^\/below\/it\//, '');
    if (!path.startsWith('blobs/')) return false;
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(readFileSync(join(publisher.repository, path))));
    return true;
  };
  const second = await update();
  expect(JSON.parse(second.out), second.err).toMatchObject({ outcome: 'installed', from: 1, to: 2 });
  expect((await say('show', '/new', '--data', data)).out).toContain('zanzibar');
  expect((await say('rollback', '--data', data)).code).toBe(0);
}, 120_000);
