import { bulletinRoot } from '../../content/format/bulletin-route.ts';
import { canonicalRoute } from '../../content/format/route.ts';
import type { Implementation } from '../api/dispatch.ts';
import { done, type Outcome } from '../api/failure.ts';
import { editionValues } from '../api/sayings/of-library.ts';
import { refused } from '../api/refusal.ts';
import type { PageLanguage, PageLink, PageView } from '../api/page-view.ts';
import type { RenderedPage } from '../render/render-page.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { editionLabel } from './edition-label.ts';
import type { PageRenderer } from './page-renderer.ts';
import { parseShelved } from './parse-shelved.ts';
import type { Shelf, ShelfPage } from './shelf.ts';

/**
 * The call that reads a page.
 *
 * @param bulletinAt the bulletin that answers at a route of the bulletins, as a page that is told in a language
 * @param render renders a page, beside this thread where that takes long
 */
export function pageCalls(
  shelf: () => Shelf,
  bulletinAt: (shelf: Shelf, route: string, language: PageLanguage) => Promise<Outcome<PageView>>,
  render: PageRenderer,
): Pick<Implementation, 'page.read'> {
  return {
    'page.read': async ({ route, language }) => {
      const standing = shelf();
      const found = findRoute(standing, route);
      const page = found === null ? undefined : standing.pages.get(found);
      if (!page && isBulletin(route)) return bulletinAt(standing, route, language);
      if (!page) return notFound(standing, route);
      const parsed = await parseShelved(standing.library, page);
      if (!parsed.ok) return parsed;
      const options = { values: { edition: editionLabel(standing.library.edition) } };
      return done(viewOf(standing, page, await render(standing, parsed.value, options)));
    },
  };
}

const isBulletin = (route: string): boolean =>
  canonicalRoute(route).toLowerCase().startsWith(`${bulletinRoot}/`);

/** The route of the page that answers at what was asked for: a route, an alias, a source path, in any spelling. */
export function findRoute(shelf: Shelf, asked: string): string | null {
  const route = canonicalRoute(asked.replace(/[?#].*$/s, ''));
  return shelf.links.route(route) ?? shelf.links.pageAt(asked) ?? shelf.links.folder(route);
}

function viewOf(shelf: Shelf, page: ShelfPage, rendered: RenderedPage): PageView {
  const { html, outline, anchors, problems } = rendered;
  shelf.anchors.set(page.route, anchors);
  const { description, icon, hideToC, fullWidth, tags } = page.head;
  const at = shelf.sequence.indexOf(page.route);
  return {
    route: page.route,
    path: page.file.path,
    title: page.title,
    description,
    icon,
    hideToC,
    fullWidth,
    tags,
    breadcrumbs: breadcrumbsOf(shelf, page.route),
    html,
    outline,
    previous: linkTo(shelf, shelf.sequence[at - 1]),
    next: linkTo(shelf, shelf.sequence[at + 1]),
    changed: page.file.changed,
    problems: [...page.problems, ...page.takesIn.problems, ...problems],
  };
}

function linkTo(shelf: Shelf, route: string | undefined): PageLink | null {
  const page = route === undefined ? undefined : shelf.pages.get(route);
  return page ? { route: page.route, title: page.title } : null;
}

/** Says that there is no such page. */
export const notFound = ({ library }: Shelf, route: string): Outcome<never> =>
  refused('page-missing', {
    ...{ asked: route.slice(0, 200), library: library.catalogue.title },
    ...editionValues(library.edition),
  });
