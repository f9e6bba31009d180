import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Problem, ProductView } from '../api/library-view.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { parseBulletin, type ParsedBulletin } from '../bulletins/parse-bulletin.ts';
import { productsOfTrees } from '../bulletins/products.ts';
import { slim, type SlimBulletin } from '../bulletins/slim.ts';
import type { Library } from '../library/library.ts';
import type { Shelf } from './shelf.ts';

/** The bulletins of a shelf without their prose, and the files that are none. */
export interface StockedBulletins {
  readonly entries: readonly SlimBulletin[];
  readonly bulletins: readonly Bulletin[];
  readonly problems: readonly Problem[];
  /** What can be asked for: the catalogue's products, or the ones that the bulletins name where it has none. */
  readonly products: readonly ProductView[];
}

/** Reads a shelf's bulletins when somebody first asks for them, once. */
export type BulletinStock = (shelf: Shelf) => Promise<StockedBulletins>;

/** How many files are parsed before others get their turn. */
const atOnce = 40;

/** Reads one bulletin whole. */
export async function readBulletin(library: Library, path: string): Promise<ParsedBulletin> {
  const bytes = await library.read(path);
  return bytes.ok
    ? parseBulletin(path, bytes.value)
    : { ok: false, problem: { code: 'bulletin-invalid', path, message: bytes.failure.message } };
}

/** Opens the stock. */
export function bulletinStock(): BulletinStock {
  const stocked = new WeakMap<Shelf, Promise<StockedBulletins>>();
  return (shelf) => {
    const found = stocked.get(shelf) ?? readAll(shelf.library);
    stocked.set(shelf, found);
    return found;
  };
}

async function readAll(library: Library): Promise<StockedBulletins> {
  const entries: SlimBulletin[] = [];
  const problems: Problem[] = [];
  for (let at = 0; at < library.bulletins.length; at += atOnce) {
    const batch = library.bulletins.slice(at, at + atOnce).map((path) => readBulletin(library, path));
    for (const result of await Promise.all(batch)) {
      if (result.ok) entries.push(slim(result.bulletin));
      else problems.push(result.problem);
    }
    await nextTurn();
  }
  const bulletins = entries.map(({ bulletin }) => bulletin);
  const { products } = library.catalogue;
  return {
    entries,
    bulletins,
    problems,
    products: products.length > 0 ? products : productsOfTrees(bulletins),
  };
}
