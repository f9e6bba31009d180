import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Corpus } from './corpora.ts';
import type { Engine, Index } from './engines/engine.ts';
import { queryClasses, type KnownItem, type QueryClass } from './queries.ts';

/** What one engine did on one corpus. Times in milliseconds, sizes in bytes. */
export interface Measures {
  readonly engine: string;
  readonly quality: ReadonlyMap<QueryClass, number>;
  readonly all: number;
  readonly build: number;
  readonly cold: number;
  readonly resident: number;
  readonly size: number;
  readonly query: number;
  readonly typing: number;
}

const typed = 40;

/** Builds, asks, types, and starts a process of its own over the kept index. */
export function measure(
  engine: Engine,
  corpus: Corpus,
  items: readonly KnownItem[],
  cold: ColdStart,
): Measures {
  const started = performance.now();
  const index = engine.build(corpus.documents);
  const built = performance.now() - started;
  const saved = index.save();
  for (const item of items.slice(0, 50)) index.query(item.text);
  const times: number[] = [];
  const ranks = items.map((item) => {
    const before = performance.now();
    const paths = index.query(item.text);
    times.push(performance.now() - before);
    const at = paths.slice(0, 10).findIndex((path) => item.answers.has(path));
    return { kind: item.kind, score: at < 0 ? 0 : 1 / (at + 1) };
  });
  const quality = new Map(
    queryClasses.flatMap((kind): [QueryClass, number][] => {
      const scores = ranks.filter((one) => one.kind === kind).map(({ score }) => score);
      return scores.length === 0 ? [] : [[kind, mean(scores)]];
    }),
  );
  return {
    engine: engine.name,
    quality,
    all: mean([...quality.values()]),
    build: built,
    ...cold(engine.name, saved, items[0]?.text ?? ''),
    size: saved.length,
    query: percentile(times, 0.95),
    typing: percentile(typing(index, items), 0.95),
  };
}

/** Time of every keystroke of some queries. */
function typing(index: Index, items: readonly KnownItem[]): number[] {
  const step = Math.max(1, Math.floor(items.length / typed));
  const chosen = items.filter((_, number) => number % step === 0);
  return chosen.flatMap(({ text }) =>
    Array.from(text, (_, end) => {
      const before = performance.now();
      index.query(text.slice(0, end + 1));
      return performance.now() - before;
    }),
  );
}

export type ColdStart = (
  engine: string,
  saved: Uint8Array,
  query: string,
) => { cold: number; resident: number };

const starts = 5;

/** A bundled process that loads a kept index and answers once; medians of a few starts. */
export async function coldStart(): Promise<{ run: ColdStart; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
  const script = join(folder, 'cold.mjs');
  await build({
    ...{
      entryPoints: ['test/bench/search/cold.ts'],
      outfile: script,
      bundle: true,
      platform: 'node',
    },
    ...{ format: 'esm', minify: true, logLevel: 'error' },
  });
  const run: ColdStart = (engine, saved, query) => {
    const file = join(folder, 'index');
    writeFileSync(file, saved);
    const runs = Array.from({ length: starts }, () => {
      const before = performance.now();
      const { stdout } = spawnSync(process.execPath, [script, engine, file, query], { encoding: 'utf8' });
      const took = performance.now() - before;
      return { took, rss: (JSON.parse(stdout) as { rss: number }).rss };
    });
    return { cold: median(runs.map(({ took }) => took)), resident: median(runs.map(({ rss }) => rss)) };
  };
  return { run, close: () => rmSync(folder, { recursive: true, force: true }) };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const median = (values: readonly number[]) => percentile(values, 0.5);
