import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** How many entries are looked at before others get their turn: a few milliseconds' worth, when none was folded yet. */
const atOnce = 300;

/** Plain ASCII, which most is, has nothing to normalise, and looking is ten times as fast as doing it. */
const fold = (text: string) => (/[^\0-\x7f]/.test(text) ? text.normalize('NFKC') : text).toLowerCase();

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

interface Match {
  readonly entry: Entry;
  readonly score: number;
}

/**
 * What titles and ids alone can say. Any text gets an answer; `partial` is always true. It looks at thousands of titles, and lets
 * others have their turn between.
 */
export async function answerFromListing(
  { edition, entries }: Listing,
  query: string,
  limit: number,
): Promise<SearchAnswer> {
  const words = fold(query)
    .slice(0, 400)
    .split(/[\s"]+/u)
    .filter(Boolean)
    .slice(0, 16);
  const matches: Match[] = [];
  let seen = 0;
  for (const known of words.length === 0 ? [] : entries.values()) {
    const entry = (known.entry ??= entryOf(known.file));
    const score = scoreOf(entry, words);
    if (score !== null) matches.push({ entry, score });
    if (++seen % atOnce === 0) await nextTurn();
  }
  matches.sort((a, b) => b.score - a.score);
  return {
    query,
    kind: 'results',
    id: null,
    tookMs: 0,
    edition: edition.label,
    hits: matches.slice(0, limit).map((match) => hitOf(match, words)),
    total: matches.length,
    didYouMean: null,
    relaxed: null,
    terms: words,
    facets: [],
    nearest: null,
    partial: true,
  };
}

/** How well an entry answers; `null` when it doesn't. */
function scoreOf({ text, title }: Entry, words: readonly string[]): number | null {
  if (!words.every((word) => text.includes(word))) return null;
  const inTitle = words.filter((word) => title.includes(word));
  const covered = inTitle.reduce((sum, word) => sum + word.length, 0) / Math.max(1, title.length);
  return inTitle.length + Math.min(1, covered);
}

function hitOf({ entry: { file }, score }: Match, words: readonly string[]): SearchHit {
  const shown = file.title ?? file.path;
  return {
    path: file.path,
    route: file.route,
    anchor: null,
    title: shown,
    heading: null,
    breadcrumbs: file.breadcrumbs,
    kind: file.kind,
    score,
    snippet: '',
    marks: [],
    titleMarks: marksIn(shown, words),
    headingMarks: [],
    ids: file.ids,
    sections: [],
  };
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
