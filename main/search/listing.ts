import type { SearchAnswer, SearchHit } from '../api/search-view.ts';
import type { SearchSource, SearchedEdition, SourceFile } from './source.ts';

interface Entry {
  readonly file: SourceFile;
  /** Title, path and ids, folded, to look for words in; made when somebody asks. */
  readonly text: string;
  readonly title: string;
}

/** Titles and ids of an edition: the small list that answers while the index is being built. */
export interface Listing {
  readonly edition: SearchedEdition;
  /** By path; `null` for a file that nobody has looked for yet: thousands of titles aren't folded for nothing. */
  readonly entries: Map<string, { file: SourceFile; entry: Entry | null }>;
}

/** What a file turned out to be called. */
export type KnownTitle = Pick<SourceFile, 'path' | 'title' | 'ids'>;

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The list that needs no file opened. */
export const listingOf = (edition: SearchedEdition, source: SearchSource): Listing => ({
  edition,
  entries: new Map(source.files.map((file) => [file.path, { file, entry: null }])),
});

function entryOf(file: SourceFile): Entry {
  const title = fold(file.title ?? file.path);
  return { file, title, text: `${title} ${fold(file.path)} ${file.ids.map(fold).join(' ')}` };
}

/** Adds titles and ids that were found in files meanwhile. */
export function tellListing({ entries }: Listing, titles: readonly KnownTitle[]): void {
  for (const { path, title, ids } of titles) {
    const known = entries.get(path);
    if (known) entries.set(path, { file: { ...known.file, title, ids }, entry: null });
  }
}

function* entriesOf({ entries }: Listing): Iterable<Entry> {
  for (const known of entries.values()) yield (known.entry ??= entryOf(known.file));
}

/** What titles and ids alone can say. Any text gets an answer; `partial` is always true. */
export function answerFromListing(listing: Listing, query: string, limit: number): SearchAnswer {
  const words = fold(query)
    .slice(0, 400)
    .split(/[\s"]+/u)
    .filter(Boolean)
    .slice(0, 16);
  const hits = words.length === 0 ? [] : [...entriesOf(listing)].flatMap((entry) => hitOf(entry, words));
  hits.sort((a, b) => b.score - a.score);
  return {
    query,
    kind: 'results',
    id: null,
    tookMs: 0,
    edition: listing.edition.label,
    hits: hits.slice(0, limit),
    total: hits.length,
    didYouMean: null,
    relaxed: null,
    terms: words,
    facets: [],
    nearest: null,
    partial: true,
  };
}

function hitOf({ file, text, title }: Entry, words: readonly string[]): SearchHit[] {
  if (!words.every((word) => text.includes(word))) return [];
  const inTitle = words.filter((word) => title.includes(word));
  const covered = inTitle.reduce((sum, word) => sum + word.length, 0) / Math.max(1, title.length);
  const shown = file.title ?? file.path;
  return [
    {
      path: file.path,
      route: file.route,
      anchor: null,
      title: shown,
      heading: null,
      breadcrumbs: file.breadcrumbs,
      kind: file.kind,
      score: inTitle.length + Math.min(1, covered),
      snippet: '',
      marks: [],
      titleMarks: marksIn(shown, words),
      headingMarks: [],
      ids: file.ids,
      sections: [],
    },
  ];
}

function marksIn(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  const found = words
    .map((word): readonly [number, number] => [lower.indexOf(word), lower.indexOf(word) + word.length])
    .filter(([start]) => start >= 0)
    .sort((a, b) => a[0] - b[0]);
  return found.filter(([start], index) => index === 0 || start >= (found[index - 1]?.[1] ?? 0));
}
