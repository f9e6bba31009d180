/** What an address of the app shows. Screens of our own live under `/-/`, everything else is a page or a bulletin. */
export type View =
  | { readonly screen: 'page'; readonly route: string; readonly anchor: string | null }
  | { readonly screen: 'search'; readonly query: string }
  | { readonly screen: 'bulletins'; readonly filter: string }
  | { readonly screen: 'print'; readonly route: string; readonly whole: boolean }
  /** `from`: where updates are to be looked for, an opened file most often. */
  | { readonly screen: 'updates'; readonly from: string | null }
  | { readonly screen: Exclude<OwnScreen, 'updates'> }
  | { readonly screen: 'nowhere'; readonly address: string };

/** Screens of the app by their names alone. */
export type OwnScreen =
  'welcome' | 'bookmarks' | 'notes' | 'sites' | 'check' | 'problems' | 'updates' | 'settings' | 'about';

const own: ReadonlySet<string> = new Set<OwnScreen>([
  'welcome',
  'bookmarks',
  'notes',
  'sites',
  'check',
  'problems',
  'settings',
  'about',
]);

/** Reads an address as it stands in the address bar: path, query and fragment, percent-encoded. */
export function parseAddress(address: string): View {
  const url = new URL(address, 'http://app.invalid');
  if (!url.pathname.startsWith('/-/')) {
    const anchor = decode(url.hash.slice(1));
    return { screen: 'page', route: decode(url.pathname), anchor: anchor === '' ? null : anchor };
  }
  const name = url.pathname.slice(3);
  if (name === 'search') return { screen: 'search', query: url.searchParams.get('q') ?? '' };
  if (name === 'print') {
    const route = url.searchParams.get('route') ?? '/';
    return { screen: 'print', route, whole: url.searchParams.has('whole') };
  }
  if (name === 'bulletins') return { screen: 'bulletins', filter: url.search };
  if (name === 'updates') return { screen: 'updates', from: url.searchParams.get('from') };
  return own.has(name) ? { screen: name as Exclude<OwnScreen, 'updates'> } : { screen: 'nowhere', address };
}

/** The address of a page, or of a heading of it. Routes are plain text: blanks, `#` and `%` are encoded here. */
export function pageAddress(route: string, anchor: string | null = null): string {
  const path = route.split('/').map(encodeURIComponent).join('/');
  return anchor === null ? path : `${path}#${encodeURIComponent(anchor)}`;
}

/**
 * A link to a page or a heading that works on every computer: the desktop opens it by its scheme, and typed into the search
 * field it opens in every host.
 */
export const linkTo = (route: string, anchor: string | null): string =>
  `fieldbook:${pageAddress(route, anchor)}`;

/** The address of one of the app's own screens. */
export const screenAddress = (screen: OwnScreen | 'bulletins'): string => `/-/${screen}`;

/** The address of a page as a document to print, with everything below it where `whole`. */
export const printAddress = (route: string, whole: boolean): string =>
  `/-/print?route=${encodeURIComponent(route)}${whole ? '&whole' : ''}`;

/** The address of the full results for a query. */
export const searchAddress = (query: string): string => `/-/search?q=${encodeURIComponent(query)}`;

/** A damaged escape is text, not an error: the page it names is then simply not found. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
