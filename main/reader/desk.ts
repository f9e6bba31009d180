import type { Outcome } from '../api/failure.ts';
import type { Library } from '../library/library.ts';
import { openWorkingCopy } from '../library/open-folder.ts';
import type { SearchService } from '../search/search-service.ts';
import type { Announcer } from './announcer.ts';
import { editionLabel } from './edition-label.ts';
import { searchSource } from './search-source.ts';
import { fillShelf, type Shelf } from './shelf.ts';

/** Where the shelf of the moment stands: a working copy's changes as its author types. */
export interface Desk {
  readonly shelf: () => Shelf;
  /** Puts another edition there; resolves when it can be read, and has it indexed behind that. */
  put(library: Library): Promise<void>;
  /** Resolves when the first shelf is searchable, or failed to become so; has it indexed if it isn't yet. */
  readonly searchable: () => Promise<void>;
  close(): Promise<void>;
}

interface DeskOptions {
  readonly library: Library;
  readonly search: SearchService;
  readonly announcer: Announcer;
  readonly follow: boolean;
  readonly onTrouble: (error: unknown, where: string) => void;
}

/** Fills the first shelf, and follows the folder where that is wanted. Indexing waits until it is asked for. */
export async function openDesk({
  library,
  search,
  announcer,
  follow,
  onTrouble,
}: DeskOptions): Promise<Desk> {
  let shelf = await fillShelf(library, null);
  const index = async (): Promise<void> => {
    const opened = shelf;
    const { edition } = opened.library;
    const source = await searchSource(opened);
    // Another edition was put there meanwhile, and has itself indexed.
    if (opened !== shelf) return;
    await search.open({ digest: edition.digest, label: editionLabel(edition) }, source);
  };
  let indexed: Promise<void> | null = null;

  const put = async (next: Library): Promise<void> => {
    const before = shelf;
    shelf = await fillShelf(next, before);
    announcer.tell('library.changed', {
      routes: changedRoutes(before, shelf),
      tree: !sameTree(before, shelf),
    });
  };
  const replace = async (): Promise<void> => {
    const opened: Outcome<Library> = await openWorkingCopy(library.folder);
    if (!opened.ok) return onTrouble(opened.failure.message, 'following the library folder');
    await put(opened.value);
    await index();
  };
  const replaceInTurn = oneAtATime(replace, (error) => onTrouble(error, 'following the library folder'));
  const stop =
    follow && library.edition.kind === 'working-copy'
      ? (await import('../library/watch-folder.ts')).watchFolder(library.folder, replaceInTurn, (error) =>
          onTrouble(error, 'watching the library folder'),
        )
      : () => Promise.resolve();

  return {
    shelf: () => shelf,
    put: async (next) => {
      await put(next);
      index().catch((error: unknown) => onTrouble(error, 'indexing an edition'));
    },
    searchable: () => (indexed ??= index()),
    close: stop,
  };
}

/** Pages that are new, gone or different; a changed picture can be on any page, so then `null`: look again at all. */
function changedRoutes(before: Shelf, after: Shelf): readonly string[] | null {
  const others = (shelf: Shelf) =>
    shelf.library.files.filter((file) => !shelf.routes.has(file.path)).map((file) => file.path + file.stamp);
  if (others(before).join('\n') !== others(after).join('\n')) return null;
  const routes = new Set([...before.pages.keys(), ...after.pages.keys()]);
  return [...routes].filter(
    (route) => before.pages.get(route)?.file.stamp !== after.pages.get(route)?.file.stamp,
  );
}

const sameTree = (a: Shelf, b: Shelf): boolean => JSON.stringify(a.tree) === JSON.stringify(b.tree);

/** Runs `work` again when it was asked for while running, and never twice at once. */
function oneAtATime(work: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work().catch(onError);
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
