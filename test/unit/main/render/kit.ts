import { routesOf } from '../../../../content/format/route.ts';
import {
  createLinkResolver,
  parsePage,
  renderPage,
  type LinkResolver,
  type RenderedPage,
} from '../../../../main/render/render.ts';

/** A page from its text. */
export const pageOf = (text: string, path = 'pages/guide/page.md') =>
  parsePage(path, new TextEncoder().encode(text));

/** Renders a text as a page of a small library. */
export function rendered(text: string, links: LinkResolver = smallLibrary()): RenderedPage {
  return renderPage(pageOf(text), links);
}

/** The HTML alone, without the line ends between blocks. */
export const html = (text: string): string => rendered(text).html.replace(/>\n+(?=<|$)/g, '>');

/** A library with a few pages and files, `pages/guide/page.md` among them. */
export function smallLibrary(more: readonly string[] = []): LinkResolver {
  const pages = [
    'pages/index.md',
    'pages/guide/index.md',
    'pages/guide/page.md',
    'pages/guide/other.md',
    ...more,
  ];
  return createLinkResolver({
    routes: routesOf(pages).byPath,
    aliases: new Map([['/old', '/guide/other']]),
    files: [...pages, 'assets/plan.svg', 'pages/guide/beside.png', 'assets/report.pdf'],
    anchors: (route) => (route === '/guide/other' ? new Set(['gates', 'überblick']) : null),
  });
}
