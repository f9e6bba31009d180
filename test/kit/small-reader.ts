import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Conf from 'conf';
import { onTestFinished } from 'vitest';
import { openReader, type Reader } from '../../main/reader/open-reader.ts';
import { smallLibrary } from './small-library.ts';
import { folderOf, tempFolder } from './temp-folder.ts';

/** A real reader of a small library, with a data folder of its own; closed when the test is over. */
export async function smallReader(files = smallLibrary): Promise<Reader> {
  const libraryDir = folderOf(files);
  const reader = await openReader({
    dataDir: tempFolder(),
    libraryDir,
    bundledDir: join(libraryDir, 'none'),
    Store: Conf,
    now: () => new Date('2026-11-23T12:00:00Z'),
    clock: () => performance.now(),
    newId: randomUUID,
    searchWorker: null,
    follow: false,
    about: { version: '0.0.0', host: 'test', node: process.versions.node, platform: process.platform },
    onTrouble: (error) => {
      throw error;
    },
  });
  if (!reader.ok) throw new Error(reader.failure.message);
  onTestFinished(() => reader.value.close());
  await reader.value.searchable;
  return reader.value;
}
