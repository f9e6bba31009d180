import { constants, createReadStream } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { Refusal, refusalOf } from '../api/refusal.ts';
import { asMissing, codeOf, whyOf } from '../api/system-error.ts';
import type { Opened, Source } from './source.ts';

/** Files up to this size are read at once; larger ones are streamed. Bytes. */
const atOnce = 1 << 20;

/**
 * A repository in a folder, a stick for instance. Links that lead out of it are refused, and so is anything that is not
 * a plain file: a pipe would never end.
 */
export async function openFolderSource(folder: string): Promise<Source> {
  const root = await realpath(resolve(folder));
  return {
    kind: 'folder',
    name: resolve(folder),
    open: async (path, { from = 0 } = {}) => {
      const file = await openInside(root, path);
      return file && readFrom(file, from, { path, root });
    },
    close: () => Promise.resolve(),
  };
}

async function openInside(root: string, path: string): Promise<FileHandle | null> {
  try {
    const real = await realpath(join(root, path));
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      throw refusalOf('link-out', { path, root });
    }
    // Not blocking, so that opening a named pipe returns; a link that was put there meanwhile is not followed.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
    return await open(real, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return missing({ path, root });
    throw unreachable({ path, root }, error);
  }
}

/**
 * Nothing by that name; unless the folder itself is gone, which is a pulled stick and no answer at all. Where a stick was mounted
 * an empty folder may be left.
 */
async function missing({ path, root }: Place): Promise<null> {
  const surelyThere = path.startsWith('metadata/') ? root : join(root, 'metadata');
  if ((await stat(surelyThere).catch(asMissing)) === null) throw refusalOf('folder-gone', { root });
  return null;
}

/** A file, and the folder that it is read from. */
interface Place {
  readonly path: string;
  readonly root: string;
}

async function readFrom(file: FileHandle, from: number, place: Place): Promise<Opened> {
  const info = await file.stat();
  if (!info.isFile()) {
    await file.close();
    throw refusalOf('no-plain-file', { path: place.path });
  }
  return {
    from,
    chunks: info.size - from <= atOnce ? whole(file, from, place) : streamed(file, from, place),
  };
}

async function* whole(file: FileHandle, from: number, place: Place): AsyncGenerator<Uint8Array> {
  try {
    const bytes = await file.readFile();
    if (bytes.length > from) yield from === 0 ? bytes : bytes.subarray(from);
  } catch (error) {
    throw unreachable(place, error);
  } finally {
    await file.close();
  }
}

async function* streamed(file: FileHandle, from: number, place: Place): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream('', { fd: file, start: from }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreachable(place, error);
  }
}

const unreachable = (place: Place, error: unknown): Refusal =>
  refusalOf('folder-unread', { ...place, ...whyOf(error) });
