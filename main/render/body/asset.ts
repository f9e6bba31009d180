import type { Href } from '../../../content/format/href.ts';
import type { LinkResolver } from '../links.ts';

/** Where the documentation systems that pages come from keep what a link calls `/x.png`. */
const roots = ['', 'assets/', 'pages/', 'static/', 'public/', 'static/assets/docs/images/'];

/** The library's file that a link or a picture means, as its path; `null` when there is none. */
export function asset(href: Extract<Href, { kind: 'inside' }>, links: LinkResolver): string | null {
  if (href.path === '') return null;
  if (!href.absolute && links.hasFile(href.path)) return href.path;
  for (const root of href.absolute ? roots : ['', 'pages/', 'assets/']) {
    if (links.hasFile(root + href.path)) return root + href.path;
  }
  return null;
}

/** Whether a file is a picture: hosts serve nothing else of a library. */
export const isPicture = (path: string): boolean => /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i.test(path);
