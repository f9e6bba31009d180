import { Header, Pax } from 'tar';
import { refusalOf } from '../api/refusal.ts';
import type { ArchiveFile } from './archive-file.ts';
import { archiveLimits, type ArchiveEntry } from './archive-names.ts';

const block = 512;
const step = 1 << 18;
/** A name that takes more than this is an attack. Bytes. */
const longestExtension = 1 << 16;

/**
 * Lists an uncompressed tar file by walking its headers. Nothing is unpacked; links, devices and whatever else is no file
 * and no folder are refused.
 */
export async function tarEntries(file: ArchiveFile, archive: string): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  let longName: string | undefined;
  const readBlock = readAhead(file);
  for (let at = 0; at + block <= file.size;) {
    const bytes = await readBlock(at);
    if (bytes[0] === 0 && bytes.every((byte) => byte === 0)) break;
    const header = new Header(bytes);
    const length = header.size ?? 0;
    if (!header.cksumValid) throw refusalOf('tar-damaged', { archive });
    if (entries.length > archiveLimits.entries) {
      throw refusalOf('archive-too-many', { archive, most: archiveLimits.entries });
    }
    const start = at + block;
    at = start + Math.ceil(length / block) * block;
    if (isNameExtension(header.type)) {
      const text = (await file.read(start, Math.min(length, longestExtension))).toString('utf8');
      longName =
        header.type === 'ExtendedHeader' ? (Pax.parse(text).path ?? longName) : text.replace(/\0+$/, '');
      continue;
    }
    const name = longName ?? header.path ?? '';
    longName = undefined;
    if (header.type === 'Directory' || header.type === 'GlobalExtendedHeader') continue;
    if (header.type !== 'File' && header.type !== 'OldFile') {
      throw refusalOf('archive-no-file', { archive, name, type: String(header.type) });
    }
    entries.push({
      name,
      length,
      packed: length,
      open: (from) => Promise.resolve(rangeOf(file, start + from, start + length)),
    });
  }
  return entries;
}

/** Reads blocks through a window: small files lie close together. */
function readAhead(file: ArchiveFile): (at: number) => Promise<Buffer> {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return async (at) => {
    if (at < start || at + block > start + window.length) {
      start = at;
      window = await file.read(at, Math.min(step, file.size - at));
    }
    return window.subarray(at - start, at - start + block);
  };
}

const isNameExtension = (type: string): boolean =>
  type === 'ExtendedHeader' || type === 'NextFileHasLongPath' || type === 'OldGnuLongPath';

async function* rangeOf(file: ArchiveFile, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += step) yield await file.read(at, Math.min(step, end - at));
}
