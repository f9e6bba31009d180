import type { Library } from '../../library/library.ts';
import type { StockFile } from './wire.ts';

/** How a library's files are told to a worker; one that lies nowhere is refused there, and asked for here. */
export function workerFile(library: Library): (path: string) => StockFile {
  const stamps = new Map(library.files.map(({ path, stamp }) => [path, stamp]));
  const vouched = library.edition.kind !== 'working-copy';
  return (path) => ({
    path,
    at: library.at(path) ?? '',
    sha256: vouched ? (stamps.get(path) ?? null) : null,
  });
}
