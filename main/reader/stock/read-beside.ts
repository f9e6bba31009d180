import { unwired, type StockBatch, type StockFile, type StockReply, type StockThread } from './wire.ts';

/** Two share the work where there are as many processors; more would fight for the thread that receives. */
const threads = 2;

/** Small enough that receiving a batch takes this thread a few milliseconds, and that the threads end together. */
const atOnce = 100;

/** Orders that a thread has before it: one in hand, one so that it never waits. */
const ahead = 2;

/**
 * Reads files in worker threads, which end when they are done. A thread that dies leaves its files to the caller, as
 * refused.
 */
export async function readBeside(
  files: readonly StockFile[],
  start: () => StockThread,
): Promise<readonly StockBatch[]> {
  const batches: StockBatch[] = [];
  const queue = Array.from({ length: Math.ceil(files.length / atOnce) }, (_, at) =>
    files.slice(at * atOnce, (at + 1) * atOnce),
  );
  await Promise.all(Array.from({ length: threads }, () => work(queue, start(), batches)));
  return [...batches, missing(files, batches)];
}

/** Gives a thread orders from the queue as long as there are any, and lives. */
function work(queue: (readonly StockFile[])[], thread: StockThread, batches: StockBatch[]): Promise<void> {
  let open = 0;
  return new Promise((resolve) => {
    const end = () => {
      resolve();
      void thread.terminate();
    };
    const order = () => {
      const files = queue.shift();
      if (files) thread.postMessage({ files });
      open += files ? 1 : 0;
    };
    thread.on('message', (reply: StockReply) => {
      batches.push(unwired(reply));
      open -= 1;
      order();
      if (open === 0) end();
    });
    thread.on('error', end);
    thread.on('exit', end);
    for (let times = 0; times < ahead; times += 1) order();
    if (open === 0) end();
  });
}

/** Files that no batch speaks of. */
function missing(files: readonly StockFile[], batches: readonly StockBatch[]): StockBatch {
  const known = new Set(
    batches.flatMap(({ entries, problems, refused }) => [
      ...entries.map(({ path }) => path),
      ...problems.map(({ path }) => path),
      ...refused,
    ]),
  );
  return {
    entries: [],
    problems: [],
    refused: files.map(({ path }) => path).filter((path) => !known.has(path)),
  };
}
