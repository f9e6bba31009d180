import Conf from 'conf';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { CallName, Params, Result } from '../../main/api/contract.ts';
import { openReader } from '../../main/reader/open-reader.ts';
import { quantile, timed, type Bench } from './bench.ts';
import { documents, multiplyCorpus } from './many-bulletins.ts';

const worker = join(import.meta.dirname, '../../out/main/bulletin-worker.mjs');
const rounds = 5;
/** One that several of the corpus's advisories make statements about. */
const product = 'RUGGEDCOM ROX RX1500';

/** Promises of the bulletins' issue. Milliseconds, and kB over the empty reader. */
const promised = { cold: 1500, change: 50, memory: 250_000, task: 50 };

const collect = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1000;
};

/** A reader as the web host opens it, and typed calls. */
async function open(library: string, data: string) {
  const reader = await openReader({
    ...{ dataDir: data, libraryDir: library, bundledDir: library, Store: Conf, fetch, follow: false },
    ...{
      hostName: 'bench',
      rootFile: join(data, 'none'),
      managedFiles: [],
      newId: randomUUID,
      searchWorker: null,
    },
    now: () => new Date(),
    clock: () => performance.now(),
    bulletinWorker: () => new Worker(worker),
    about: { version: '0', host: 'bench', node: process.version, platform: process.platform },
    onTrouble: (error) => {
      throw error;
    },
  });
  if (!reader.ok) throw new Error(reader.failure.message);
  const ask = async <N extends CallName>(name: N, params: Params<N>): Promise<Result<N>> => {
    const outcome = await reader.value.dispatch(name, params);
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return outcome.value as Result<N>;
  };
  return { ask, close: () => reader.value.close() };
}

type AskReader = Awaited<ReturnType<typeof open>>['ask'];

/** Every format once, for one release. */
async function exportAll(ask: AskReader): Promise<void> {
  for (const format of ['csv', 'json', 'vex', 'html'] as const)
    await ask('bulletins.export', { format, product, version: '2.15' });
}

/** For how long nobody else was answered at the worst while something was done, milliseconds. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  const resolution = 5;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await work();
  await pause(4 * resolution); // the last task is over when the next tick is late
  delay.disable();
  return delay.max / 1e6 - resolution;
}

/** 7,000 advisories of other vendors, asked for a site. */
export const bench: Bench = {
  title: `${documents} bulletins: read, judged, and judged for another site`,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    try {
      const files = multiplyCorpus(join(folder, 'bulletins'));
      return files ? await measure(files, folder) : 'the corpus of advisories is not there';
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(files: readonly string[], folder: string): ReturnType<Bench['run']> {
  const colds: number[] = [];
  const parses: number[] = [];
  const changes: number[] = [];
  const memory: number[] = [];
  const [coldStalls, stalls]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    parses.push(
      await timed(() => {
        for (const file of files) JSON.parse(readFileSync(file, 'utf8'));
        return Promise.resolve();
      }),
    );
    const { ask, close } = await open(join(folder, 'bulletins'), join(folder, `data-${round}`));
    const empty = collect();
    const list = () => ask('bulletins.list', { product, version: '2.12' });
    coldStalls.push(
      await longestTask(async () => {
        colds.push(await timed(list));
      }),
    );
    for (const version of ['2.13', '2.14', '2.15']) {
      changes.push(await timed(() => ask('bulletins.list', { product, version })));
    }
    memory.push(collect() - empty);
    stalls.push(await longestTask(() => exportAll(ask)));
    await close();
  }
  const cold = quantile(colds);
  return [
    {
      ...{ what: 'read and judged for a site, cold', value: cold, unit: 'ms', atMost: 1 },
      reference: { name: 'promised', value: promised.cold },
    },
    {
      ...{ what: 'the same', value: cold, unit: 'ms', atMost: 2 },
      reference: { name: 'JSON.parse of the files, one thread', value: quantile(parses) },
    },
    {
      ...{ what: 'judged for another site', value: quantile(changes), unit: 'ms', atMost: 1 },
      reference: { name: 'promised', value: promised.change },
    },
    {
      ...{ what: 'memory over the empty reader', value: quantile(memory), unit: 'kB', atMost: 1 },
      reference: { name: 'promised', value: promised.memory },
    },
    {
      ...{ what: 'longest task while they are read', value: quantile(coldStalls), unit: 'ms', atMost: 1 },
      reference: { name: 'promised', value: promised.task },
    },
    {
      ...{ what: 'longest task while all are exported', value: quantile(stalls), unit: 'ms', atMost: 1 },
      reference: { name: 'promised', value: promised.task },
    },
  ];
}
