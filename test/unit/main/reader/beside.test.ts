import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openBundled, openWorkingCopy } from '../../../../main/library/open-folder.ts';
import { openBeside } from '../../../../main/reader/beside/beside.ts';
import { bulletinStock } from '../../../../main/reader/bulletin-stock.ts';
import { fileCalls } from '../../../../main/reader/file-calls.ts';
import { pageRenderer } from '../../../../main/reader/page-renderer.ts';
import { problemCalls } from '../../../../main/reader/problem-calls.ts';
import { fillShelf, type Shelf } from '../../../../main/reader/shelf.ts';
import { parsePage } from '../../../../main/render/parse-page.ts';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { editionFolder } from '../../../kit/edition-folder.ts';
import { valueOf } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'fieldbook-worker-'));
const script = join(folder, 'page-worker.mjs');
const start = () => new Worker(script);

/** A worker of these lines alone. */
function worker(name: string, lines: string) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${lines}`);
  return () => new Worker(path);
}

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '../../../../main/reader/beside/worker.ts')],
    outfile: script,
    ...{ bundle: true, platform: 'node', format: 'esm' },
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A large page with links to a page, an alias, a bulletin, and to nothing. */
const links = '[a](/small) [b](/old) [c](/security-bulletins/reports/maker-1) [d](/nowhere)\n\n';
const files = {
  ...bulletinLibrary,
  'pages/small.md': '---\naliases: [/old]\n---\n\n# Small\n',
  'pages/large.md': `# Large\n\n${links}${'Some *words* of `{{edition}}`.\n\n'.repeat(2000)}## End\n`,
};

const shelfOf = async () => fillShelf(valueOf(await openWorkingCopy(folderOf(files))), null);
const options = { values: { edition: 'edition 7' } };

function renderIn(shelf: Shelf, begin: (() => Worker) | null) {
  const beside = begin && openBeside(begin);
  onTestFinished(() => beside?.close());
  return pageRenderer(beside)(
    shelf,
    parsePage('pages/large.md', Buffer.from(files['pages/large.md'])),
    options,
  );
}

test('a large page is the same, rendered beside or here', async () => {
  const shelf = await shelfOf();
  const here = await renderIn(shelf, null);
  expect(here.outline).toHaveLength(1);
  expect(await renderIn(shelf, start)).toEqual(here);
});

test('where no thread can be started, it is rendered here', async () => {
  const shelf = await shelfOf();
  const here = await renderIn(shelf, null);
  expect(await renderIn(shelf, () => new Worker(join(folder, 'nowhere.mjs')))).toEqual(here);
});

test('a page that a thread dies of is not tried again here, and says so', async () => {
  const dying = worker(
    'dying',
    "parentPort.postMessage({ says: 'ready' }); parentPort.on('message', () => process.exit(3));",
  );
  const { html, problems } = await renderIn(await shelfOf(), dying);
  expect(html).toContain('page-notice');
  expect(html).toContain('pages/large.md');
  expect(problems).toMatchObject([{ code: 'too-large', path: 'pages/large.md' }]);
});

test('a page that does not end is given up, and the next order gets a new thread', async () => {
  const endless = worker(
    'endless',
    "parentPort.postMessage({ says: 'ready' }); parentPort.on('message', () => { for (;;); });",
  );
  let started = 0;
  const beside = openBeside(() => (started++ === 0 ? endless() : start()));
  onTestFinished(() => beside.close());
  const order = { does: 'hashes', files: [] } as const;
  expect(await beside.ask(order, 200)).toBe('late');
  expect(await beside.ask(order, 60_000)).toEqual({
    reply: { says: 'hashes', hashes: { found: [], refused: [] } },
  });
});

test('the hashes that a library prints are the same, looked for beside or here', async () => {
  const dir = editionFolder(files, { date: '2026-01-01T00:00:00.000Z' });
  writeFileSync(join(dir, 'pages/small.md'), `Damaged: ${'ef'.repeat(32)}`);
  const shelf = await fillShelf(valueOf(await openBundled(dir)), null);
  const check = async (begin: (() => Worker) | null, sha256: string) =>
    valueOf(await fileCalls(() => shelf, bulletinStock(null), begin)['files.check']({ sha256 }));
  for (const sha256 of ['ab'.repeat(32), 'cd'.repeat(32), 'ef'.repeat(32)])
    expect(await check(start, sha256)).toEqual(await check(null, sha256));
  expect(await check(start, 'ab'.repeat(32))).toMatchObject({
    places: [{ kind: 'page' }, { kind: 'bulletin' }],
    searched: { unreadable: 1 },
  });
  expect((await check(start, 'ef'.repeat(32))).places).toEqual([]);
});

/** What is wrong with a shelf's pages, as the call tells it. */
async function problemsOf(shelf: Shelf, begin: (() => Worker) | null) {
  const { calls } = problemCalls(
    () => shelf,
    () => Promise.resolve([]),
    begin,
  );
  return valueOf(await calls['library.problems']({}));
}

test('links and pictures are judged alike beside and here, and so where the thread dies of it', async () => {
  const here = await problemsOf(await shelfOf(), null);
  expect(here.some(({ path, message }) => path === 'pages/large.md' && message.includes('/nowhere'))).toBe(
    true,
  );
  const dying = worker(
    'dying-check',
    "parentPort.postMessage({ says: 'ready' }); parentPort.on('message', () => process.exit(3));",
  );
  for (const begin of [start, dying]) {
    const shelf = await shelfOf();
    expect(await problemsOf(shelf, begin)).toEqual(here);
    expect([...shelf.anchors.keys()].sort()).toEqual([...shelf.pages.keys()].sort());
  }
});

test('a page that was damaged since is not judged by what it says now', async () => {
  const dir = editionFolder(files, { date: '2026-01-01T00:00:00.000Z' });
  const shelf = await fillShelf(valueOf(await openBundled(dir)), null);
  writeFileSync(join(dir, 'pages/small.md'), '# Small\n\n[x](/elsewhere)\n');
  const told = JSON.stringify(await problemsOf(shelf, start));
  expect(told).not.toContain('/elsewhere');
});
