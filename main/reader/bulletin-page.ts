import type { BulletinView } from '../api/bulletin-view.ts';
import type { PageLanguage, PageView } from '../api/page-view.ts';
import { bulletinHtml } from '../bulletins/bulletin-html.ts';
import { bulletinWords, remarkIn } from '../bulletins/words/words.ts';
import type { Shelf } from './shelf.ts';

/** Where bulletins hang in the tree, where the library has such a page. */
const parent = '/security-bulletins';

/** A bulletin as a page, so that its address opens wherever pages do: in a terminal, by a link, from a bookmark. */
export async function bulletinPage(
  shelf: Shelf,
  bulletin: BulletinView,
  language: PageLanguage,
): Promise<PageView> {
  const { gate } = await import('../render/body/gate.ts');
  const [only, ...more] = shelf.library.catalogue.languages;
  const { html, outline } = bulletinHtml(bulletin, {
    words: bulletinWords[language],
    written: only !== undefined && more.length === 0 ? only : null,
  });
  const above = shelf.pages.get(parent);
  const { id, title, route, path, updated, remarks } = bulletin;
  return {
    route,
    path,
    title: title.includes(id) ? title : `${id}: ${title}`,
    description: null,
    icon: null,
    hideToC: false,
    fullWidth: false,
    tags: [],
    breadcrumbs: above ? [{ title: above.title, route: above.route }] : [],
    html: gate(html),
    language,
    outline,
    previous: null,
    next: null,
    changed: updated,
    problems: remarks.map((remark) => ({
      code: 'bulletin-invalid',
      path,
      message: remarkIn(bulletinWords[language], remark),
    })),
  };
}
