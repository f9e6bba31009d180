import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ensureBuilt } from '../../build/app/built.mjs';
import { createSearch, type SearchService } from '../../main/search/search-service.ts';
import type { SearchSource, SourceFile } from '../../main/search/source.ts';
import { inTurn, quantile, timed, type Bench } from './bench.ts';

const sizes = [300, 3_000] as const;
const changed = 20;
const rounds = 5;
/** An update is installed some time after a start, not with it. */
const pause = 3_000;

/** How long an update waits until it is searchable, in a worker that opened a kept index and never read a file. */
export const bench: Bench = {
  title: `Search after an update of ${changed} files, the first over a kept index`,
  run: async () => {
    await ensureBuilt();
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    // The worker alone keeps no process alive.
    const alive = setInterval(() => undefined, 1_000);
    try {
      const [small, large] = [await libraryOf(scratch, sizes[0]), await libraryOf(scratch, sizes[1])];
      const figures = await inTurn(rounds, {
        soon: () => firstUpdate(large, 0),
        small: () => firstUpdate(small, pause),
        large: () => firstUpdate(large, pause),
      });
      const promise = { name: 'the promise', value: 300 };
      const row = (what: string, of: readonly number[]) => {
        return { what, value: quantile(of), unit: 'ms' as const, reference: promise, atMost: 1 };
      };
      return [
        row(`${sizes[0]} pages`, figures.small),
        row(`${sizes[1]} pages`, figures.large),
        row(`${sizes[1]} pages, at once after the start`, figures.soon),
      ];
    } finally {
      clearInterval(alive);
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

interface Measured {
  readonly before: SearchSource;
  readonly after: SearchSource;
  readonly index: string;
}

const text = (n: number, edition: number) =>
  `# Page ${n}\n\nEdition ${edition}.\n\n${`## Part ${n}\n\nHow cluster ${n} keeps secret${n % 97} and rotates \`certificate${n % 89}\`.\n\n`.repeat(40)}`;

async function libraryOf(scratch: string, pages: number): Promise<Measured> {
  const folder = join(scratch, String(pages));
  mkdirSync(folder);
  const file = (n: number, edition: number): SourceFile => {
    const at = join(folder, `${edition}-${n}.md`);
    writeFileSync(at, text(n, edition));
    const known = { kind: 'page' as const, title: `Page ${n}`, breadcrumbs: [], ids: [] };
    return { path: `p${n}.md`, at, hash: `${edition}-${n}`, route: `/p${n}`, ...known };
  };
  const files = Array.from({ length: pages }, (_, n) => file(n, 1));
  const source = (all: readonly SourceFile[]) => ({ files: all, products: [], languages: ['en'] });
  const before = source(files);
  const after = source(files.map((one, n) => (n % (pages / changed) === 0 ? file(n, 2) : one)));
  const index = join(scratch, `index-${pages}`);
  const search = searchIn(index);
  await search.open({ digest: 'before', label: '' }, before);
  while (!(await readdir(index).catch(() => [])).some((name) => name.endsWith('.json'))) await setTimeout(50);
  await search.close();
  return { before, after, index };
}

const searchIn = (indexFolder: string): SearchService =>
  createSearch({
    indexFolder,
    worker: () => new Worker(join(import.meta.dirname, '../../out/main/search-worker.mjs')),
    clock: () => performance.now(),
  });

let turn = 0;

async function firstUpdate({ before, after, index }: Measured, wait: number): Promise<number> {
  const folder = `${index}-${++turn}`;
  await cp(index, folder, { recursive: true });
  const search = searchIn(folder);
  await search.open({ digest: 'before', label: '' }, before);
  await setTimeout(wait);
  const took = await timed(async () => {
    await search.open({ digest: 'after', label: '' }, after);
    const { total } = await search.query({ text: 'edition 2', limit: 1 });
    if (total < changed) throw new Error(`only ${total} of the changed pages are found`);
  });
  await search.close();
  return took;
}
