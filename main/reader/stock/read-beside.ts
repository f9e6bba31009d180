import { unwired, type StockBatch, type StockFile, type StockReply, type StockThread } from './wire.ts';

/** Two share the work where there are as many processors; more would fight for the thread that receives. */
const threads = 2;

/**
 * Reads files in worker threads, which end when they are done. A thread that dies leaves its files to the caller, as
 * refused.
 */
export async function readBeside(
  files: readonly StockFile[],
  start: () => StockThread,
): Promise<readonly StockBatch[]> {
  const shares = Array.from({ length: threads }, (_, share) =>
    files.filter((_file, index) => index % threads === share),
  );
  return (await Promise.all(shares.map((share) => readShare(share, start)))).flat();
}

function readShare(files: readonly StockFile[], start: () => StockThread): Promise<readonly StockBatch[]> {
  const batches: StockBatch[] = [];
  return new Promise((resolve) => {
    const thread = start();
    const end = () => {
      resolve([...batches, missing(files, batches)]);
      void thread.terminate();
    };
    thread.on('message', (reply: StockReply) => {
      if (reply) batches.push(unwired(reply));
      else end();
    });
    thread.on('error', end);
    thread.on('exit', end);
    thread.postMessage({ files });
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
