import type { Problem } from '../../api/library-view.ts';
import { createLinkResolver, type LinkResolver } from '../../render/links.ts';
import { anchorsOf, checkPage } from '../../render/render-page.ts';
import { vouchedPage } from './vouched-page.ts';
import type { CheckedPages, PageFile, PlainTargets } from './wire.ts';

/** What links may lead to, as rendering asks for it. */
export function resolverFor({ routes, aliases, bulletins, files, anchors }: PlainTargets): LinkResolver {
  return createLinkResolver({
    ...{ routes, aliases, files },
    others: (route) => bulletins.has(route) || route.startsWith('/-/'),
    anchors: (route) => anchors.get(route) ?? null,
  });
}

/** Judges the links and pictures of pages, one after the other; for a thread that has nothing else to do. */
export function checkPages(pages: readonly PageFile[], targets: PlainTargets): CheckedPages {
  const anchors = new Map<string, ReadonlySet<string>>();
  const problems: Problem[] = [];
  const refused: string[] = [];
  for (const file of pages) {
    const page = vouchedPage(file);
    const route = targets.routes.get(file.path);
    if (page === null) refused.push(file.path);
    else if (route !== undefined) anchors.set(route, anchorsOf(page));
  }
  // Only now is every place known that a link may name.
  const links = resolverFor({ ...targets, anchors });
  for (const file of pages) {
    const page = vouchedPage(file);
    if (page !== null) problems.push(...checkPage(page, links));
  }
  return { problems, anchors, refused };
}
