import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SearchState } from '../../../../main/api/search-view.ts';
import { createSearch, type SearchService } from '../../../../main/search/search-service.ts';
import { analysisVersion } from '../../../../main/search/index/segment-file.ts';
import { openSearch, testLibrary, type TestLibrary } from './library.ts';

/** Some of the bundled packages are CommonJS and ask for `require`. */
const banner = {
  js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

const made: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of made.splice(0).reverse()) await one.close();
});

const pages = (count: number, word = 'wombat') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `pages/p${n}.md`,
      `# Page ${n}\n\nThe ${word} number ${n} digs.\n`,
    ]),
  );

function library(files: Readonly<Record<string, string>>): TestLibrary {
  const one = testLibrary(files);
  made.push(one);
  return one;
}

async function searching(one: TestLibrary, digest = 'one', seen: SearchState[] = []): Promise<SearchService> {
  const search = createSearch({ indexFolder: one.indexFolder, worker: null, clock: () => performance.now() });
  search.onProgress((state) => seen.push(state));
  await search.open({ digest, label: digest }, one.source());
  made.push(search);
  return search;
}

const total = async (search: SearchService, text: string) => (await search.query({ text, limit: 50 })).total;

describe('the index on disk', () => {
  it('answers the next start without reading the library', async () => {
    const one = library(pages(5));
    const first = await searching(one);
    await first.close();
    for (const { at } of one.source().files) writeFileSync(at, '# Nothing\n\nof the kind.\n');
    const next = await searching(one);
    expect(await total(next, 'wombat')).toBe(5);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of noise', (bytes: Buffer) => Buffer.alloc(bytes.length, 7)],
    [
      'changed in one byte',
      (bytes: Buffer) => {
        const copy = Buffer.from(bytes);
        copy[copy.length - 5] = (copy[copy.length - 5] ?? 0) ^ 255;
        return copy;
      },
    ],
    [
      'of another version',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replace(/"analysis":\d+/, '"analysis":0'), 'latin1'),
    ],
  ])('is built anew when it is %s', async (_, damage) => {
    const one = library(pages(5));
    await (await searching(one)).close();
    const [name = ''] = readdirSync(one.indexFolder).filter((file) => file.endsWith('.segment'));
    const file = join(one.indexFolder, name);
    writeFileSync(file, damage(readFileSync(file)));
    const next = await searching(one);
    expect(await total(next, 'wombat')).toBe(5);
  });

  it('survives a folder that can’t be written', async () => {
    const one = library(pages(3));
    writeFileSync(one.indexFolder, 'a file where the folder should be');
    const search = await searching(one);
    expect(await total(search, 'wombat')).toBe(3);
  });

  it('lets go of editions that nobody asked for lately', async () => {
    const one = library(pages(3));
    for (let edition = 0; edition < 6; edition++) {
      one.write({ 'pages/p0.md': `# Page\n\nThe wombat of edition ${edition}.\n` });
      await (await searching(one, `edition${edition}`)).close();
    }
    expect(readdirSync(one.indexFolder).filter((file) => file.endsWith('.json'))).toHaveLength(3);
    expect(await total(await searching(one, 'edition5'), 'wombat')).toBe(3);
  });
});

describe('an update', () => {
  it('is searchable after reading only what it changed', async () => {
    const one = library(pages(40));
    const search = await searching(one);
    one.write({
      'pages/p3.md': '# Page 3\n\nThe quokka digs.\n',
      'pages/new.md': '# New\n\nA new wombat.\n',
    });
    one.remove('pages/p4.md');
    for (const { at, path } of one.source().files) {
      if (/p1\d\.md$/.test(path)) writeFileSync(at, 'unread');
    }
    await search.open({ digest: 'two', label: 'two' }, one.source());
    expect(await total(search, 'wombat')).toBe(39);
    expect(await total(search, 'quokka')).toBe(1);
    const { hits } = await search.query({ text: 'quokka', limit: 5 });
    expect(hits.map(({ path }) => path)).toEqual(['pages/p3.md']);
  });

  it('after update is merged, and nothing is lost', async () => {
    const one = library(pages(20));
    const search = await searching(one);
    for (let turn = 0; turn < 10; turn++) {
      one.write({ [`pages/p${turn}.md`]: `# Page ${turn}\n\nThe wombat of turn t${turn}.\n` });
      await search.open({ digest: `turn${turn}`, label: '' }, one.source());
    }
    await search.close();
    expect(await total(search, 'wombat')).toBe(20);
    for (let turn = 0; turn < 10; turn++) expect(await total(search, `t${turn}`)).toBe(1);
    const manifest = readFileSync(join(one.indexFolder, `turn9.v${analysisVersion}.json`), 'utf8');
    expect((JSON.parse(manifest) as { segments: string[] }).segments.length).toBeLessThan(8);
  });

  it('that is overtaken by another leaves the last one', async () => {
    const one = library(pages(30));
    const search = await searching(one);
    const source = one.source();
    one.write(pages(30, 'numbat'));
    const opened = [
      search.open({ digest: 'a', label: 'a' }, one.source()),
      search.open({ digest: 'b', label: 'b' }, source),
    ];
    await Promise.all(opened);
    expect(search.state().phase).toBe('ready');
    expect((await search.query({ text: 'wombat', limit: 1 })).edition).toBe('b');
  });
});

