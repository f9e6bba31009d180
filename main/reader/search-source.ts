import { hash } from 'node:crypto';
import { join } from 'node:path';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { SearchSource, SourceFile } from '../search/source.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import type { Shelf, ShelfPage } from './shelf.ts';

/** Everything on the shelf, as search reads it. */
export function searchSource(shelf: Shelf): SearchSource {
  const { library, pages } = shelf;
  const hashes = new Map(library.files.map((file) => [file.path, file.stamp]));
  const placeOf = (path: string) => library.at(path) ?? join(library.folder, path);
  const file = (path: string) => ({
    path,
    at: placeOf(path),
    hash: hashes.get(path) ?? '',
  });
  const pageFiles = [...pages.values()].map((page): SourceFile => ({
    ...withPartials(file(page.file.path), placeOf, page),
    kind: 'page',
    route: page.route,
    title: page.title,
    breadcrumbs: breadcrumbsOf(shelf, page.route).map((crumb) => crumb.title),
    ids: [],
  }));
  const bulletinFiles = library.bulletins.map((path): SourceFile => ({
    ...file(path),
    kind: 'bulletin',
    route: bulletinRouteOf(path),
    title: null,
    breadcrumbs: [],
    ids: [idFromName(path)],
  }));
  return {
    files: [...pageFiles, ...bulletinFiles],
    products: library.catalogue.products,
    languages: library.catalogue.languages,
  };
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
