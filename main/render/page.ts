import type { Problem } from '../api/library-view.ts';
import type { PartialCall, Wanted } from './source/wanted.ts';

/** What a page's front matter says, once it was understood. */
export interface PageHead {
  readonly title: string | null;
  /** The short name for the tree, where the author gave one (`sidebar_label`). */
  readonly label: string | null;
  readonly metaTitle: string | null;
  /** `metaDescription`, or Docusaurus's `description`. */
  readonly description: string | null;
  readonly icon: string | null;
  readonly hideToC: boolean;
  readonly fullWidth: boolean;
  /** Smaller comes first among its siblings. */
  readonly order: number | null;
  /** Other routes that lead here, in canonical spelling. */
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
}

/** A page's source, taken apart and not yet rendered. */
export interface ParsedPage {
  /** Relative to the library's root: `pages/security/index.md`. */
  readonly path: string;
  /** What the page is called: front matter's title, else its first level-1 heading, else its file's name in words. */
  readonly title: string;
  readonly head: PageHead;
  /** The Markdown below the front matter. Empty when the page is too large. */
  readonly body: string;
  /** One-based line of the file at which `body` begins. */
  readonly bodyLine: number;
  /** Bytes of the file. */
  readonly length: number;
  /** The page is past the limit and is not rendered. */
  readonly tooLarge: boolean;
  /** What is wrong with the source itself. */
  readonly problems: readonly Problem[];
  /** Texts of other files that the page shows by name. */
  readonly wanted: readonly Wanted[];
  /** Those of them that were handed over, as their callers call them: {@link partialKey}. */
  readonly partials: ReadonlyMap<string, PartialText>;
}

/** A text that pages take in. */
export interface PartialText {
  /** The path of its file. */
  readonly path: string;
  /** The Markdown below its front matter. */
  readonly body: string;
}

/** A partial by who calls it, and how. */
export const partialKey = ({ caller, call }: Pick<PartialCall, 'caller' | 'call'>): string =>
  `${caller}\n${call}`;

/** Largest page that is rendered, bytes: some 1,500 printed pages. */
export const largestPage = 4 * 1024 * 1024;

/** Longest title or heading, in characters: what a bookmark can keep, and more than a line can show. */
const longestTitle = 500;

/** A title or heading on one line, at a length that trees, outlines and bookmarks can carry. */
export function asTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestTitle
    ? line
    : `${line.slice(0, longestTitle - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The head of a page without front matter. */
export const emptyHead: PageHead = {
  title: null,
  label: null,
  metaTitle: null,
  description: null,
  icon: null,
  hideToC: false,
  fullWidth: false,
  order: null,
  aliases: [],
  tags: [],
};
