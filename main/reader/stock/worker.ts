import { parentPort } from 'node:worker_threads';
import { readBatch } from './read-batch.ts';
import { wired, type StockOrder, type StockReply } from './wire.ts';

/** The worker's start file: reads and parses bulletins beside the thread that answers. */
const port = parentPort;
if (!port) throw new Error('main/reader/stock/worker.ts runs as a worker thread');

port.on('message', ({ files }: StockOrder) => {
  port.postMessage(wired(readBatch(files)) satisfies StockReply);
});
