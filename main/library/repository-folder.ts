import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { done, type Outcome } from '../api/failure.ts';
import { outcomeOf, valueOf } from '../api/refusal.ts';
import { flush, smallFile, writeNamed, writeWhole } from './disk.ts';

/** One file of a signed repository: its name there with `/`, and where its bytes come from. */
export interface RepositoryFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** So much may be written and not yet flushed, bytes: far more, and the system makes writers wait for a slow stick. */
const mostUnflushed = 1 << 25;
/** So many files are flushed together, while the next ones are written. */
const together = 32;
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
  let written: string[] = [];
  let unflushed = 0;
  let flushed: Promise<Outcome<void>> = Promise.resolve(done(undefined));
  const flushWritten = () => {
    const paths = written;
    written = [];
    flushed = flushed.then((before) => (before.ok ? outcomeOf(() => flush(paths)) : before));
  };
  for (const [index, { name, bytes }] of files.entries()) {
    const path = join(to, ...name.split('/'));
    const content = await bytes();
    if (content.length <= smallFile) writeNamed(path, content);
    else await writeWhole(path, content, 'cached');
    written.push(path);
    unflushed += content.length;
    if (written.length === together) flushWritten();
    if (unflushed > mostUnflushed) {
      valueOf(await flushed);
      unflushed = 0;
    }
    if (index % inARow === 0) await othersTurn();
  }
  flushWritten();
  valueOf(await flushed);
  await writeWhole(join(to, ...last.name.split('/')), await last.bytes());
}
