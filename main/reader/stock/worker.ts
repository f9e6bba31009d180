import { parentPort } from 'node:worker_threads';
import { readBatch } from './read-batch.ts';
import { wired, type StockOrder, type StockReply } from './wire.ts';

/** The worker's start file: reads and parses bulletins beside the thread that answers. */
const port = parentPort;
if (!port) throw new Error('main/reader/stock/worker.ts runs as a worker thread');

/** Small enough that receiving one takes the other thread a few milliseconds. */
const atOnce = 100;

const post = (reply: StockReply) => port.postMessage(reply);

port.on('message', ({ files }: StockOrder) => {
  for (let at = 0; at < files.length; at += atOnce) post(wired(readBatch(files.slice(at, at + atOnce))));
  post(null);
});
