import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, timed, type Bench } from './bench.ts';
import { corpora, openApi, serveFieldbook } from './serving.ts';

const folder = join(corpora, 'markdown/cert-manager/docs');
const rounds = 5;

interface Titled {
  readonly title: string;
  readonly children: readonly Titled[];
}

/** The promise of the first issue for a query, milliseconds. */
const promised = 16;

/** A folder of 201 pages, opened for the first time and then queried as someone types. */
export const bench: Bench = {
  title: 'cert-manager: 201 pages, first start, through the web host',
  run: async () => {
    if (!existsSync(folder)) return `${folder} is not there`;
    const trees: number[] = [];
    const indexes: number[] = [];
    const queries: number[] = [];
    const calls: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const data = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
      const started = performance.now();
      const serving = await serveFieldbook(data, '--library', folder);
      const api = await openApi(serving.address);
      const tree = (await api('library.tree')) as readonly Titled[];
      trees.push(performance.now() - started);
      while (((await api('search.state')) as { phase: string }).phase === 'building') await pause(10);
      indexes.push(performance.now() - started);
      for (const text of typed(tree)) {
        queries.push(await timed(() => api('search.query', { text })));
        calls.push(await timed(() => api('search.state')));
      }
      await serving.stop();
      rmSync(data, { recursive: true, force: true });
    }
    return [
      {
        what: 'start to the tree',
        value: quantile(trees),
        unit: 'ms',
        reference: { name: 'start to the whole index', value: quantile(indexes) },
        atMost: 1,
      },
      {
        what: 'a query as typed, p95, over HTTP',
        value: quantile(queries, 0.95),
        unit: 'ms',
        reference: { name: 'promised', value: promised },
        atMost: 1,
      },
      {
        what: 'a query as typed, p50, over HTTP',
        value: quantile(queries),
        unit: 'ms',
        reference: { name: 'a call that does nothing, p50', value: quantile(calls) },
        atMost: 20,
      },
    ];
  },
};

/** What a search field sends while titles are typed: their beginnings. */
function typed(tree: readonly Titled[]): readonly string[] {
  const titles = flat(tree).filter((title) => title.length > 6);
  const some = titles.filter((_, index) => index % Math.ceil(titles.length / 20) === 0);
  return some.flatMap((title) => [title.slice(0, 3), title.slice(0, 6), title]);
}

const flat = (nodes: readonly Titled[]): readonly string[] =>
  nodes.flatMap(({ title, children }) => [title, ...flat(children)]);
