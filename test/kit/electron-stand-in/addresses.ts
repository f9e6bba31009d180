/** Chromium can't navigate to a scheme it doesn't know, so the app's URLs have a twin inside the page. */
const twin = /^(blob:)?https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid(?=\/|$)/;

/** `fieldbook://app/x` → `https://app.fieldbook.invalid/x`, for the schemes that the app handles. */
export const toChromium = (url: string, schemes: ReadonlySet<string>): string =>
  url.replace(/^([a-z][a-z0-9+-]*):\/\/([^/?#]+)/, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.invalid` : whole,
  );

/** The way back; other URLs are their own. */
export const toApp = (url: string): string => url.replace(twin, '$1$3://$2');

/** The scheme of a twin; `null` for every other URL. */
export const schemeOf = (url: string): string | null => twin.exec(url)?.[3] ?? null;

/** The origin that Chromium would give an app URL or any other one. */
export function originOf(appUrl: string): string {
  const own = /^([a-z][a-z0-9+-]*:\/\/[^/?#]+)/.exec(appUrl)?.[1];
  return own ?? 'null';
}
