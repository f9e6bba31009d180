import type { SinceEntry } from '../../../main/api/exposure-view.ts';

/** What changed, in the order of what it asks of the reader. */
export interface SortedEntries {
  /** Concerns the site, or may: its product is named, and nothing said of its release. */
  readonly concern: readonly SinceEntry[];
  readonly others: readonly SinceEntry[];
  /** Nothing but words changed: folded. */
  readonly wording: readonly SinceEntry[];
}

const wordsOnly = ({ kind, effects }: SinceEntry): boolean =>
  kind === 'revised' && effects.every(({ effect }) => effect === 'wording' || effect === 'none');

/** Keeps the given order, the worst first, within each part. */
export function sortEntries(entries: readonly SinceEntry[]): SortedEntries {
  const telling = entries.filter((entry) => !wordsOnly(entry));
  return {
    concern: telling.filter(({ concerns }) => concerns !== 'no'),
    others: telling.filter(({ concerns }) => concerns === 'no'),
    wording: entries.filter(wordsOnly),
  };
}
