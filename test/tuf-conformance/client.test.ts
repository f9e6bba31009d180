import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { metadataPath } from '../kit/forge.ts';
import { makePublisher } from '../kit/publisher.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const execute = promisify(execFile);

test('the client of the conformance suite inits, refreshes, downloads, and refuses what was altered', async () => {
  const outfile = join(tempFolder(), 'client.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'client.ts')],
    ...{ bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'silent' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const publisher = await makePublisher();
  await publisher.publish({}, { date: new Date() });
  const { url } = await serveFolder(publisher.repository);
  const [metadata, targets] = [join(tempFolder(), 'metadata'), join(tempFolder(), 'targets')];
  const run = (...args: string[]) =>
    execute(process.execPath, [outfile, '--metadata-dir', metadata, ...args]);
  const wire = ['--metadata-url', `${url}/metadata/`];

  await run('init', metadataPath(publisher.repository, 'root', 1));
  await run(...wire, 'refresh');
  expect(readdirSync(metadata).sort()).toEqual([
    'root.json',
    'snapshot.json',
    'targets.json',
    'timestamp.json',
  ]);
  const where = [
    '--target-name',
    'edition.json',
    '--target-dir',
    targets,
    '--target-base-url',
    `${url}/targets/`,
  ];
  await run(...wire, ...where, 'download');
  expect(readFileSync(join(targets, 'edition.json'), 'utf8')).toContain('pages/index.md');

  const path = metadataPath(publisher.repository, 'timestamp');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 1', '"version": 2'));
  await expect(run(...wire, 'refresh')).rejects.toMatchObject({ code: 1 });
});
