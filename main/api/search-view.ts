/** A further section of a page or bulletin that was found. */
export interface SectionHit {
  readonly anchor: string;
  readonly heading: string;
  /** As {@link SearchHit.titleMarks}. */
  readonly headingMarks: readonly (readonly [start: number, end: number])[];
}

/** One answer of a search: a page or a bulletin, opening at the section that answers best. */
export interface SearchHit {
  /** The source file, relative to the library folder: `pages/security/lifecycle/index.md`. */
  readonly path: string;
  /** Where the hit opens: `/security/lifecycle`. */
  readonly route: string;
  /** The heading's anchor; `null` when the hit is the whole page or bulletin, or its beginning. */
  readonly anchor: string | null;
  /** The page's title, or the bulletin's. */
  readonly title: string;
  /** The section's heading; `null` for a page's own beginning. */
  readonly heading: string | null;
  /** Titles from the top of the tree to the page's parent. */
  readonly breadcrumbs: readonly string[];
  readonly kind: 'page' | 'bulletin';
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Text around the best window of matching words. */
  readonly snippet: string;
  /** What to mark in `snippet`: `[start, end)` in UTF-16 code units, ascending, not overlapping. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Same for `title` and `heading`. */
  readonly titleMarks: readonly (readonly [start: number, end: number])[];
  readonly headingMarks: readonly (readonly [start: number, end: number])[];
  /** A bulletin's CVE or advisory ids; empty for a page. */
  readonly ids: readonly string[];
  /** Other sections that hold as many of the words, the best first; a few. */
  readonly sections: readonly SectionHit[];
}

/** A value a filter can take, with how many hits it would leave. */
export interface Facet {
  readonly filter: 'kind' | 'severity' | 'product' | 'version' | 'year' | 'status' | 'section';
  readonly value: string;
  readonly count: number;
}

/** The answer to a query. Any text gets one: nothing typed is an error. */
export interface SearchAnswer {
  readonly query: string;
  /** `id-found`: the id that was typed is the first hit. `id-absent`: it is not in this library, and `hits` are look-alikes. */
  readonly kind: 'results' | 'id-found' | 'id-absent';
  /** The id that was recognised, in its canonical spelling, for the two id kinds. */
  readonly id: string | null;
  /** Time spent, milliseconds. */
  readonly tookMs: number;
  /** The edition that answered, as in "edition 41 · 3 Nov 2026" or "working copy". */
  readonly edition: string;
  readonly hits: readonly SearchHit[];
  /** How many hits there are in all; `hits` may hold fewer. */
  readonly total: number;
  /** A corrected spelling that matches, when the typed one did not; its hits are the ones listed. */
  readonly didYouMean: string | null;
  /** What was loosened to find anything; `null` when nothing was, and when nothing was found all the same. */
  readonly relaxed: Relaxed | null;
  /** The words to mark in an opened hit, as they may occur in text. */
  readonly terms: readonly string[];
  readonly facets: readonly Facet[];
  /** What is nearest to a text that finds nothing; `null` beside hits, and while the index is being built. */
  readonly nearest: Nearest | null;
  /** True while the index is being built: only titles and ids answered. */
  readonly partial: boolean;
}

/** Offered where nothing was found, however it was loosened. */
export interface Nearest {
  /** So many hold the words, only none that the filters let through. */
  readonly withoutFilters: number;
  /** Words of this library that look like the typed ones, further off than what is taken for a slip. */
  readonly words: readonly string[];
}

/** How far the index is. */
export interface SearchState {
  readonly phase: 'building' | 'ready' | 'failed';
  /** Files read so far and in all. */
  readonly done: number;
  readonly total: number;
  /** Why it failed, in a sentence. */
  readonly message: string | null;
}

/** What a query had to give up to find anything: words and names as typed, without their quotation marks. */
export interface Relaxed {
  /** Nothing that was found holds them. */
  readonly without: readonly string[];
  /** Nothing holds all the other words together: what was found has some of them each. */
  readonly partly: boolean;
  /** Phrases and names that stand nowhere; what was found holds their words, one here and one there. */
  readonly apart: readonly string[];
}
