import { hash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { SearchSource, SourceFile } from '../search/source.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import type { Shelf, ShelfPage } from './shelf.ts';

/** How many files are told before others get their turn: a few milliseconds' worth. */
const atOnce = 300;

/** Everything on the shelf, as search reads it. Thousands of files are told between other things. */
export async function searchSource({ library, pages, ...shelf }: Shelf): Promise<SearchSource> {
  const hashes = new Map(library.files.map((file) => [file.path, file.stamp]));
  const placeOf = (path: string) => library.at(path) ?? join(library.folder, path);
  const file = (path: string) => ({
    path,
    at: placeOf(path),
    hash: hashes.get(path) ?? '',
  });
  const files: SourceFile[] = [];
  const tell = async (one: SourceFile) => {
    if (files.push(one) % atOnce === 0) await nextTurn();
  };
  for (const page of pages.values()) {
    const { route, title } = page;
    const breadcrumbs = breadcrumbsOf(shelf, route).map((crumb) => crumb.title);
    const found = withPartials(file(page.file.path), placeOf, page);
    await tell({ ...found, kind: 'page', route, title, breadcrumbs, ids: [] });
  }
  for (const path of library.bulletins) {
    const route = bulletinRouteOf(path);
    await tell({
      ...file(path),
      kind: 'bulletin',
      route,
      title: null,
      breadcrumbs: [],
      ids: [idFromName(path)],
    });
  }
  return { files, products: library.catalogue.products, languages: library.catalogue.languages };
}

/** A page's file with those that it takes in: it is read anew when one of them changes. */
function withPartials<File extends { readonly hash: string }>(
  file: File,
  at: (path: string) => string,
  { takesIn }: ShelfPage,
) {
  if (takesIn.calls.length === 0) return file;
  const partials = takesIn.calls.map((call) => ({ ...call, at: at(call.path) }));
  return { ...file, hash: hash('sha256', `${file.hash}\n${takesIn.stamp}`), partials };
}

/** CSAF 2.0 section 5.1 names a document's file after its tracking id, so the id is known before the file is read. */
const idFromName = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.json$/i, '')
    .toUpperCase();
