import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { metadataPath } from '../kit/forge.ts';
import { makePublisher } from '../kit/publisher.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const execute = promisify(execFile);
const entry = join(import.meta.dirname, 'entry.mjs');

test('the client of the conformance suite inits, refreshes, downloads, refuses what was altered, and downloads nothing twice', async () => {
  const publisher = await makePublisher();
  await publisher.publish({}, { date: new Date() });
  const { url, asked } = await serveFolder(publisher.repository);
  const [metadata, targets] = [join(tempFolder(), 'metadata'), join(tempFolder(), 'targets')];
  const run = (...args: string[]) => execute(process.execPath, [entry, '--metadata-dir', metadata, ...args]);
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

  await run(...wire, ...where, 'download');
  expect(asked.filter((name) => name.startsWith('targets/'))).toHaveLength(1);

  const path = metadataPath(publisher.repository, 'timestamp');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 1', '"version": 2'));
  await expect(run(...wire, 'refresh')).rejects.toMatchObject({ code: 1 });
});
