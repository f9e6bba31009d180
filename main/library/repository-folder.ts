import { dirname, join } from 'node:path';
import { flushFolders, smallFile, writeNamed, writeWhole } from './disk.ts';

/** One file of a signed repository: its name there with `/`, and where its bytes come from. */
export interface RepositoryFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Small files that may wait for the disk at a time: a megabyte at most is written and not yet flushed. */
const mostWaiting = 16;

/**
 * Writes a repository into a folder, and flushes it. A repository that lay there before stays whole until the last file:
 * names tell content or version, and `last`, which does not, is written after everything else is safe.
 */
export async function writeRepositoryFolder(
  to: string,
  files: readonly RepositoryFile[],
  last: RepositoryFile,
): Promise<void> {
  const folders = new Set<string>();
  const waiting = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const { name, bytes } of files) {
    const path = join(to, ...name.split('/'));
    folders.add(dirname(path));
    const content = await bytes();
    if (content.length > smallFile) await writeWhole(path, content);
    else {
      const written = writeNamed(path, content)
        .catch((error: unknown) => failures.push(error))
        .then(() => void waiting.delete(written));
      waiting.add(written);
    }
    if (waiting.size >= mostWaiting) await Promise.race(waiting);
    if (failures.length > 0) break;
  }
  await Promise.all(waiting);
  if (failures.length > 0) throw failures[0];
  await flushFolders([...folders]);
  await writeWhole(join(to, ...last.name.split('/')), await last.bytes());
}
