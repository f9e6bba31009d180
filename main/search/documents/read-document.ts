import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { PartialBytes } from '../../render/source/wanted.ts';
import type { SearchDocument } from '../search-document.ts';
import type { SearchSource, SourceFile } from '../source.ts';

/** Reads one file of an edition; `null` for one that is no page and no bulletin after all. Never throws. */
export type ReadDocument = (
  file: SourceFile,
  bytes: Uint8Array,
  partials: readonly PartialBytes[],
) => SearchDocument | null;

const keptCopies = 5_000;

/**
 * Loads the rooms that take files apart: they cost more than a kept index, so only who reads files pays for them.
 * Versions of a library repeat files: the same bytes are taken apart once.
 */
export async function documentReader(source: SearchSource): Promise<ReadDocument> {
  const [{ pageDocument }, { bulletinDocument }] = await Promise.all([
    import('./page-document.ts'),
    import('./bulletin-document.ts'),
  ]);
  const copies = new Map<string, SearchDocument | null>();
  return (file, bytes, partials) => {
    const key = [bytes, ...partials.map((one) => one.bytes)]
      .map((one) => hash('md5', one, 'base64'))
      .concat(basename(file.path))
      .join('');
    const copy = copies.get(key);
    if (copy !== undefined) return copy && { ...copy, ...placeOf(file, copy) };
    const document =
      file.kind === 'page'
        ? pageDocument(file, bytes, partials)
        : bulletinDocument(file, bytes, source.products);
    if (copies.size < keptCopies) copies.set(key, document);
    return document;
  };
}

/** What a document has of its place, not of its bytes. */
const placeOf = ({ path, route, title, breadcrumbs }: SourceFile, copy: SearchDocument) => ({
  path,
  route,
  title: title ?? copy.title,
  breadcrumbs,
  facets: copy.kind === 'page' ? { ...copy.facets, section: breadcrumbs[0] } : copy.facets,
});
