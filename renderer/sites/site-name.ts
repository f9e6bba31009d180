import type { SiteView } from '../../main/api/site-view.ts';

/** A site in one line: `Plant 7 · Palette VerteX 4.4.14`; a site that is named for its release says it once. */
export function siteName({ name, productName, version }: SiteView): string {
  const release = `${productName} ${version}`;
  return name === release ? release : `${name} · ${release}`;
}
