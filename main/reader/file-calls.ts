import { setImmediate as nextTurn } from 'node:timers/promises';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { FileCheck, HashPlace } from '../api/site-view.ts';
import { hashesIn, hashesOfBulletin } from '../bulletins/hashes.ts';
import type { BulletinStock } from './bulletin-stock.ts';
import { editionLabel } from './edition-label.ts';
import { parseShelved } from './parse-shelved.ts';
import type { Shelf } from './shelf.ts';

/** Every hash that a shelf prints. */
interface HashBook {
  readonly places: ReadonlyMap<string, readonly HashPlace[]>;
  readonly searched: FileCheck['searched'];
}

/** The call that looks for a file's hash. The book of hashes is written when somebody first asks, once a shelf. */
export function fileCalls(shelf: () => Shelf, stock: BulletinStock): Pick<Implementation, 'files.check'> {
  const books = new WeakMap<Shelf, Promise<HashBook>>();
  return {
    'files.check': async ({ sha256 }) => {
      const standing = shelf();
      const book = books.get(standing) ?? writeBook(standing, stock);
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

async function writeBook(shelf: Shelf, stock: BulletinStock): Promise<HashBook> {
  const places = new Map<string, HashPlace[]>();
  const put = (sha256: string, place: HashPlace) => {
    const known = places.get(sha256);
    if (known) known.push(place);
    else places.set(sha256, [place]);
  };
  const unreadable = (await writePages(shelf, put)) + (await writeBulletins(shelf, stock, put));
  return {
    places,
    searched: {
      pages: shelf.pages.size,
      bulletins: shelf.library.bulletins.length,
      hashes: places.size,
      unreadable,
    },
  };
}

type Put = (sha256: string, place: HashPlace) => void;

/** @returns how many pages could not be read */
async function writePages(shelf: Shelf, put: Put): Promise<number> {
  const { sectionsOf } = await import('../render/render.ts');
  let unreadable = 0;
  for (const page of shelf.pages.values()) {
    const parsed = await parseShelved(shelf.library, page);
    if (!parsed.ok) unreadable += 1;
    for (const { anchor, heading, text, code } of parsed.ok ? sectionsOf(parsed.value) : []) {
      for (const found of hashesIn(`${text}\n${code}`)) {
        const { route, title } = page;
        put(found.sha256, { kind: 'page', route, anchor, title, heading, text: found.text });
      }
    }
    await nextTurn();
  }
  return unreadable;
}

/** @returns how many bulletins could not be read */
async function writeBulletins(shelf: Shelf, stock: BulletinStock, put: Put): Promise<number> {
  const { entries } = await stock(shelf);
  const titles = new Map(entries.map(({ path, row }) => [path, `${row.id}: ${row.title}`]));
  let unreadable = 0;
  for (const path of shelf.library.bulletins) {
    const bytes = await shelf.library.read(path);
    if (!bytes.ok) unreadable += 1;
    for (const { sha256, text } of bytes.ok ? hashesOfBulletin(bytes.value) : []) {
      const route = bulletinRouteOf(path);
      const title = titles.get(path) ?? path;
      put(sha256, { kind: 'bulletin', route, anchor: null, title, heading: null, text });
    }
    await nextTurn();
  }
  return unreadable;
}
