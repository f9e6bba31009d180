import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { refusalOf } from '../api/refusal.ts';
import type { ArchiveFile } from './archive-file.ts';
import { archiveLimits, type ArchiveEntry } from './archive-names.ts';

/** Bytes that are read at once. */
const step = 1 << 18;

/** yauzl asks for ranges; this answers from one file or from several parts. */
class Ranges extends yauzl.RandomAccessReader {
  readonly #file: ArchiveFile;

  constructor(file: ArchiveFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(rangeOf(this.#file, start, end), { objectMode: false });
  }
}

async function* rangeOf(file: ArchiveFile, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += step) yield await file.read(at, Math.min(step, end - at));
}

/** The file type in a Unix mode, which zip keeps in the upper half of the external attributes. */
const typeOf = (entry: yauzl.Entry): number => (entry.externalFileAttributes >>> 16) & 0o170000;
const symbolicLink = 0o120000;

/** Lists a zip file by its central directory. Nothing is unpacked; links and encrypted files are refused. */
export async function zipEntries(file: ArchiveFile, archive: string): Promise<ArchiveEntry[]> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new Ranges(file), file.size, {
    autoClose: false,
    strictFileNames: true,
    validateEntrySizes: true,
  });
  if (zip.entryCount > archiveLimits.entries) {
    throw refusalOf('archive-too-many', { archive, most: archiveLimits.entries });
  }
  const entries: ArchiveEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (typeOf(entry) === symbolicLink || !entry.canDecodeFileData()) {
      throw refusalOf('archive-link', { archive, name: entry.fileName });
    }
    entries.push({
      name: entry.fileName,
      length: entry.uncompressedSize,
      packed: entry.compressedSize,
      open: async (from) => skip(await zip.openReadStreamPromise(entry), from),
    });
  }
  return entries;
}

/** A packed file has no random access: what comes before `from` is unpacked and dropped. */
async function* skip(stream: AsyncIterable<Buffer>, from: number): AsyncGenerator<Uint8Array> {
  let left = from;
  for await (const chunk of stream) {
    if (chunk.length > left) yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
