import type { Failure, Outcome } from '../api/failure.ts';
import type { EditionView, Problem } from '../api/library-view.ts';
import type { Catalogue } from './catalogue.ts';

/** One file of a library. */
export interface LibraryFile {
  /** Relative to the library folder, with `/`: `pages/security/index.md`. */
  readonly path: string;
  /** Bytes. */
  readonly length: number;
  /** When it last changed, ISO 8601; `null` where nobody knows. */
  readonly changed: string | null;
  /** Changes when the content does: SHA-256 where the edition vouches for it, length and time in a working copy. */
  readonly stamp: string;
}

/** A library's files, wherever they lie. Immutable: a changed folder is opened anew. */
export interface Library {
  readonly edition: EditionView;
  readonly catalogue: Catalogue;
  /** The folder on disk, for a worker that reads the same files. */
  readonly folder: string;
  /** Every page and bulletin and picture, by path, sorted. */
  readonly files: readonly LibraryFile[];
  /** Paths among `files`: of the pages, of Markdown for pages to take in, of words on folders, and of the bulletins. */
  readonly pages: readonly string[];
  readonly partials: readonly string[];
  readonly categories: readonly string[];
  readonly bulletins: readonly string[];
  /** Why the installed edition is not what is read, where this library stands in for it. */
  readonly insteadOf?: Failure;
  /** What is wrong with files or catalogue; the rest opens all the same. */
  readonly problems: readonly Problem[];
  /** Where a listed file's bytes lie, for a worker that reads them itself; `null` for a path that is not listed. */
  at(path: string): string | null;
  /**
   * A file's bytes. Refuses paths that the library does not list, links that lead out of the folder, and content that
   * is not what the edition vouches for.
   */
  read(path: string): Promise<Outcome<Uint8Array>>;
}
