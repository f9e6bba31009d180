import { join, resolve } from 'node:path';
import type { SearchAnswer } from '../api/search-view.ts';
import { openEditionStore } from '../library/edition-store.ts';
import type { Library } from '../library/library.ts';
import { openBundled, openWorkingCopy } from '../library/open-folder.ts';
import { openInstalled } from '../library/open-installed.ts';
import { openKeptSearch } from '../search/kept-search.ts';
import type { SearchRequest } from '../search/wire.ts';
import { dataDirIn } from './data-folder.ts';
import { appRootIn } from '../update/parties.ts';
import { vouchFor } from '../update/vouch.ts';
import { editionLabel } from './edition-label.ts';
import type { World } from './world.ts';

/**
 * Search for a command that asks and ends: when the index of the library as it stands was kept, no page is opened for it.
 *
 * @param named the folders that were named on the command line
 * @returns answers; `null` where the library must be read first, or cannot be opened: the reader says what is wrong with it
 */
export async function searchKept(
  world: World,
  named: { readonly data?: string; readonly library?: string },
): Promise<((request: SearchRequest) => SearchAnswer) | null> {
  const dataDir = dataDirIn(world, named.data);
  const library = await libraryIn(world, dataDir, named.library);
  if (!library) return null;
  return openKeptSearch({
    indexFolder: join(dataDir, 'index'),
    edition: { digest: library.edition.digest, label: editionLabel(library.edition) },
    languages: library.catalogue.languages,
    clock: world.clock,
  });
}

/** The library that the reader would open; `null` where it would have to say something about that. */
async function libraryIn(world: World, dataDir: string, folder: string | undefined): Promise<Library | null> {
  if (folder !== undefined) return valueOf(await openWorkingCopy(resolve(world.cwd, folder)));
  const bundled = valueOf(await openBundled(join(world.programDir, 'library')));
  const store = openEditionStore(dataDir, { host: world.hostName, newId: world.newId });
  const appRoot = await appRootIn(join(world.programDir, 'trust/root.json'));
  const installed = await openInstalled(store, vouchFor({ store, appRoot }), bundled);
  return installed ? valueOf(installed) : bundled;
}

const valueOf = (opened: Awaited<ReturnType<typeof openWorkingCopy>>): Library | null =>
  opened.ok ? opened.value : null;
