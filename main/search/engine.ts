import { setImmediate } from 'node:timers/promises';
import { answerQuery, searchableOf, type Searchable } from './answer.ts';
import { languagesOf } from './analysis/languages.ts';
import { createIndexStore } from './index/index-store.ts';
import { createShelf } from './index/shelf.ts';
import { columnOf } from './planning/filters.ts';
import { questionsOf, rehearsalOf, type Step } from './rehearsal.ts';
import type { SearchSource, SearchedEdition } from './source.ts';
import type { SearchListeners, SearchPlace } from './wire.ts';

export interface EngineOptions extends SearchListeners {
  /** Where indexes are kept between starts; `null` keeps none. */
  readonly indexFolder: string | null;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** Many questions will come: what the first of them would pay for is done ahead. */
  readonly rehearses: boolean;
}

/** Search in one thread, by somebody who knows when nobody waits. */
export interface Engine extends SearchPlace {
  /** What is worth doing then. */
  rehearsal(): Iterable<Step>;
}

/** Search in one thread: the index of the edition that was opened last, and the answers from it. */
export function createEngine({ indexFolder, clock, rehearses, onProgress, onTitles }: EngineOptions): Engine {
  const shelf = createShelf(createIndexStore(indexFolder), clock);
  let searchable: Searchable | null = null;
  let rehearsal: Iterable<Step> = [];
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
    const opened = outdated() ? null : await shelf.open(edition.digest, source, reading);
    if (!opened || outdated()) return;
    const { corpus, read } = opened;
    const languages = await languagesOf(source.languages);
    // Every answer counts facets.
    for (const { segment } of corpus.parts) columnOf(segment);
    const ready = searchableOf(corpus, edition.label, source, languages);
    // Who waited for files to be read waits for this too, while titles answer; a kept index is ready at once.
    const rehearsed = rehearses && read > total / 2;
    if (rehearsed) await runAll(questionsOf(ready), outdated);
    if (outdated()) return;
    searchable = ready;
    rehearsal = rehearses && !rehearsed ? rehearsalOf(ready, source, clock) : [];
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
    rehearsal: () => rehearsal,
    close: async () => {
      await turn;
      wanted++;
    },
  };
}

/** Step by step, with a turn for others between them. */
async function runAll(steps: Iterable<Step>, outdated: () => boolean): Promise<void> {
  for (const step of steps) {
    if (outdated()) return;
    await step(outdated);
    await setImmediate();
  }
}
