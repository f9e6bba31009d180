import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Implementation } from '../api/dispatch.ts';
import type { TreeNode } from '../api/library-view.ts';
import { done, type Outcome } from '../api/failure.ts';
import type { PrintSection, PrintView } from '../api/print-view.ts';
import { findNode, numbered, type Numbered } from '../print/outline.ts';
import { editionLabel } from './edition-label.ts';
import { findRoute, notFound } from './page-calls.ts';
import { parseShelved } from './parse-shelved.ts';
import type { Shelf } from './shelf.ts';

/** The longest document, characters of HTML: some thousand printed pages. */
const largestDocument = 8_000_000;

/** The call that makes a page or a section of the tree one document. */
export const printCalls = (shelf: () => Shelf): Pick<Implementation, 'print.read'> => ({
  'print.read': async ({ route, whole }) => {
    const standing = shelf();
    // A folder without a page of its own is in the tree, but leads to its first page when it is read.
    const node = findNode(standing.tree, route) ?? findNode(standing.tree, findRoute(standing, route) ?? '');
    if (node === null) return notFound(standing, route);
    return document(standing, node, numbered(node, whole));
  },
});

async function document(
  standing: Shelf,
  node: TreeNode,
  parts: readonly Numbered[],
): Promise<Outcome<PrintView>> {
  const { composeSection, sectionId } = await import('../print/section.ts');
  const places = new Map(parts.map((part, at) => [part.node.id, { id: sectionId(at), number: part.number }]));
  const around = {
    sectionAt: (route: string) => places.get(route) ?? null,
    titleAt: (route: string) => standing.pages.get(route)?.title ?? null,
  };
  const sections: PrintSection[] = [];
  let length = 0;
  for (const [at, { node: part, number, depth }] of parts.entries()) {
    if (length > largestDocument) break;
    const page = standing.pages.get(part.id);
    const id = sectionId(at);
    const body = page === undefined ? '' : await bodyOf(standing, part.id);
    const html = composeSection(body, id, depth, around);
    length += html.length;
    const { title, route = null, head } = page ?? { title: part.title, head: null };
    sections.push({ id, number, depth, title, route, description: head?.description ?? null, html });
    await nextTurn(); // a long document leaves the thread to others
  }
  const { library } = standing;
  return done({
    title: sections[0]?.title ?? node.title,
    route: node.id,
    library: library.catalogue.title,
    edition: editionLabel(library.edition),
    sections,
    leftOut: parts.length - sections.length,
  });
}

/** A page's rendered body; one that can't be read says so in its place. */
async function bodyOf(standing: Shelf, route: string): Promise<string> {
  const page = standing.pages.get(route);
  if (page === undefined) return '';
  const parsed = await parseShelved(standing.library, page);
  const { escapeHtml } = await import('../render/markdown/escape.ts');
  if (!parsed.ok) return `<p class="page-notice">${escapeHtml(parsed.failure.message)}</p>`;
  const { renderPage } = await import('../render/render.ts');
  const values = { edition: editionLabel(standing.library.edition) };
  return renderPage(parsed.value, standing.links, { values }).html;
}
