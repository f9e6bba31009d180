import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Library } from '../library/library.ts';
import type { ParsedPage } from '../render/page.ts';
import { parsePage } from '../render/parse-page.ts';
import type { ShelfPage } from './shelf.ts';

/** Reads a page of the shelf and takes it apart. */
export async function parseShelved(library: Library, page: ShelfPage): Promise<Outcome<ParsedPage>> {
  const bytes = await library.read(page.file.path);
  if (bytes.ok) return done(parsePage(page.file.path, bytes.value));
  return refuse('page-unreadable', bytes.failure.message, bytes.failure.next);
}
