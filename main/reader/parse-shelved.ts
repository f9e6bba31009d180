import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Library } from '../library/library.ts';
import type { ParsedPage } from '../render/page.ts';
import { parsePage } from '../render/parse-page.ts';
import type { PartialBytes } from '../render/source/wanted.ts';
import type { ShelfPage } from './shelf.ts';

/** Reads a page of the shelf and takes it apart, with the texts that it takes in. */
export async function parseShelved(library: Library, page: ShelfPage): Promise<Outcome<ParsedPage>> {
  const bytes = await library.read(page.file.path);
  if (bytes.ok) return done(parsePage(page.file.path, bytes.value, await partialsOf(library, page)));
  return refuse('page-unreadable', bytes.failure.message, bytes.failure.next);
}

/** The bytes of what a page takes in; of a file that can't be read the page says that it stood there. */
export async function partialsOf(
  library: Library,
  { takesIn }: Pick<ShelfPage, 'takesIn'>,
): Promise<readonly PartialBytes[]> {
  if (takesIn.calls.length === 0) return [];
  const paths = [...new Set(takesIn.calls.map(({ path }) => path))];
  const read = new Map(
    await Promise.all(paths.map(async (path) => [path, await library.read(path)] as const)),
  );
  return takesIn.calls.flatMap((call) => {
    const bytes = read.get(call.path);
    return bytes?.ok === true ? [{ ...call, bytes: bytes.value }] : [];
  });
}
