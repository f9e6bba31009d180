import { setImmediate as nextTurn } from 'node:timers/promises';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { FileCheck, HashPlace } from '../api/site-view.ts';
import { openBeside } from './beside/beside.ts';
import type { BesideThread, FoundHash, FoundHashes, HashFile } from './beside/wire.ts';
import { pageFile } from './beside/page-file.ts';
import type { BulletinStock } from './bulletin-stock.ts';
import { editionLabel } from './edition-label.ts';
import { partialsOf } from './parse-shelved.ts';
import type { Shelf } from './shelf.ts';
import { workerFile } from './stock/worker-file.ts';

/** Every hash that a shelf prints. */
interface HashBook {
  readonly places: ReadonlyMap<string, readonly HashPlace[]>;
  readonly searched: FileCheck['searched'];
}

/** How long files may be looked through beside, milliseconds; then the library is not one that anybody reads. */
const longest = 600_000;

/**
 * The call that looks for a file's hash. The book of hashes is written when somebody first asks, once a shelf.
 *
 * @param start starts `beside/worker.ts` as bundled; `null` reads in this thread, between other things
 */
export function fileCalls(
  shelf: () => Shelf,
  stock: BulletinStock,
  start: (() => BesideThread) | null,
): Pick<Implementation, 'files.check'> {
  const books = new WeakMap<Shelf, Promise<HashBook>>();
  return {
    'files.check': async ({ sha256 }) => {
      const standing = shelf();
      const book = books.get(standing) ?? writeBook(standing, stock, start);
      books.set(standing, book);
      const { places, searched } = await book;
      const wanted = sha256.toLowerCase();
      return done({
        sha256: wanted,
        places: places.get(wanted) ?? [],
        searched,
        edition: editionLabel(standing.library.edition),
      });
    },
  };
}

async function writeBook(
  shelf: Shelf,
  stock: BulletinStock,
  start: (() => BesideThread) | null,
): Promise<HashBook> {
  const files = filesOf(shelf);
  const beside = start ? await readBeside(files, start) : null;
  const left = new Set(beside?.refused ?? files.map(({ path }) => path));
  const here = await readHere(
    shelf,
    files.filter(({ path }) => left.has(path)),
  );
  const placeOf = await placing(shelf, stock);
  const places = new Map<string, HashPlace[]>();
  for (const found of [...(beside?.found ?? []), ...here.found]) {
    const known = places.get(found.sha256);
    if (known) known.push(placeOf(found));
    else places.set(found.sha256, [placeOf(found)]);
  }
  return {
    places,
    searched: {
      pages: shelf.pages.size,
      bulletins: shelf.library.bulletins.length,
      hashes: places.size,
      unreadable: here.refused.length,
    },
  };
}

/** Pages in their order, then bulletins. */
function filesOf({ library, pages }: Shelf): readonly HashFile[] {
  const [file, ofPage] = [workerFile(library), pageFile(library)];
  return [
    ...[...pages.values()].map((page) => ({ ...ofPage(page), kind: 'page' as const })),
    ...library.bulletins.map((path) => ({ ...file(path), kind: 'bulletin' as const })),
  ];
}

async function readBeside(
  files: readonly HashFile[],
  start: () => BesideThread,
): Promise<FoundHashes | null> {
  const beside = openBeside(start);
  const answer = await beside.ask({ does: 'hashes', files }, longest);
  await beside.close();
  return typeof answer !== 'string' && answer.reply.says === 'hashes' ? answer.reply.hashes : null;
}

/** Reads files through the library's own gate, which has the last word on what can be read. */
async function readHere({ library, pages, routes }: Shelf, files: readonly HashFile[]): Promise<FoundHashes> {
  const { hashesOf } = await import('./beside/read-hashes.ts');
  const found: FoundHash[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const bytes = await library.read(file.path);
    const page = pages.get(routes.get(file.path) ?? '');
    const partials = page ? await partialsOf(library, page) : [];
    if (bytes.ok) found.push(...hashesOf(file, bytes.value, partials));
    else refused.push(file.path);
    await nextTurn();
  }
  return { found, refused };
}

/** How a found hash is told: with the title of what prints it. */
async function placing(shelf: Shelf, stock: BulletinStock): Promise<(found: FoundHash) => HashPlace> {
  const { entries } = await stock(shelf);
  const titles = new Map(entries.map(({ path, row }) => [path, `${row.id}: ${row.title}`]));
  const pages = new Map([...shelf.pages.values()].map((page) => [page.file.path, page]));
  return ({ path, anchor, heading, text }) => {
    const page = pages.get(path);
    if (page) return { kind: 'page', route: page.route, anchor, title: page.title, heading, text };
    const title = titles.get(path) ?? path;
    return { kind: 'bulletin', route: bulletinRouteOf(path), anchor: null, title, heading: null, text };
  };
}
