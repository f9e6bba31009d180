import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Problem, ProductView } from '../api/library-view.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { namingBook, productsNamed, type Naming } from '../bulletins/naming.ts';
import { parseBulletin, type ParsedBulletin } from '../bulletins/parse-bulletin.ts';
import { slim, unpacked, type SlimBulletin } from '../bulletins/slim.ts';
import { sha256 } from '../library/sha256.ts';
import type { Library } from '../library/library.ts';
import type { Shelf } from './shelf.ts';
import { readBeside } from './stock/read-beside.ts';
import type { StockBatch, StockThread } from './stock/wire.ts';
import { workerFile } from './stock/worker-file.ts';

/** A bulletin of the stock. */
export interface StockedBulletin extends SlimBulletin {
  /** What it says of products, opened when it is first asked for; see {@link unpacked}. */
  readonly opened: () => Bulletin;
}

/** The bulletins of a shelf, newest update first, and the files that are none. */
export interface StockedBulletins {
  readonly entries: readonly StockedBulletin[];
  readonly naming: Naming;
  readonly problems: readonly Problem[];
  /** What can be asked for: the catalogue's products, or the ones that the bulletins name where it has none. */
  readonly products: readonly ProductView[];
}

/** Reads a shelf's bulletins when somebody first asks for them, once. */
export interface BulletinStock {
  (shelf: Shelf): Promise<StockedBulletins>;
  /** Those of a shelf if they were read by now; asks for nothing. */
  readonly ready: (shelf: Shelf) => StockedBulletins | null;
}

/** How many files are parsed before others get their turn. */
const atOnce = 20;

/** How many batches of read ones are taken over before others get theirs. */
const batchesAtOnce = 20;

/** How many bulletins' names are written down before others get theirs. */
const namedAtOnce = 500;

/** From how many files on a thread beside this one is worth its start. */
const many = 300;

/** Reads one bulletin whole. */
export async function readBulletin(library: Library, path: string): Promise<ParsedBulletin> {
  const bytes = await library.read(path);
  return bytes.ok ? parseBulletin(path, bytes.value) : unreadable(path, bytes.failure.message);
}

const unreadable = (path: string, message: string): ParsedBulletin => ({
  ok: false,
  problem: { code: 'bulletin-invalid', path, message },
});

/**
 * Opens the stock.
 *
 * @param start starts `stock/worker.ts` as bundled; `null` reads in this thread, between other things
 */
export function bulletinStock(start: (() => StockThread) | null): BulletinStock {
  const asked = new WeakMap<Shelf, Promise<StockedBulletins>>();
  const ready = new WeakMap<Shelf, StockedBulletins>();
  const read = async (shelf: Shelf): Promise<StockedBulletins> => {
    const bulletins = await stockOf(shelf.library, start);
    ready.set(shelf, bulletins);
    return bulletins;
  };
  const stock = (shelf: Shelf): Promise<StockedBulletins> => {
    const found = asked.get(shelf) ?? read(shelf);
    asked.set(shelf, found);
    return found;
  };
  return Object.assign(stock, { ready: (shelf: Shelf) => ready.get(shelf) ?? null });
}

async function stockOf(library: Library, start: (() => StockThread) | null): Promise<StockedBulletins> {
  const beside =
    start && library.bulletins.length >= many
      ? await readBeside(library.bulletins.map(workerFile(library)), start)
      : null;
  const left = beside ? beside.flatMap(({ refused }) => refused) : library.bulletins;
  const batches = [...(beside ?? []), ...(await readHere(library, left))];
  const entries = await inOrder(batches);
  await nextTurn();
  const naming = await named(entries);
  const names = entries.map((entry) => entry.names);
  const { products } = library.catalogue;
  const known = products.length > 0 ? products : productsNamed(names);
  await nextTurn();
  const problems = batches.flatMap((batch) => batch.problems).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { entries, naming, problems, products: known };
}

/** Every step with thousands of bulletins takes tens of milliseconds: others get their turn between them. */
async function inOrder(batches: readonly StockBatch[]): Promise<readonly StockedBulletin[]> {
  const dated: Dated[] = [];
  for (const [at, { entries }] of batches.entries()) {
    for (const entry of entries)
      dated.push({ entry: stocked(entry), updated: Date.parse(entry.row.updated) });
    if (at % batchesAtOnce === batchesAtOnce - 1) await nextTurn();
  }
  await nextTurn();
  return dated.sort(newestFirst).map(({ entry }) => entry);
}

async function named(entries: readonly StockedBulletin[]): Promise<Naming> {
  const book = namingBook();
  for (const [at, { names }] of entries.entries()) {
    book.add(at, names);
    if (at % namedAtOnce === namedAtOnce - 1) await nextTurn();
  }
  return book;
}

function stocked(entry: SlimBulletin): StockedBulletin {
  let opened: Bulletin | null = null;
  return { ...entry, opened: () => (opened ??= unpacked(entry)) };
}

async function readHere(library: Library, paths: readonly string[]): Promise<readonly StockBatch[]> {
  const batches: StockBatch[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    batches.push(...(await Promise.all(paths.slice(at, at + atOnce).map((path) => readOne(library, path)))));
    await nextTurn();
  }
  return batches;
}

async function readOne(library: Library, path: string): Promise<StockBatch> {
  const bytes = await library.read(path);
  const parsed = bytes.ok ? parseBulletin(path, bytes.value) : unreadable(path, bytes.failure.message);
  if (!bytes.ok || !parsed.ok) {
    return { entries: [], problems: parsed.ok ? [] : [parsed.problem], refused: [] };
  }
  return { entries: [slim(parsed.bulletin, sha256(bytes.value))], problems: [], refused: [] };
}

interface Dated {
  readonly entry: StockedBulletin;
  readonly updated: number;
}

const newestFirst = (a: Dated, b: Dated): number =>
  b.updated - a.updated || (a.entry.row.id < b.entry.row.id ? -1 : 1);
