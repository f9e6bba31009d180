/** A page or a section of the tree as one document, ready to be shown and printed. */
export interface PrintView {
  /** Of the page, or of the section's topmost page. */
  readonly title: string;
  readonly route: string;
  /** The library's name. */
  readonly library: string;
  /** "edition 41 · 3 Nov 2026". */
  readonly edition: string;
  /** In the order of the tree; the first is the document's own beginning. */
  readonly sections: readonly PrintSection[];
  /** Pages of the section that are left out, because the document would be too large. */
  readonly leftOut: number;
}

/** One page in a document. */
export interface PrintSection {
  /** Where links in the document lead to. */
  readonly id: string;
  /** "2.1"; `null` for the document's beginning. */
  readonly number: string | null;
  /** How deep below the document's beginning, from 0. */
  readonly depth: number;
  readonly title: string;
  /** `null` for a folder that has no page. */
  readonly route: string | null;
  readonly description: string | null;
  /**
   * The page's body, sanitised: ids begin with the section's, links lead to `#…` in the document or are text with the
   * page's name after it, outside addresses are written out, tabs stand below each other, details are open.
   */
  readonly html: string;
}
