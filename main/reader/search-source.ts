import { join } from 'node:path';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { SearchSource, SourceFile } from '../search/source.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import type { Shelf } from './shelf.ts';

/** Everything on the shelf, as search reads it. */
export function searchSource(shelf: Shelf): SearchSource {
  const { library, pages } = shelf;
  const hashes = new Map(library.files.map((file) => [file.path, file.stamp]));
  const file = (path: string) => ({
    path,
    at: library.at(path) ?? join(library.folder, path),
    hash: hashes.get(path) ?? '',
  });
  const pageFiles = [...pages.values()].map((page): SourceFile => ({
    ...file(page.file.path),
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

/** CSAF 2.0 section 5.1 names a document's file after its tracking id, so the id is known before the file is read. */
const idFromName = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.json$/i, '')
    .toUpperCase();
