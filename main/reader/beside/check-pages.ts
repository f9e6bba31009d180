import type { Problem } from '../../api/library-view.ts';
import { createLinkResolver, type LinkResolver } from '../../render/links.ts';
import type { ParsedPage } from '../../render/page.ts';
import { parsePage } from '../../render/parse-page.ts';
import { anchorsOf, checkPage } from '../../render/render-page.ts';
import type { StockFile } from '../stock/wire.ts';
import { vouchedBytes } from '../stock/vouched-bytes.ts';
import type { CheckedPages, PlainTargets } from './wire.ts';

/** What links may lead to, as rendering asks for it. */
export function resolverFor({ routes, aliases, bulletins, files, anchors }: PlainTargets): LinkResolver {
  return createLinkResolver({
    ...{ routes, aliases, files },
    others: (route) => bulletins.has(route) || route.startsWith('/-/'),
    anchors: (route) => anchors.get(route) ?? null,
  });
}

/** Judges the links and pictures of pages, one after the other; for a thread that has nothing else to do. */
export function checkPages(pages: readonly StockFile[], targets: PlainTargets): CheckedPages {
  const anchors = new Map<string, ReadonlySet<string>>();
  const problems: Problem[] = [];
  const refused: string[] = [];
  const parsed = (file: StockFile): ParsedPage | null => {
    const vouched = vouchedBytes(file);
    return vouched && parsePage(file.path, vouched.bytes);
  };
  for (const file of pages) {
    const page = parsed(file);
    const route = targets.routes.get(file.path);
    if (page === null) refused.push(file.path);
    else if (route !== undefined) anchors.set(route, anchorsOf(page));
  }
  // Only now is every place known that a link may name.
  const links = resolverFor({ ...targets, anchors });
  for (const file of pages) {
    const page = parsed(file);
    if (page !== null) problems.push(...checkPage(page, links));
  }
  return { problems, anchors, refused };
}
