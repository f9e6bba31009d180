import type { Problem } from './library-view.ts';

/** Languages that the program can tell a bulletin in; of a documentation page every word is its author's. */
export const pageLanguages = ['en', 'de'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** A heading of a page, for the outline and for anchors. */
export interface OutlineEntry {
  /** The heading's anchor, unique in its page. In `html` it is `data-anchor`, and `id` with `doc-` before it. */
  readonly id: string;
  readonly text: string;
  /** 1–6, as written. */
  readonly level: number;
  /** The deployments that the part around it is for, see `content/format/deployment.ts`; absent for all. */
  readonly deployments?: readonly string[];
}

/** A link to another page of the library. */
export interface PageLink {
  readonly route: string;
  readonly title: string;
}

/** A page, ready to be shown. */
export interface PageView {
  /** The canonical route: asking for an alias answers with the page's own route. */
  readonly route: string;
  /** The source file, relative to the library folder. */
  readonly path: string;
  readonly title: string;
  readonly description: string | null;
  readonly icon: string | null;
  /** No outline is shown. */
  readonly hideToC: boolean;
  /** The wide measure. */
  readonly fullWidth: boolean;
  readonly tags: readonly string[];
  /** From the top of the tree down to the page's parent; `route` is `null` for a folder without a page. */
  readonly breadcrumbs: readonly { readonly title: string; readonly route: string | null }[];
  /**
   * The body: sanitised HTML, without the title's own heading. Links of the library carry `href` with a route,
   * links to the outside carry no `href` but `data-outside="URL"`, broken ones `data-broken="reason"`. The whole
   * markup is written down in `main/render/README.md`.
   */
  readonly html: string;
  /**
   * The language of the program's own words in `html`, where it has any: a bulletin's page. What the publisher wrote is
   * marked with its own in there. Absent: every word is the library's.
   */
  readonly language?: PageLanguage;
  readonly outline: readonly OutlineEntry[];
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
  /** When the page last changed, ISO 8601, where the edition knows it. */
  readonly changed: string | null;
  readonly problems: readonly Problem[];
}
