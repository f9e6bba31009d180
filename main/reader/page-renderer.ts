import type { ParsedPage } from '../render/page.ts';
import type { RenderedPage, RenderOptions } from '../render/render-page.ts';
import type { Beside } from './beside/beside.ts';
import type { PlainTargets } from './beside/wire.ts';
import { partialsOf } from './parse-shelved.ts';
import type { Shelf } from './shelf.ts';

/** Renders a page of a shelf. */
export type PageRenderer = (shelf: Shelf, page: ParsedPage, options: RenderOptions) => Promise<RenderedPage>;

/**
 * Pages larger than this are rendered beside, bytes. A page of prose of this size takes some 40 ms, one made to be slow
 * five times as long; ten printed pages are smaller.
 */
const large = 32 * 1024;

/** How long a page may take beside, milliseconds; the largest that is shown takes a tenth of it, unless it was made to be slow. */
const longest = 30_000;

/** @param beside where large pages are rendered; `null` renders them in this thread */
export function pageRenderer(beside: Beside | null): PageRenderer {
  return async (shelf, page, options) => {
    if (beside && lengthOf(page) > large && !page.tooLarge) {
      const bytes = await shelf.library.read(page.path);
      const shelved = shelf.pages.get(shelf.routes.get(page.path) ?? '');
      const partials = shelved ? await partialsOf(shelf.library, shelved) : [];
      const order = {
        does: 'render',
        path: page.path,
        partials,
        targets: targetsOf(shelf),
        options,
      } as const;
      const done = bytes.ok ? await beside.ask({ ...order, bytes: bytes.value }, longest) : 'none';
      if (done === 'late') return tooSlow(page);
      if (done !== 'none' && done.reply.says === 'rendered') return done.reply.page;
    }
    const { renderPage } = await import('../render/render.ts');
    return renderPage(page, shelf.links, options);
  };
}

/** A page with the texts that it takes in, as long as they are called; bytes or characters, near enough. */
const lengthOf = (page: ParsedPage): number =>
  [...page.partials.values()].reduce((sum, { body }) => sum + body.length, page.length);

/** What links of a shelf's pages may lead to. */
export const targetsOf = ({ routes, aliases, bulletins, library, anchors }: Shelf): PlainTargets => ({
  ...{ routes, aliases, anchors },
  bulletins: new Set(bulletins.keys()),
  files: library.files.map(({ path }) => path),
});

/** In place of a page that does not end: what happened, and where its source is. */
function tooSlow({ path }: ParsedPage): RenderedPage {
  const message = `This page takes longer to lay out than ${longest / 1000} seconds, and is not shown.`;
  const escaped = path.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    html: `<p class="page-notice">${message} Its source is ${escaped} in the library's folder.</p>`,
    outline: [],
    anchors: new Set(),
    problems: [{ code: 'too-large', path, message }],
  };
}
