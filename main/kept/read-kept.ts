import type { Note } from '../api/site-view.ts';
import type { Bookmark } from '../api/state-view.ts';
import { isBrowsersFile, readBookmarksHtml } from './read-bookmarks-html.ts';
import { readKeptJson } from './kept-json.ts';

/** A bookmark as a file names it: one of a browser's file has no id, and perhaps no date. */
export type FoundBookmark = Omit<Bookmark, 'id' | 'created'> & Partial<Pick<Bookmark, 'id' | 'created'>>;

/** An entry of a file that can't be taken over. */
export interface Unread {
  /** Which one, in words: its name, or its number in the file. */
  readonly what: string;
  readonly why: string;
}

/** What a file holds. */
export interface ReadKept {
  readonly bookmarks: readonly FoundBookmark[];
  readonly notes: readonly Note[];
  readonly unread: readonly Unread[];
}

/** Takes a file's text apart. A sentence says why it is none of ours; one bad entry never costs the others. */
export function readKept(text: string): ReadKept | string {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  if (plain === '') return 'It is empty.';
  if (isBrowsersFile(plain)) return readBookmarksHtml(plain);
  if (plain.startsWith('<')) return 'It is a page, but not a list of bookmarks as browsers write them.';
  try {
    return readKeptJson(JSON.parse(plain));
  } catch (error) {
    if (error instanceof SyntaxError) return `It is not JSON (${error.message}).`;
    throw error;
  }
}
