import { bulletinRoot } from './bulletin-route.ts';

/** Longest link that is looked at, in characters. */
const maxLength = 2048;

/** The app's own screens that a link may open. */
const screens: ReadonlySet<string> = new Set(
  ['about', 'bookmarks', 'bulletins', 'notes', 'problems', 'search', 'settings', 'sites', 'updates'].map(
    (screen) => `/-/${screen}`,
  ),
);

const vulnerabilityId = /^(?:cve-\d{4}-\d{4,19}|ghsa(?:-[0-9a-z]{4}){3})$/i;

/**
 * Reads a `fieldbook:` link, which anybody may have written, into an address inside the app:
 * `fieldbook:/security/lifecycle#gates`, `fieldbook:CVE-2024-3094`, `fieldbook:/-/search?q=tls`. `fieldbook:///…` and
 * `fieldbook://app/…`, which some systems make of it, mean the same.
 *
 * @returns the address, or `null` for everything that isn't exactly a page, an id or a screen of the app.
 */
export function parseDeepLink(link: string): string | null {
  const match = /^fieldbook:(?:\/\/(?:app)?(?=\/))?([\x21-\x7e]+)$/i.exec(link);
  const target = match?.[1];
  if (target === undefined || link.length > maxLength) return null;
  if (vulnerabilityId.test(target)) return `${bulletinRoot}/${target.toLowerCase()}`;
  const parts = /^(\/[^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(target);
  if (parts?.[1] === undefined) return null;
  const [, path, query, fragment] = parts;
  const place = path.startsWith('/-/') ? screenAddress(path, query) : pageAddress(path, query);
  if (place === null || fragment === undefined) return place;
  return isPlainText(fragment) ? `${place}#${fragment}` : null;
}

function screenAddress(path: string, query: string | undefined): string | null {
  if (!screens.has(path)) return null;
  if (query === undefined) return path;
  const words = path === '/-/search' ? /^q=([^&]*)$/.exec(query)?.[1] : undefined;
  return words !== undefined && isPlainText(words) ? `${path}?q=${words}` : null;
}

function pageAddress(path: string, query: string | undefined): string | null {
  if (query !== undefined) return null;
  const segments = path.slice(1).split('/');
  // What the app itself is served from is no page: see main/serve.
  if (segments[0] === 'app' || segments[0] === 'library' || segments[0] === '-') return null;
  return path === '/' || segments.every(isSegment) ? path : null;
}

/** One path segment: not empty, no step up or aside, nothing hidden behind percent signs. */
function isSegment(segment: string): boolean {
  const decoded = decode(segment);
  return decoded !== null && decoded !== '' && !/^\.{1,2}$|[/\\]/.test(decoded) && isPlainText(segment);
}

function isPlainText(encoded: string): boolean {
  const decoded = decode(encoded);
  return decoded !== null && !/\p{Cc}/u.test(decoded);
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The address inside the app of a page, or of a heading of it. */
export function addressOfPlace(route: string, anchor: string | null): string {
  const path = route.split('/').map(encodeURIComponent).join('/');
  return anchor === null ? path : `${path}#${encodeURIComponent(anchor)}`;
}

/** The place that an address of the app names; `null` for the app's own screens. */
export function placeOfAddress(
  address: string,
): { readonly route: string; readonly anchor: string | null } | null {
  const [path = '', fragment = ''] = address.split('#', 2);
  if (!path.startsWith('/') || path.startsWith('/-/')) return null;
  const [route, anchor] = [decode(path), decode(fragment)];
  return route === null ? null : { route, anchor: anchor === '' ? null : anchor };
}
