import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { refusalOf } from '../api/refusal.ts';
import { asMissing } from '../api/system-error.ts';
import {
  flush,
  isTemporary,
  remove,
  smallFile,
  toRefusal,
  writeNamed,
  writePieces,
  writeWhole,
} from './disk.ts';
import { inPieces } from './in-pieces.ts';

/** One file of a signed repository: its name there with `/`, and where its bytes come from. */
export interface RepositoryFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A repository that is to be written into a folder. */
export interface RepositoryContent {
  /** Files by content: a broken one is noticed by its name. */
  readonly blobs: readonly RepositoryFile[];
  /**
   * Where all blobs lie once more, end to end in the order given. It is flushed in their place: one flush instead of
   * hundreds. `null`: there is none, and each blob is flushed.
   */
  readonly pack: string | null;
  /** What is signed, and named for its version or content. */
  readonly signed: readonly RepositoryFile[];
  /** What leads to everything else, and bears the same name in every repository. */
  readonly last: RepositoryFile;
}

/** So much may be written and not yet flushed, bytes: far more, and the system makes writers wait for a slow stick. */
const mostUnflushed = 1 << 25;
/** Small files are written one after the other; after so many, whoever else waits has a turn. */
const inARow = 8;

/**
 * Writes a repository into a folder; when this returns, a stick can be pulled. A repository that lay there before stays whole
 * until the last file: names tell content or version, what is there already is left alone, and `last` is written after everything
 * else is safe.
 */
export async function writeRepositoryFolder(to: string, files: RepositoryContent): Promise<void> {
  const { pack, signed, last } = files;
  const held = holdPlace(to);
  const place = ({ name }: RepositoryFile) => join(to, ...name.split('/'));
  try {
    await allOf([writeBlobs(to, files, place, held), writeSigned(signed, place)]);
    const content = await last.bytes();
    held.mustStay();
    await writeWhole(place(last), content);
    held.mustStay();
    if (pack !== null) await removeOtherPacks(join(to, ...pack.split('/')));
  } finally {
    held.release();
  }
}

/** A folder that is written into. */
interface HeldPlace {
  /** Throws a `Refusal` when it is no longer the folder that it was. */
  readonly mustStay: () => void;
  readonly release: () => void;
}

/**
 * Makes the folder, and watches that it stays the same. A stick that is pulled leaves nothing behind, or an empty folder of this
 * computer's own disk: it would be filled there, and the stick be believed to hold an edition.
 */
function holdPlace(to: string): HeldPlace {
  makeShelf(to);
  const { dev, ino } = statSync(to);
  const handle = openFolder(to);
  return {
    mustStay() {
      const now = statSync(to, { throwIfNoEntry: false });
      // While it is open its number stays, whatever the file system; where it cannot be opened, numbers may change.
      if (now?.dev !== dev || (handle !== null && now.ino !== ino)) throw refusalOf('target-gone', { to });
    },
    release() {
      if (handle !== null) closeSync(handle);
    },
  };
}

/** Windows opens no folders. */
function openFolder(folder: string): number | null {
  try {
    return openSync(folder, 'r');
  } catch {
    return null;
  }
}

/** Waits for all of them even when one fails: nothing is still being written when that is told. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

async function writeBlobs(
  to: string,
  { blobs, pack }: RepositoryContent,
  place: PlaceOf,
  held: HeldPlace,
): Promise<void> {
  if (pack === null) await writeAndFlush(blobs, place, held);
  else await writePieces(join(to, ...pack.split('/')), inPieces(writtenOnTheWay(blobs, place, held)));
}

async function writeSigned(signed: readonly RepositoryFile[], place: PlaceOf): Promise<void> {
  for (const file of signed) {
    const content = await file.bytes();
    await writeWhole(place(file), content, 'cached');
  }
  await flush(signed.map(place));
}

type PlaceOf = (file: RepositoryFile) => string;

async function writeAndFlush(
  blobs: readonly RepositoryFile[],
  place: PlaceOf,
  held: HeldPlace,
): Promise<void> {
  let unflushed: string[] = [];
  let bytes = 0;
  for await (const { path, content } of written(blobs, place, held)) {
    unflushed.push(path);
    bytes += content.length;
    if (bytes <= mostUnflushed) continue;
    await flush(unflushed);
    [unflushed, bytes] = [[], 0];
  }
  await flush(unflushed);
}

/** The blobs' bytes; each blob lies in its place when its bytes have come. */
async function* writtenOnTheWay(
  blobs: readonly RepositoryFile[],
  place: PlaceOf,
  held: HeldPlace,
): AsyncGenerator<Uint8Array> {
  for await (const { content } of written(blobs, place, held)) yield content;
}

async function* written(
  blobs: readonly RepositoryFile[],
  place: PlaceOf,
  held: HeldPlace,
): AsyncGenerator<{ readonly path: string; readonly content: Uint8Array }> {
  const shelves = new Map<string, 'new' | 'old'>();
  for (const [index, blob] of blobs.entries()) {
    const content = await blob.bytes();
    const path = place(blob);
    if (index % inARow === 0 || !shelves.has(dirname(path))) held.mustStay();
    const shelf = shelves.get(dirname(path)) ?? makeShelf(dirname(path));
    shelves.set(dirname(path), shelf);
    if (shelf === 'new' || !isThere(path, content)) {
      if (content.length <= smallFile) writeNamed(path, content);
      else await writeWhole(path, content, 'cached');
    }
    yield { path, content };
    if (index % inARow === 0) await othersTurn();
  }
}

function makeShelf(folder: string): 'new' | 'old' {
  try {
    return mkdirSync(folder, { recursive: true }) === undefined ? 'old' : 'new';
  } catch (error) {
    throw toRefusal(error, folder);
  }
}

/** What an earlier repository needs is not touched: a break in the middle would damage that one, too. */
function isThere(path: string, content: Uint8Array): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size !== content.length) return false;
    return readFileSync(path).equals(content);
  } catch {
    return false; // Something else, or unreadable: writing says what is wrong.
  }
}

/** Packs of editions that lay here before: nobody asks for those any more. */
async function removeOtherPacks(pack: string): Promise<void> {
  const folder = dirname(pack);
  for (const name of (await readdir(folder).catch(asMissing)) ?? []) {
    const path = join(folder, name);
    if (path !== pack && (name.endsWith('.pack') || isTemporary(name))) await remove(path);
  }
}
