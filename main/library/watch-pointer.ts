import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';

/** How often the pointer is looked at, milliseconds: a look costs one question to the disk, on shared folders too. */
const everyMs = 4000;

/**
 * Follows which edition is the current one, when another process changes that: a terminal, or a second reader of the same data
 * folder. Looked at from time to time, since folders on the network tell nobody of changes.
 *
 * @param folder the library's part of the data folder
 * @returns stops following
 */
export function watchPointer(folder: string, onChange: () => void): () => void {
  const pointer = join(folder, 'current.json');
  const listener = (): void => onChange();
  watchFile(pointer, { persistent: false, interval: everyMs }, listener);
  return () => unwatchFile(pointer, listener);
}
