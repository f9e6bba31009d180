import type { SearchFacets } from '../search-document.ts';
import type { TextBlocks } from './text-blocks.ts';

/** The fields of a unit, by number. A *passage* is a section's content, a *head* is what a page is called and filed under. */
export const passageFields = ['heading', 'body', 'code'] as const;
export const headFields = ['title', 'filed', 'description', 'ids'] as const;
/** Every unit has room for four fields. */
export const fieldsPerUnit = 4;

/** One document, as the index keeps it. */
export interface PageRecord {
  readonly path: string;
  readonly route: string;
  readonly kind: 'page' | 'bulletin';
  readonly title: string;
  readonly breadcrumbs: readonly string[];
  readonly ids: readonly string[];
  readonly facets: SearchFacets;
  /** Of the file that it was read from. */
  readonly hash: string;
  /** The unit of its head. */
  readonly head: number;
  /** Its passages in order, each with the anchor it has in this page. Pages share passages that are the same. */
  readonly sections: readonly (readonly [unit: number, anchor: string | null])[];
}

/** What is written to disk: an immutable inverted index over some documents. */
export interface SegmentData {
  /** Ascending by code unit. */
  readonly terms: readonly string[];
  /** Postings of term `i` are the bytes from `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Uint32Array;
  readonly postings: Uint8Array;
  /** Four a unit: the position after the last word of each field. */
  readonly bounds: Uint32Array;
  readonly pages: readonly PageRecord[];
  readonly texts: TextBlocks;
}

/** A segment ready to be asked: its data, and what follows from them. */
export interface Segment extends SegmentData {
  readonly units: number;
  /** 1 for a head, 0 for a passage. */
  readonly isHead: Uint8Array;
  /** Pages that hold unit `u`: `holders[holderStarts[u] … holderStarts[u + 1])`. */
  readonly holderStarts: Uint32Array;
  readonly holders: Uint32Array;
  /** Words of each page, heads aside. */
  readonly pageLengths: Uint32Array;
  readonly averageUnit: number;
  readonly averagePage: number;
}

/** Counts what follows from a segment's data. */
export function segmentOf(data: SegmentData): Segment {
  const { pages, bounds } = data;
  const units = bounds.length / fieldsPerUnit;
  const isHead = new Uint8Array(units);
  const pageLengths = new Uint32Array(pages.length);
  const holderStarts = new Uint32Array(units + 1);
  pages.forEach((page, index) => {
    isHead[page.head] = 1;
    for (const unit of unitsOf(page)) holderStarts[unit + 1] = (holderStarts[unit + 1] ?? 0) + 1;
    pageLengths[index] = page.sections.reduce((sum, [unit]) => sum + lengthOf(bounds, unit), 0);
  });
  for (let unit = 0; unit < units; unit++)
    holderStarts[unit + 1] = (holderStarts[unit + 1] ?? 0) + (holderStarts[unit] ?? 0);
  const holders = new Uint32Array(holderStarts[units] ?? 0);
  const next = holderStarts.slice();
  pages.forEach((page, index) => {
    for (const unit of unitsOf(page)) {
      const at = next[unit] ?? 0;
      holders[at] = index;
      next[unit] = at + 1;
    }
  });
  const words = pageLengths.reduce((sum, length) => sum + length, 0);
  const passages = Math.max(
    1,
    pages.reduce((sum, page) => sum + page.sections.length, 0),
  );
  return {
    ...data,
    units,
    isHead,
    holderStarts,
    holders,
    pageLengths,
    averageUnit: Math.max(1, words / passages),
    averagePage: Math.max(1, words / Math.max(1, pages.length)),
  };
}

/** How many words a unit holds. */
export const lengthOf = (bounds: Uint32Array, unit: number): number => bounds[unit * fieldsPerUnit + 3] ?? 0;

function unitsOf(page: PageRecord): Iterable<number> {
  return new Set([page.head, ...page.sections.map(([unit]) => unit)]);
}
