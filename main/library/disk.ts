import { closeSync, fsync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join, basename } from 'node:path';
import { promisify } from 'node:util';
import { asMissing, codeOf, whyOf } from '../api/system-error.ts';
import { done, type Outcome } from '../api/failure.ts';
import { outcomeOf, Refusal, refusalOf, valueOf } from '../api/refusal.ts';

/**
 * The one gate through which the library's part of the data folder is written. What is written appears whole or not at
 * all: a temporary file beside its place, flushed, renamed, and the folder flushed so that the name survives a power cut.
 * Every failure is a `Refusal`.
 */

let counter = 0;

/** A name that only a killed process leaves behind; `sweepTemporary` finds it. */
const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}-${(counter += 1)}.tmp`);

/** Whether a file name is one of a killed process's leavings. */
export const isTemporary = (name: string): boolean => /^\..+\.\d+-\d+\.tmp$/.test(name);

/** How much care a write takes: `flushed` survives a power cut, `cached` is flushed later by `flush`. */
export type Care = 'flushed' | 'cached';

/** Writes a file, whole or not at all. The folder is made when it is missing. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  care: Care = 'flushed',
  mode = 0o644,
): Promise<void> {
  const temporary = temporaryFor(path);
  try {
    const file = await openNew(temporary, mode);
    try {
      await file.writeFile(bytes);
      if (care === 'flushed') await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    if (care === 'flushed') await flushFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(asMissing); // The first failure is the one that matters.
    throw toRefusal(error, path);
  }
}

/**
 * Files up to this size are written and read in one go, without handing each step to another thread: for thousands of
 * small files the handing over costs ten times what the disk does. Bytes.
 */
export const smallFile = 1 << 16;

function openNow(path: string): number {
  try {
    return openSync(path, 'w', 0o644);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    makeFolderNow(dirname(path));
    return openSync(path, 'w', 0o644);
  }
}

/** One step first: most often only the last folder is missing. */
function makeFolderNow(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') mkdirSync(folder, { recursive: true });
  }
}

function writeAllNow(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

const flushOpen = promisify(fsync);

/**
 * Writes a small file under a name that tells its content, so that a broken one is noticed by whoever reads it: no
 * temporary file is needed. Not flushed.
 */
export function writeNamed(path: string, bytes: Uint8Array): void {
  try {
    const file = openNow(path);
    try {
      writeAllNow(file, bytes);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw toRefusal(error, path);
  }
}

/** Folders are made when they turn out to be missing: asking first costs more than it saves. */
async function openNew(path: string, mode: number) {
  try {
    return await open(path, 'wx', mode);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'wx', mode);
  }
}

/** Flushes files that were written with care `cached`, and their folders. */
export async function flush(paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.map((path) => dirname(path)));
  try {
    await someAtATime(paths, flushFile);
    await someAtATime([...folders], flushFolder);
  } catch (error) {
    throw toRefusal(error, paths[0] ?? 'the data folder');
  }
}

/** Enough to keep a disk busy, and far below any limit of open files. */
const atATime = 16;

async function someAtATime(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const queue = [...paths];
  const worker = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) await work(path);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}

async function flushFile(path: string): Promise<void> {
  const file = openSync(path, 'r+');
  try {
    await flushOpen(file);
  } finally {
    closeSync(file);
  }
}

/** Windows has no such thing as flushing a folder, and says so. */
async function flushFolder(folder: string): Promise<void> {
  let handle: number | null = null;
  try {
    handle = openSync(folder, 'r');
    await flushOpen(handle);
  } catch (error) {
    if (!['ENOENT', 'EPERM', 'EINVAL', 'EBADF', 'EISDIR'].includes(codeOf(error))) throw error;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Adds bytes to the end of a file, and flushes. A crash leaves a part of them; the reader of the file must notice. */
export async function append(path: string, bytes: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toRefusal(error, path);
  }
}

/** Moves a file; both places are in one folder tree. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  } catch (error) {
    throw toRefusal(error, from);
  }
}

/** Removes a file or a folder; one that is not there is fine. */
export async function remove(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    throw toRefusal(error, path);
  }
}

/** The system's error as a refusal that names the file and says what to do. */
export function toRefusal(error: unknown, path: string): Refusal {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return refusalOf('disk-full', { path });
  }
  return refusalOf('unwritable', { path, ...whyOf(error) });
}

/**
 * Writes a large file from pieces, whole or not at all. The next piece is asked for while one is written; the one after that when it
 * was.
 */
export async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const temporary = temporaryFor(path);
  try {
    const file = await openNew(temporary, 0o644);
    try {
      await writeInTurn(file, pieces, path);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await flushFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(asMissing); // The first failure is the one that matters.
    throw toRefusal(error, path);
  }
}

async function writeInTurn(file: FileHandle, pieces: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const write = (piece: Uint8Array) =>
    file.writeFile(piece).catch((error: unknown) => {
      throw toRefusal(error, path);
    });
  // A failure is kept as a value until somebody looks: a rejection that nobody has waited for yet would end the process.
  let writing: Promise<Outcome<unknown>> = Promise.resolve(done(null));
  try {
    for await (const piece of pieces) {
      valueOf(await writing);
      writing = outcomeOf(() => write(piece));
    }
  } finally {
    await writing; // Nothing may still be writing when the file is closed.
  }
  valueOf(await writing);
}
