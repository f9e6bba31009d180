import { decode } from './route.ts';

/** What a link says before anyone looks whether its target exists. */
export type Href =
  /** Leaves the library: `http:`, `https:`, `mailto:`, `tel:`. `url` is complete. */
  | { readonly kind: 'outside'; readonly url: string }
  /** A scheme that is never followed: `javascript:`, `data:`, `file:` and every unknown one. */
  | { readonly kind: 'unsafe'; readonly scheme: string }
  /** A place in the library. `path` is decoded, relative to the library's root, without `.` and `..`. */
  | {
      readonly kind: 'inside';
      readonly path: string;
      /** Whether the link said `/…`: such a path is a route; a relative one is a file beside the page. */
      readonly absolute: boolean;
      /** Decoded, without `#`; `null` when there is none. */
      readonly anchor: string | null;
    };

const outsideSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Drops what browsers pass over when they look for a scheme (URL standard, section 4.4): controls and spaces around,
 * tab and line feed anywhere.
 */
function asBrowsersRead(href: string): string {
  let start = 0;
  let end = href.length;
  while (start < end && href.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && href.charCodeAt(end - 1) <= 0x20) end -= 1;
  return href.slice(start, end).replace(/[\t\n\r]/g, '');
}

/**
 * Reads a link as a browser would.
 *
 * @param href as written, entities already decoded
 * @param folder the page's folder, relative to the library's root
 */
export function readHref(href: string, folder: string): Href {
  const text = asBrowsersRead(href);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return outsideSchemes.has(scheme) ? { kind: 'outside', url: text } : { kind: 'unsafe', scheme };
  }
  if (/^[\\/]{2}/.test(text)) return { kind: 'outside', url: `https://${text.slice(2)}` };
  return readInside(text, folder);
}

function readInside(text: string, folder: string): Href {
  const hash = text.indexOf('#');
  const beforeHash = hash < 0 ? text : text.slice(0, hash);
  const anchor = hash < 0 || hash === text.length - 1 ? null : decode(text.slice(hash + 1));
  const written = beforeHash.replace(/\?.*$/s, '').replaceAll('\\', '/');
  const absolute = written.startsWith('/');
  const names = absolute ? [] : folder.split('/').filter(Boolean);
  for (const name of written.split('/').map(decode)) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return { kind: 'inside', path: names.join('/'), absolute, anchor };
}
