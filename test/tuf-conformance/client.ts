/**
 * The client that the public TUF conformance suite (theupdateframework/tuf-conformance) runs: our sources, our refresh on a
 * copy and our store, below its three commands. See README.md beside this file.
 */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TargetFile } from '@tufjs/models';
import { openMetadataStore } from '../../main/library/metadata-store.ts';
import { readMetadata } from '../../main/trust/metadata.ts';
import { nodeFetch } from '../../main/trust/node-fetch.ts';
import { fetchTarget, targetPlace } from '../../main/trust/offer.ts';
import { refresh } from '../../main/trust/refresh.ts';
import type { Source } from '../../main/trust/source.ts';
import { openWireSource } from '../../main/trust/wire-source.ts';

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{
      'metadata-dir': text,
      'metadata-url': text,
      'target-name': text,
      'target-dir': text,
      'target-base-url': text,
    },
    'days-in-future': text,
  },
});
const folder = values['metadata-dir'] ?? '';
const fetch = nodeFetch({ env: {}, caFile: null });

/** The suite keeps metadata and targets at two addresses; our sources keep them in two folders of one. */
function sourceAt(url: string, prefix: string): Source {
  const wire = openWireSource(url, fetch);
  return { ...wire, open: (path, options) => wire.open(path.slice(prefix.length), options) };
}

async function download(): Promise<void> {
  const store = openMetadataStore(folder);
  const copy = await store.checkOut(null);
  const source = sourceAt(values['metadata-url'] ?? '', 'metadata/');
  try {
    const updater = await refresh({ source, folder: copy, now: new Date(), acceptExpired: false });
    const name = values['target-name'];
    if (positionals[0] === 'refresh' || name === undefined) return;
    const target = await updater.getTargetInfo(name);
    if (!target) throw new Error(`${name} is no target`);
    const consistent = readMetadata(copy, 'root')?.signed.consistentSnapshot ?? true;
    const path = join(values['target-dir'] ?? '', encodeURIComponent(name));
    if (await isThere(target, path)) return;
    const targets = sourceAt(values['target-base-url'] ?? '', 'targets/');
    const bytes = await fetchTarget(targets, target, targetPlace(target, consistent));
    await mkdir(values['target-dir'] ?? '', { recursive: true });
    await writeFile(path, bytes);
  } finally {
    await store.commit(copy, new Map());
  }
}

/** What was downloaded before is not asked for again, as long as it is what the metadata says now. */
const isThere = (target: TargetFile, path: string): Promise<boolean> =>
  target.verify(createReadStream(path)).then(
    () => true,
    () => false, // Missing or another: either way it is fetched.
  );

try {
  if (positionals[0] === 'init') {
    await mkdir(folder, { recursive: true });
    await copyFile(positionals[1] ?? '', join(folder, 'root.json'));
  } else await download();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
