import { afterEach, expect, it } from 'vitest';
import { createEngine } from '../../../../main/search/engine.ts';
import { testLibrary, type TestLibrary } from './library.ts';

let library: TestLibrary | null = null;
afterEach(() => library?.close());

const pages = Object.fromEntries(
  Array.from({ length: 30 }, (_, number) => [
    `pages/p${number}.md`,
    `# Page ${number}\n\nThe wombat of number ${number} digs for the roots. CVE-2021-${4000 + number}.\n`,
  ]),
);
const engineOf = (one: TestLibrary) =>
  createEngine({
    indexFolder: one.indexFolder,
    clock: () => performance.now(),
    rehearses: true,
    onProgress: () => undefined,
    onTitles: () => undefined,
  });
const questions = ['wombat', 'the', 'p', 'cve-2021-4001', 'cve-2021-9999', 'wmobat number 7'];

it('what is done ahead changes no answer, and the next update finds everything', async () => {
  const one = (library = testLibrary(pages));
  const first = engineOf(one);
  await first.open({ digest: 'one', label: 'one' }, one.source());
  await first.close();
  const engine = engineOf(one);
  await engine.open({ digest: 'one', label: 'one' }, one.source());
  const ask = async () =>
    (await Promise.all(questions.map((text) => engine.query({ text, limit: 5 })))).map((answer) => ({
      ...answer,
      tookMs: 0,
    }));
  const before = await ask();
  let steps = 0;
  for (const step of engine.rehearsal()) {
    await step(() => false);
    steps++;
  }
  expect(steps).toBeGreaterThan(5);
  expect(await ask()).toEqual(before);
  one.write({ 'pages/p3.md': '# Page 3\n\nThe quokka digs.\n' });
  await engine.open({ digest: 'two', label: 'two' }, one.source());
  expect(await engine.query({ text: 'quokka', limit: 5 })).toMatchObject({ total: 1 });
});

it('an empty library is rehearsed without a word', async () => {
  const one = (library = testLibrary({}));
  const engine = engineOf(one);
  await engine.open({ digest: 'none', label: 'none' }, one.source());
  for (const step of engine.rehearsal()) await step(() => false);
  expect((await engine.query({ text: 'wombat', limit: 5 })).total).toBe(0);
});
