import { parsePage } from '../../render/parse-page.ts';
import type { PartialBytes } from '../../render/source/wanted.ts';
import { sectionsOf } from '../../render/sections.ts';
import type { SearchDocument } from '../search-document.ts';
import type { SourceFile } from '../source.ts';

/** A page as search reads it. */
export function pageDocument(
  file: SourceFile,
  bytes: Uint8Array,
  partials: readonly PartialBytes[],
): SearchDocument {
  const page = parsePage(file.path, bytes, partials);
  return {
    path: file.path,
    route: file.route,
    kind: 'page',
    title: file.title ?? page.title,
    breadcrumbs: file.breadcrumbs,
    description: [page.head.description ?? '', ...page.head.tags].filter(Boolean).join(' · '),
    ids: [],
    facets: { product: [], version: [], section: file.breadcrumbs[0] },
    sections: sectionsOf(page).map((section) => ({ ...section, text: withoutFootnoteMarks(section.text) })),
  };
}

/** `[^1]` and `[^1]:` point from a sentence to its footnote: no words to find, and noise in a snippet. */
const withoutFootnoteMarks = (text: string): string =>
  text.replace(/ ?\[\^[^\]\s]{1,60}\](?::[^\S\n]?)?/g, '');
