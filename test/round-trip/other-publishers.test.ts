import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportEdition } from '../../main/update/export.ts';
import { forge, forgeState, metadataPath, readSigned } from '../kit/forge.ts';
import { makePublisher, type Publisher } from '../kit/publisher.ts';
import { makeReader } from '../kit/reader.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

/** Repositories that TUF allows and our own publisher does not make. */

/** Without consistent snapshots (TUF 6.2): nothing but the roots bears a number or a hash in its name. */
async function withoutConsistentSnapshots(): Promise<Publisher> {
  const publisher = await makePublisher();
  await publisher.publish();
  const { repository } = publisher;
  const ring = await publisher.ring();
  const root = metadataPath(repository, 'root', 1);
  await forge(root, 'root', { ...readSigned(root), consistent_snapshot: false }, ring);
  for (const role of ['targets', 'snapshot'] as const)
    renameSync(metadataPath(repository, role, 1), metadataPath(repository, role));
  const [edition = ''] = readdirSync(join(repository, 'targets'));
  renameSync(join(repository, 'targets', edition), join(repository, 'targets/edition.json'));
  return publisher;
}

test('a repository without consistent snapshots is taken from a folder and over the wire, and handed on', async () => {
  const publisher = await withoutConsistentSnapshots();
  const server = await serveFolder(publisher.repository);
  expect(await makeReader(publisher).update(server.url)).toBe(1);
  const reader = makeReader(publisher);
  expect(await reader.update(publisher.repository)).toBe(1);
  expect(await reader.text('pages/index.md')).toContain('Welcome.');
  for (const name of ['carried', 'carried.fieldbook']) {
    const to = join(tempFolder(), name);
    await exportEdition(reader.parties, { to, since: null, partSize: null });
    expect(await makeReader(publisher).update(to), name).toBe(1);
  }
});

test('an edition that is named by its SHA-512 only is taken and handed on, and refused when altered', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const { repository } = publisher;
  const [name = ''] = readdirSync(join(repository, 'targets'));
  const bytes = readFileSync(join(repository, 'targets', name));
  const sha512 = createHash('sha512').update(bytes).digest('hex');
  renameSync(join(repository, 'targets', name), join(repository, 'targets', `${sha512}.edition.json`));
  await forgeState(repository, await publisher.ring(), {
    targets: (signed) => ({
      ...signed,
      targets: { 'edition.json': { length: bytes.length, hashes: { sha512 } } },
    }),
  });
  const reader = makeReader(publisher);
  expect(await reader.update(repository)).toBe(1);
  const to = join(tempFolder(), 'carried');
  await exportEdition(reader.parties, { to, since: null, partSize: null });
  expect(await makeReader(publisher).update(to)).toBe(1);

  writeFileSync(
    join(repository, 'targets', `${sha512}.edition.json`),
    bytes.toString().replace('index', 'indox'),
  );
  expect(await makeReader(publisher).update(repository)).toBe('file-mismatch');
});
