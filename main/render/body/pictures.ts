import { Text, type Element } from 'domhandler';
import { folderOf, routeOfPath } from '../../../content/format/route.ts';
import { readHref } from '../../../content/format/href.ts';
import { asset, isPicture } from './asset.ts';
import type { Pass, PassContext } from './pass.ts';
import { become, elementsOf, fill } from './tree.ts';

/** Resolves pictures to files of the library; a missing one leaves its words, one outside is never loaded. */
export const pictures: Pass = (root, context) => {
  for (const element of elementsOf(root)) if (element.name === 'img') resolve(element, context);
};

function resolve(element: Element, context: PassContext): void {
  const written = element.attribs['src']?.trim() ?? '';
  const { alt, title, width, height } = described(element);
  const href = readHref(written, folderOf(context.page.path));
  if (href.kind === 'outside') {
    become(element, 'a', { class: 'picture-outside', 'data-outside': href.url, role: 'link', tabindex: '0' });
    fill(element, [new Text(alt || href.url)]);
    return;
  }
  if (href.kind === 'unsafe') {
    const message = `Pictures of the kind “${href.scheme.slice(0, 40)}:” are not shown.`;
    context.report('unsafe-link', message, written);
    placeholder(element, alt, message);
    return;
  }
  const path = written === '' ? null : asset(href, context.links);
  if (path === null || !isPicture(path)) {
    const named = written.slice(0, 200) || 'without an address';
    const message =
      path === null ? `There is no picture ${named} in this library.` : `${path} is no picture.`;
    context.report('missing-image', message, written);
    placeholder(element, alt, message);
    return;
  }
  const size = { ...(width ? { width } : {}), ...(height ? { height } : {}), ...(title ? { title } : {}) };
  become(element, 'img', { src: `/library${routeOfPath(path)}`, alt, ...size, loading: 'lazy' });
}

function placeholder(element: Element, alt: string, reason: string): void {
  become(element, 'span', {
    class: 'picture-missing',
    role: 'img',
    'aria-label': alt || 'Missing picture',
    title: reason,
  });
  fill(element, [new Text(alt || 'Missing picture')]);
}

/**
 * What an author says of a picture. The original site gives the title's slot to directives (`"#width=200px"`,
 * `"title=…"`) and ends the text with `eager-load`.
 */
function described(element: Element): { alt: string; title: string; width: string; height: string } {
  const { alt = '', title = '', width = '', height = '' } = element.attribs;
  const directive = /^#?\s*(width|height|title)\s*=\s*(.*)$/i.exec(title.trim());
  const [, key = '', value = ''] = directive ?? [];
  const pixels = (text: string) => /^\s*(\d{1,5})(?:px)?\s*$/i.exec(text)?.[1] ?? '';
  return {
    alt: alt.replace(/\s*\beager-load\s*$/, '').trim(),
    title: directive ? (key.toLowerCase() === 'title' ? value : '') : title,
    width: key.toLowerCase() === 'width' ? pixels(value) : pixels(width),
    height: key.toLowerCase() === 'height' ? pixels(value) : pixels(height),
  };
}
