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
const typingTime = 30_000;

/** Builds, asks, types, and starts a process of its own over the kept index. */
export async function measure(
  engine: Engine,
  corpus: Corpus,
  items: readonly KnownItem[],
  cold: ColdStart,
): Promise<Measures> {
  const started = performance.now();
  const index = await engine.build(corpus.documents);
  const built = performance.now() - started;
  const saved = index.save();
  for (const item of items.slice(0, 50)) await index.query(item.text);
  const times: number[] = [];
  const ranks: { readonly kind: QueryClass; readonly score: number }[] = [];
  for (const item of items) {
    const before = performance.now();
    const paths = await index.query(item.text);
    times.push(performance.now() - before);
    const at = paths.slice(0, 10).findIndex((path) => item.answers.has(path));
    ranks.push({ kind: item.kind, score: at < 0 ? 0 : 1 / (at + 1) });
  }
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
    typing: percentile(await typing(index, items), 0.95),
  };
}

/** Time of every keystroke of some queries, or of as many as can be typed in half a minute. */
async function typing(index: Index, items: readonly KnownItem[]): Promise<readonly number[]> {
  const step = Math.max(1, Math.floor(items.length / typed));
  const chosen = items.filter((_, number) => number % step === 0);
  const times: number[] = [];
  const started = performance.now();
  for (const { text } of chosen) {
    for (let end = 1; end <= text.length && performance.now() - started < typingTime; end += 1) {
      const before = performance.now();
      await index.query(text.slice(0, end));
      times.push(performance.now() - before);
    }
  }
  return times;
}

export type ColdStart = (
  engine: string,
  saved: Uint8Array,
  query: string,
) => { cold: number; resident: number };

const starts = 5;

/**
 * A bundled process that loads a kept index and answers once; medians of a few starts.
 *
 * @param brought the bundled modules of the engine that is brought along, by its name
 */
export async function coldStart(
  brought: ReadonlyMap<string, string>,
): Promise<{ run: ColdStart; close: () => void }> {
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
      const args = [script, engine, file, query, ...[brought.get(engine) ?? []].flat()];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
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
