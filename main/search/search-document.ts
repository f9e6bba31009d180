/** A part of a page under one heading, or a part of a bulletin. */
export interface SearchSection {
  /** The heading's anchor; `null` for what stands before the first heading. */
  readonly anchor: string | null;
  readonly heading: string | null;
  /** The enclosing headings, outermost first, without the page's title. */
  readonly headings: readonly string[];
  /** The heading's level, 1–6; 0 without a heading. */
  readonly level: number;
  /** Prose, as plain text. */
  readonly text: string;
  /** Code blocks, as plain text. */
  readonly code: string;
}

/** What filters know of a document. */
export interface SearchFacets {
  readonly severity?: string | undefined;
  readonly product: readonly string[];
  readonly version: readonly string[];
  readonly year?: string | undefined;
  readonly status?: string | undefined;
  /** The top-level part of the library that it stands in. */
  readonly section?: string | undefined;
}

/** One page or bulletin, as search reads it. */
export interface SearchDocument {
  /** The source file, relative to the library folder. */
  readonly path: string;
  readonly route: string;
  readonly kind: 'page' | 'bulletin';
  readonly title: string;
  readonly breadcrumbs: readonly string[];
  readonly description: string;
  /** The ids the document is *about*, its own first: tracking number, then CVEs. Mentions in text don't belong here. */
  readonly ids: readonly string[];
  readonly facets: SearchFacets;
  readonly sections: readonly SearchSection[];
}
