import { answerQuery, searchableOf, type Searchable } from './answer.ts';
import { languagesOf } from './analysis/languages.ts';
import { createIndexStore } from './index/index-store.ts';
import { createShelf } from './index/shelf.ts';
import type { SearchSource, SearchedEdition } from './source.ts';
import type { SearchListeners, SearchPlace } from './wire.ts';

export interface EngineOptions extends SearchListeners {
  /** Where indexes are kept between starts; `null` keeps none. */
  readonly indexFolder: string | null;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
}

/** Search in one thread: the index of the edition that was opened last, and the answers from it. */
export function createEngine({ indexFolder, clock, onProgress, onTitles }: EngineOptions): SearchPlace {
  const shelf = createShelf(createIndexStore(indexFolder), clock);
  let searchable: Searchable | null = null;
  /** One thing at a time happens to the shelf; each starts when the one before is done. */
  let turn: Promise<unknown> = Promise.resolve();
  let wanted = 0;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  };

  const open = async (edition: SearchedEdition, source: SearchSource, outdated: () => boolean) => {
    const total = source.files.length;
    const onRead = (done: number) => onProgress({ phase: 'building', done, total, message: null });
    const reading = { onRead, onTitles, outdated };
    const corpus = outdated() ? null : await shelf.open(edition.digest, source, reading);
    if (!corpus || outdated()) return;
    const languages = await languagesOf(source.languages);
    searchable = searchableOf(corpus, edition.label, source, languages);
    onProgress({ phase: 'ready', done: total, total, message: null });
    void inTurn(async () => {
      const merged = outdated() ? null : await shelf.keep(edition.digest, outdated);
      if (merged && !outdated()) searchable = searchableOf(merged, edition.label, source, languages);
    });
  };
  return {
    open: (edition, source) => {
      const mine = ++wanted;
      return inTurn(() => open(edition, source, () => mine !== wanted));
    },
    query: (request) => {
      const started = clock();
      if (!searchable) return Promise.reject(new Error('no library is open'));
      const answer = answerQuery(searchable, request);
      return Promise.resolve({ ...answer, tookMs: clock() - started });
    },
    close: async () => {
      await turn;
      wanted++;
    },
  };
}
