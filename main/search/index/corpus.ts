import type { PageRecord, Segment } from './segment.ts';

/** A segment, and which of its pages still count: an update replaces pages without touching the segment. */
export interface Part {
  readonly segment: Segment;
  /** 1 for a page that is part of the edition, 0 for one that was changed or removed. */
  readonly alive: Uint8Array;
}

/** All that can be searched: a base segment and small ones for what changed since. */
export interface Corpus {
  readonly parts: readonly Part[];
  /** Living pages. */
  readonly pages: number;
}

/** One page of a corpus. */
export interface PageRef {
  readonly part: Part;
  readonly page: number;
}

/** A part whose pages all live. */
export const wholePart = (segment: Segment): Part => ({
  segment,
  alive: new Uint8Array(segment.pages.length).fill(1),
});

/** A corpus of these parts. */
export function corpusOf(parts: readonly Part[]): Corpus {
  return {
    parts,
    pages: parts.reduce((sum, { alive }) => sum + alive.reduce((live, one) => live + one, 0), 0),
  };
}

/** The record of a page. */
export function recordOf({ part, page }: PageRef): PageRecord {
  const record = part.segment.pages[page];
  if (!record) throw new RangeError(`page ${page} of ${part.segment.pages.length}`);
  return record;
}
