import { answerFromListing, listingOf, type Listing } from './listing.ts';
import type { ProgressListener, SearchPlace } from './wire.ts';

export interface EngineOptions {
  readonly indexFolder: string | null;
  readonly clock: () => number;
  readonly onProgress: ProgressListener;
}

/** Search in one thread. */
export function createEngine({ clock, onProgress }: EngineOptions): SearchPlace {
  let listing: Listing | null = null;
  return {
    open: (edition, source) => {
      listing = listingOf(edition, source);
      onProgress({ phase: 'ready', done: source.files.length, total: source.files.length, message: null });
      return Promise.resolve();
    },
    query: ({ text, limit }) => {
      const started = clock();
      if (!listing) return Promise.reject(new Error('no library is open'));
      const answer = answerFromListing(listing, text, limit);
      return Promise.resolve({ ...answer, tookMs: clock() - started });
    },
    close: () => Promise.resolve(),
  };
}
