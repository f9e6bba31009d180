import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { asMissing } from '../api/system-error.ts';
import { refusalOf } from '../api/refusal.ts';

/** Bytes by position, from one file or from its parts in order. */
export interface ArchiveFile {
  readonly size: number;
  /** How many parts it has; 1 for a whole file that was not cut into parts. */
  readonly parts: number;
  /** Exactly `length` bytes; throws where the file is shorter. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

interface Part {
  readonly file: FileHandle;
  readonly start: number;
  readonly size: number;
}

const partName = /^(.*\.)(\d{3})$/;

/** Whether a path names a part of a file. */
export const isPart = (path: string): boolean => partName.test(basename(path));

/**
 * Opens a `.fieldbook` file, or all of its parts (`x.fieldbook.001`, `.002` …) when the first one is named. The parts lie
 * beside each other; what holds them together is checked afterwards like everything else, by signature and hash.
 */
export async function openArchiveFile(path: string): Promise<ArchiveFile> {
  const parts: Part[] = [];
  const close = async () => {
    await Promise.all(parts.map((part) => part.file.close()));
  };
  let size = 0;
  try {
    for await (const file of filesOf(resolve(path))) {
      const info = await file.stat();
      parts.push({ file, start: size, size: info.size });
      if (!info.isFile()) throw refusalOf('no-plain-file', { path });
      size += info.size;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    size,
    parts: parts.length,
    read: (position, length) => readAcross(parts, position, length),
    close,
  };
}

async function* filesOf(path: string): AsyncGenerator<FileHandle> {
  const [, stem, first] = partName.exec(basename(path)) ?? [];
  yield await open(path);
  if (stem === undefined || first === undefined) return;
  for (let number = Number(first) + 1; number < 1000; number++) {
    const next = join(dirname(path), stem + String(number).padStart(3, '0'));
    const file = await open(next).catch(asMissing);
    if (!file) return;
    yield file;
  }
}

async function readAcross(parts: readonly Part[], position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  for (const part of parts) {
    const from = position + done - part.start;
    if (from < 0 || from >= part.size || done >= length) continue;
    const wanted = Math.min(length - done, part.size - from);
    const { bytesRead } = await part.file.read(bytes, done, wanted, from);
    done += bytesRead;
    if (bytesRead < wanted) break;
  }
  if (done < length) {
    throw refusalOf('archive-cut', {});
  }
  return bytes;
}
