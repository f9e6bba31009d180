/** The app's own scheme: what its pages are loaded from, and what links from outside start with. */
export const scheme = 'fieldbook';

/** The one origin whose pages may run, navigate and call. */
export const appOrigin = `${scheme}://app`;

/** Where an address inside the app (`/security/lifecycle#gates`) is loaded from. */
export const urlOfAddress = (address: string): string => `${appOrigin}${address}`;

/** True for a URL of the app's own origin; false for everything else, malformed text included. */
export function isAppUrl(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  // Not `parsed.origin`: for schemes that it doesn't know, Node answers with "null" where Chromium has an origin.
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === 'app';
}

/** The address inside the app that a URL of the app leads to; `null` for every other URL. */
export const addressOfUrl = (url: string): string | null =>
  isAppUrl(url) ? url.slice(appOrigin.length) || '/' : null;
