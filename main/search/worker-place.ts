import { setImmediate } from 'node:timers/promises';
import type { SearchAnswer } from '../api/search-view.ts';
import type { SearchSource, SearchedEdition } from './source.ts';
import type { FromWorker, SearchListeners, SearchPlace, ToWorker, WorkerThread } from './wire.ts';

interface WorkerPlaceOptions extends SearchListeners {
  readonly start: () => WorkerThread;
  readonly indexFolder: string | null;
}

/** So many files are sent at once: copying them takes a few milliseconds. */
const portion = 400;

interface Waiting {
  readonly resolve: (answer: SearchAnswer | null) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Search in a worker: the caller's thread only posts and receives. A worker that died is started again on `open`. Its parts
 * share one thread and the calls that wait for it, so they stand together.
 */
export function createWorkerPlace({
  start,
  indexFolder,
  onProgress,
  onTitles,
}: WorkerPlaceOptions): SearchPlace {
  const waiting = new Map<number, Waiting>();
  let thread: WorkerThread | null = null;
  let calls = 0;

  const settle = (call: number, finish: (one: Waiting) => void) => {
    const one = waiting.get(call);
    waiting.delete(call);
    if (one) finish(one);
  };
  const hear = (message: FromWorker) => {
    if (message.type === 'progress') onProgress(message.state);
    else if (message.type === 'titles') onTitles(message.titles);
    else if (message.type === 'failed') settle(message.call, (one) => one.reject(new Error(message.message)));
    else settle(message.call, (one) => one.resolve(message.type === 'answer' ? message.answer : null));
  };
  const lose = (reason: string) => {
    thread = null;
    for (const call of [...waiting.keys()]) settle(call, (one) => one.reject(new Error(reason)));
  };
  const running = (): WorkerThread => {
    if (thread) return thread;
    const started = start();
    thread = started;
    started.on('message', hear);
    started.on('error', (error) => started === thread && lose(error.message));
    started.on('exit', (code) => started === thread && lose(`its worker ended with code ${code}`));
    started.unref?.();
    started.postMessage({ type: 'start', indexFolder });
    return started;
  };
  const ask = (message: (call: number) => ToWorker) =>
    new Promise<SearchAnswer | null>((resolve, reject) => {
      const call = ++calls;
      waiting.set(call, { resolve, reject });
      running().postMessage(message(call));
    });

  /** One source after the other: the worker takes all files since the last `open` for the next one's. */
  let sending: Promise<void> = Promise.resolve();
  const send = async (call: number, edition: SearchedEdition, { files, ...rest }: SearchSource) => {
    if (!waiting.has(call)) return;
    const to = running();
    for (let at = 0; at < files.length && to === thread; at += portion) {
      to.postMessage({ type: 'files', files: files.slice(at, at + portion) });
      await setImmediate();
    }
    if (to === thread && waiting.has(call)) to.postMessage({ type: 'open', call, edition, source: rest });
  };

  return {
    open: async (edition, source) => {
      const call = ++calls;
      const opened = new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
      sending = sending
        .then(() => send(call, edition, source))
        .catch((error: unknown) => settle(call, (one) => one.reject(asError(error))));
      await opened;
    },
    query: async (request) => {
      const answer = await ask((call) => ({ type: 'query', call, request }));
      if (!answer) throw new Error('the worker answered without an answer');
      return answer;
    },
    close: async () => {
      const ending = thread;
      lose('search was closed');
      await ending?.terminate();
    },
  };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
