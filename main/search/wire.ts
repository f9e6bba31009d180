import type { SearchAnswer, SearchState } from '../api/search-view.ts';
import type { TitleListener } from './index/glance.ts';
import type { KnownTitle } from './listing.ts';
import type { SearchSource, SearchedEdition, SourceFile } from './source.ts';

/** What search runs on: in this thread, or behind a worker. */
export interface SearchPlace {
  /** Resolves when the edition is searchable, or its building failed (`state` says which). */
  open(edition: SearchedEdition, source: SearchSource): Promise<void>;
  query(request: SearchRequest): Promise<SearchAnswer>;
  close(): Promise<void>;
}

export interface SearchRequest {
  readonly text: string;
  readonly limit: number;
}

/** What hears how far the index is. */
export type ProgressListener = (state: SearchState) => void;

/** What hears of a place's doings. */
export interface SearchListeners {
  readonly onProgress: ProgressListener;
  /** Titles and numbers of bulletins, while the index is being built. */
  readonly onTitles: TitleListener;
}

/** To the worker. */
export type ToWorker =
  | { readonly type: 'start'; readonly indexFolder: string | null }
  /** Files of the source that the next `open` names: thousands in one message would keep the sender for too long. */
  | { readonly type: 'files'; readonly files: readonly SourceFile[] }
  | {
      readonly type: 'open';
      readonly call: number;
      readonly edition: SearchedEdition;
      /** Its files came before, in portions. */
      readonly source: Omit<SearchSource, 'files'>;
    }
  | { readonly type: 'query'; readonly call: number; readonly request: SearchRequest };

/** From the worker. */
export type FromWorker =
  | { readonly type: 'progress'; readonly state: SearchState }
  | { readonly type: 'titles'; readonly titles: readonly KnownTitle[] }
  | { readonly type: 'opened'; readonly call: number }
  | { readonly type: 'answer'; readonly call: number; readonly answer: SearchAnswer }
  | { readonly type: 'failed'; readonly call: number; readonly message: string };

/** The part of a worker thread that search uses. `node:worker_threads`' Worker is one. */
export interface WorkerThread {
  postMessage(message: ToWorker): void;
  on(event: 'message', listener: (message: FromWorker) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
  unref?(): void;
}
