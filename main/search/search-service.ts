import type { SearchAnswer, SearchState } from '../api/search-view.ts';
import { answerFromListing, listingOf, tellListing, type KnownTitle, type Listing } from './listing.ts';
import type { SearchSource, SearchedEdition } from './source.ts';
import type { ProgressListener, SearchPlace, SearchRequest, WorkerThread } from './wire.ts';
import { createWorkerPlace } from './worker-place.ts';

export interface SearchOptions {
  /** Where indexes are kept between starts; `null` keeps none. */
  readonly indexFolder: string | null;
  /** Starts `main/search/worker.ts` as bundled; `null` runs in this thread (the terminal, tests). */
  readonly worker: (() => WorkerThread) | null;
  /** Milliseconds of a clock that only goes forward, such as `performance.now`. */
  readonly clock: () => number;
}

/** Search, as every other room sees it. */
export interface SearchService {
  /**
   * Makes an edition searchable: from the kept index where there is one, and reading only what changed since the
   * edition before. Resolves when it is, or when it failed (`state` says which); titles and ids answer meanwhile.
   * Opening another edition while one is being built is fine: the last one wins.
   */
  open(edition: SearchedEdition, source: SearchSource): Promise<void>;
  /** Any text gets an answer: nothing typed is an error. */
  query(request: SearchRequest): Promise<SearchAnswer>;
  state(): SearchState;
  onProgress(listener: ProgressListener): () => void;
  close(): Promise<void>;
}

const idle: SearchState = { phase: 'building', done: 0, total: 0, message: null };
const noLibrary: Listing = { edition: { digest: '', label: '' }, entries: new Map() };

/** The one door to search. */
export function createSearch({ indexFolder, worker, clock }: SearchOptions): SearchService {
  const listeners = new Set<ProgressListener>();
  let state = idle;
  let listing = noLibrary;
  let opening = 0;
  const announce = (next: SearchState) => {
    state = next;
    for (const listener of listeners) listener(next);
  };
  const hearing = {
    onProgress: announce,
    onTitles: (titles: readonly KnownTitle[]) => tellListing(listing, titles),
  };
  const place: SearchPlace = worker
    ? createWorkerPlace({ start: worker, indexFolder, ...hearing })
    : placeHere(async () => {
        const { createEngine } = await import('./engine.ts');
        return createEngine({ indexFolder, clock, rehearses: false, ...hearing });
      });

  return {
    state: () => state,
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async (edition, source) => {
      const mine = ++opening;
      listing = listingOf(edition, source);
      announce({ phase: 'building', done: 0, total: source.files.length, message: null });
      try {
        await place.open(edition, source);
      } catch (error) {
        if (mine === opening) announce({ ...state, phase: 'failed', message: reasonOf(error) });
      }
    },
    query: async (request) => {
      const started = clock();
      if (state.phase === 'ready') {
        try {
          return await place.query(request);
        } catch (error) {
          announce({ ...state, phase: 'failed', message: reasonOf(error) });
        }
      }
      const answer = await answerFromListing(listing, request.text, request.limit);
      return { ...answer, tookMs: clock() - started };
    },
    close: () => place.close(),
  };
}

/** A place in this thread, made when it is first needed: a program that has a worker never loads what is in it. */
function placeHere(make: () => Promise<SearchPlace>): SearchPlace {
  let made: Promise<SearchPlace> | null = null;
  const place = () => (made ??= make());
  return {
    open: async (edition, source) => (await place()).open(edition, source),
    query: async (request) => (await place()).query(request),
    close: async () => {
      await (await made)?.close();
    },
  };
}

const reasonOf = (error: unknown) =>
  `The search index failed: ${error instanceof Error ? error.message : String(error)}`;
