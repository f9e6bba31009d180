/**
 * How much a word counts in each field, against one in the body. Names are few and chosen, code is long and repeats.
 * Tuned on classes of queries (test/bench/search), not on samples; docs/search.md has the tables.
 */
export const passageWeights = { heading: 2.5, body: 1, code: 0.8 } as const;
export const headWeights = { title: 5, filed: 1.5, description: 1.5, ids: 6 } as const;

/** BM25: how soon another occurrence stops to matter, and how much a long text is held against itself. */
export const saturation = 1.2;
export const sectionLengthShare = 0.5;
export const pageLengthShare = 0.6;

/** A weighted count of occurrences, on a scale from 0 to 1. */
export const saturate = (count: number): number => count / (saturation + count);

/** What each kind of evidence about a page counts for; each is between 0 and 1 before it is weighed. */
export const shares = {
  page: 1,
  passage: 0.6,
  lunr: 0.3,
  title: 2.5,
  heading: 0.2,
  near: 0.2,
  order: 0.1,
  whole: 1.5,
} as const;
