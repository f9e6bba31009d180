import type { ProductView } from '../../api/library-view.ts';
import { parseBulletin } from '../../bulletins/parse-bulletin.ts';
import { searchable } from '../../bulletins/searchable.ts';
import type { SearchDocument } from '../search-document.ts';
import type { SourceFile } from '../source.ts';

/** A bulletin as search reads it; `null` for a file that isn't one. */
export function bulletinDocument(
  file: SourceFile,
  bytes: Uint8Array,
  products: readonly ProductView[],
): SearchDocument | null {
  const parsed = parseBulletin(file.path, bytes);
  if (!parsed.ok) return null;
  const {
    title,
    ids,
    severity,
    status,
    year,
    products: names,
    versions,
    sections,
  } = searchable(parsed.bulletin);
  return {
    path: file.path,
    route: file.route,
    kind: 'bulletin',
    title,
    breadcrumbs: file.breadcrumbs,
    description: '',
    ids,
    facets: { severity, status, year, product: productNames(names, products), version: versions },
    sections: sections.map((section) => ({ ...section, headings: [], level: 2, code: '' })),
  };
}

/** A product goes by the catalogue's name for it, where the catalogue knows it by any name. */
function productNames(names: readonly string[], products: readonly ProductView[]): readonly string[] {
  const known = (name: string) =>
    products.find((one) =>
      [one.name, ...one.aliases].some((other) => other.toLowerCase() === name.toLowerCase()),
    );
  return [...new Set(names.map((name) => known(name)?.name ?? name))];
}
