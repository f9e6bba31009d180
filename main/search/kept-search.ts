import type { SearchAnswer } from '../api/search-view.ts';
import { languagesOf } from './analysis/languages.ts';
import { answerQuery, searchableOf } from './answer.ts';
import { corpusOf } from './index/corpus.ts';
import { createIndexStore } from './index/index-store.ts';
import { compare } from './index/shelf.ts';
import type { SearchedEdition } from './source.ts';
import type { SearchRequest } from './wire.ts';

export interface KeptSearchOptions {
  /** Where indexes are kept between starts. */
  readonly indexFolder: string;
  readonly edition: SearchedEdition;
  /** The catalogue's languages, BCP 47. */
  readonly languages: readonly string[];
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
}

/**
 * Search in an edition whose whole index was kept, without a look into any of its files: for a command that asks once and
 * ends. The edition's digest speaks for all of them, so the answers are those of the whole search service.
 *
 * @returns answers; `null` where not all is kept, and the library must be read
 */
export async function openKeptSearch({
  indexFolder,
  edition,
  languages,
  clock,
}: KeptSearchOptions): Promise<((request: SearchRequest) => SearchAnswer) | null> {
  const kept = createIndexStore(indexFolder).loadEdition(edition.digest);
  if (!kept) return null;
  const { parts, missing } = compare(kept.segments, kept.places);
  if (missing.length > 0) return null;
  const living = corpusOf(parts.filter(({ alive }) => alive.includes(1)));
  const searchable = searchableOf(
    living,
    edition.label,
    { files: kept.places },
    await languagesOf(languages),
  );
  return (request) => {
    const started = clock();
    const answer = answerQuery(searchable, request);
    return { ...answer, tookMs: clock() - started };
  };
}
