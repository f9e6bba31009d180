import { parentPort } from 'node:worker_threads';
import { createEngine, type Engine } from './engine.ts';
import { createIdle } from './idle.ts';
import type { TitleListener } from './index/glance.ts';
import type { SourceFile } from './source.ts';
import type { FromWorker, ToWorker } from './wire.ts';

/** The worker's start file: one engine, asked by messages. */
const port = parentPort;
if (!port) throw new Error('main/search/worker.ts runs as a worker thread');

const post = (message: FromWorker) => port.postMessage(message);
const clock = () => performance.now();
const idle = createIdle();
let engine: Engine | null = null;
let files: SourceFile[] = [];

async function answer(message: Exclude<ToWorker, { type: 'start' | 'files' }>): Promise<FromWorker> {
  const { call } = message;
  try {
    if (!engine) throw new Error('asked before it was started');
    if (message.type === 'query')
      return { type: 'answer', call, answer: await engine.query(message.request) };
    const source = { ...message.source, files };
    files = [];
    await engine.open(message.edition, source);
    idle.later(engine.rehearsal());
    return { type: 'opened', call };
  } catch (error) {
    return { type: 'failed', call, message: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (message: ToWorker) => {
  idle.stir();
  if (message.type === 'start') {
    const onProgress = (state: Extract<FromWorker, { type: 'progress' }>['state']) =>
      post({ type: 'progress', state });
    const onTitles: TitleListener = (titles) => post({ type: 'titles', titles });
    engine = createEngine({ indexFolder: message.indexFolder, clock, rehearses: true, onProgress, onTitles });
  } else if (message.type === 'files') files.push(...message.files);
  else void answer(message).then(post);
});
