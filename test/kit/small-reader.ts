import type { Reader } from '../../main/reader/open-reader.ts';
import { openTestReader } from './open-test-reader.ts';
import { smallLibrary } from './small-library.ts';
import { folderOf } from './temp-folder.ts';

/** A real reader of the small library, its index built; closed when the test is over. */
export async function smallReader(): Promise<Reader> {
  const reader = await openTestReader(folderOf(smallLibrary));
  await reader.searchable();
  return reader;
}
