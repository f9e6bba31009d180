import { parentPort } from 'node:worker_threads';
import { createEngine } from './engine.ts';
import type { TitleListener } from './index/glance.ts';
import type { FromWorker, SearchPlace, ToWorker } from './wire.ts';

/** The worker's start file: one engine, asked by messages. */
const port = parentPort;
if (!port) throw new Error('main/search/worker.ts runs as a worker thread');

const post = (message: FromWorker) => port.postMessage(message);
const clock = () => performance.now();
let engine: SearchPlace | null = null;

async function answer(message: Exclude<ToWorker, { type: 'start' }>): Promise<FromWorker> {
  const { call } = message;
  try {
    if (!engine) throw new Error('asked before it was started');
    if (message.type === 'query')
      return { type: 'answer', call, answer: await engine.query(message.request) };
    await engine.open(message.edition, message.source);
    return { type: 'opened', call };
  } catch (error) {
    return { type: 'failed', call, message: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (message: ToWorker) => {
  if (message.type === 'start') {
    const onProgress = (state: Extract<FromWorker, { type: 'progress' }>['state']) =>
      post({ type: 'progress', state });
    const onTitles: TitleListener = (titles) => post({ type: 'titles', titles });
    engine = createEngine({ indexFolder: message.indexFolder, clock, onProgress, onTitles });
  } else void answer(message).then(post);
});
