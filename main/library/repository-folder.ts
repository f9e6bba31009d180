import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { flush, smallFile, writeNamed, writeWhole } from './disk.ts';

/** One file of a signed repository: its name there with `/`, and where its bytes come from. */
export interface RepositoryFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * So much may be written and not yet flushed, bytes. Flushing many files at once costs a fraction of one by one; far more
 * than this, and the system makes writers wait for a slow stick.
 */
const mostUnflushed = 1 << 25;
/** Small files are written one after the other; after so many, whoever else waits has a turn. */
const inARow = 8;

/**
 * Writes a repository into a folder, and flushes it. A repository that lay there before stays whole until the last file:
 * names tell content or version, and `last`, which does not, is written after everything else is safe.
 */
export async function writeRepositoryFolder(
  to: string,
  files: readonly RepositoryFile[],
  last: RepositoryFile,
): Promise<void> {
  let unflushed: string[] = [];
  let length = 0;
  for (const [index, { name, bytes }] of files.entries()) {
    const path = join(to, ...name.split('/'));
    const content = await bytes();
    if (content.length <= smallFile) writeNamed(path, content);
    else await writeWhole(path, content, 'cached');
    unflushed.push(path);
    length += content.length;
    if (length > mostUnflushed) {
      await flush(unflushed);
      [unflushed, length] = [[], 0];
    }
    if (index % inARow === 0) await othersTurn();
  }
  await flush(unflushed);
  await writeWhole(join(to, ...last.name.split('/')), await last.bytes());
}