it('names a file that can’t be read by its title, and finds the others', async () => {
  const one = library(pages(3));
  const source = one.source();
  const lost = {
    ...source,
    files: source.files.map((file) => (file.path.endsWith('p1.md') ? { ...file, at: '/nowhere' } : file)),
  };
  const search = createSearch({ indexFolder: null, worker: null, clock: () => performance.now() });
  await search.open({ digest: 'x', label: 'x' }, lost);
  expect(await total(search, 'wombat')).toBe(2);
  expect((await search.query({ text: 'page 1', limit: 5 })).hits.map(({ path }) => path)).toContain(
    'pages/p1.md',
  );
});

describe('in a worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-worker-'));
  const script = join(folder, 'search-worker.mjs');
  const start = () => new Worker(script);

  beforeAll(async () => {
    const entry = join(import.meta.dirname, '../../../../main/search/worker.ts');
    await build({
      entryPoints: [entry],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('builds with progress and answers', async () => {
    const one = library(pages(50));
    const search = createSearch({
      indexFolder: one.indexFolder,
      worker: start,
      clock: () => performance.now(),
    });
    made.push(search);
    const seen: SearchState[] = [];
    search.onProgress((state) => seen.push(state));
    const opening = search.open({ digest: 'w', label: 'w' }, one.source());
    expect(await search.query({ text: 'page 7', limit: 3 })).toMatchObject({ partial: true });
    await opening;
    expect(seen.at(-1)).toEqual({ phase: 'ready', done: 50, total: 50, message: null });
    expect(await search.query({ text: 'wombat', limit: 3 })).toMatchObject({ partial: false, total: 50 });
  });

  it('gets the files of the last of two editions that were opened at once, and all of them', async () => {
    const [one, two] = [library(pages(900)), library(pages(1_000, 'numbat'))];
    const search = createSearch({ indexFolder: null, worker: start, clock: () => performance.now() });
    made.push(search);
    await Promise.all([
      search.open({ digest: 'one', label: 'one' }, one.source()),
      search.open({ digest: 'two', label: 'two' }, two.source()),
    ]);
    expect(await search.query({ text: 'numbat', limit: 1 })).toMatchObject({ edition: 'two', total: 1_000 });
    expect((await search.query({ text: 'wombat', limit: 1 })).total).toBe(0);
  });

  it('that dies says so, answers with titles, and comes back', async () => {
    const one = library(pages(5));
    const workers: Worker[] = [];
    const worker = () => {
      const next = start();
      workers.push(next);
      return next;
    };
    const search = createSearch({ indexFolder: null, worker, clock: () => performance.now() });
    made.push(search);
    await search.open({ digest: 'w', label: 'w' }, one.source());
    await workers[0]?.terminate();
    expect(await search.query({ text: 'page', limit: 3 })).toMatchObject({ partial: true, total: 5 });
    await search.open({ digest: 'w', label: 'w' }, one.source());
    expect(await search.query({ text: 'wombat', limit: 3 })).toMatchObject({ partial: false, total: 5 });
  });
});

it('reads the same library alike in one thread and kept', async () => {
  const one = library(pages(12));
  const plain = await openSearch(one);
  await (await searching(one)).close();
  const kept = await searching(one);
  for (const text of ['wombat', 'page 3', 'numbre', '"wombat number"']) {
    const [a, b] = [await plain.query({ text, limit: 20 }), await kept.query({ text, limit: 20 })];
    expect({ ...b, tookMs: 0, edition: '' }).toEqual({ ...a, tookMs: 0, edition: '' });
  }
});
