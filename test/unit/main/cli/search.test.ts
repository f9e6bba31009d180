import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { smallLibrary } from '../../../kit/small-library.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';
import { terminal } from '../../../kit/terminal.ts';

async function search(args: readonly string[], given: Parameters<typeof terminal>[1] = {}) {
  const { world, written } = terminal(['search', '--library', folderOf(smallLibrary), ...args], given);
  return { code: await runCommand(world), ...written };
}

test('a script gets one object, with the promised keys and no others', async () => {
  const { code, out } = await search(['--json', 'lifecycle']);
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  const answer = JSON.parse(out) as { hits: object[] };
  expect(Object.keys(answer)).toEqual([
    'query',
    'kind',
    'tookMs',
    'edition',
    'hits',
    'didYouMean',
    'relaxed',
  ]);
  expect(answer).toMatchObject({ query: 'lifecycle', kind: 'results', didYouMean: null, relaxed: null });
  for (const hit of answer.hits) {
    expect(Object.keys(hit)).toEqual([
      'path',
      'anchor',
      'title',
      'heading',
      'kind',
      'score',
      'snippet',
      'sections',
    ]);
  }
  expect(answer.hits[0]).toMatchObject({
    path: 'pages/security/lifecycle.md',
    title: 'Lifecycle',
    kind: 'page',
  });
});

test('words need no quotes', async () => {
  const { out } = await search(['--json', 'release', 'gates']);
  expect(JSON.parse(out)).toMatchObject({ query: 'release gates' });
});

test('a query a line gives an object a line, empty lines too', async () => {
  const { code, out } = await search(['--stdin'], {
    typed: 'lifecycle\n\nc++ std::map\nlast without an end',
  });
  const queries = out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { query: string }).query);
  expect(queries).toEqual(['lifecycle', '', 'c++ std::map', 'last without an end']);
  expect(code).toBe(0);
});

test('nothing found ends with 1', async () => {
  expect(await search(['--json', 'xylophone'])).toMatchObject({ code: 1 });
});

test('at most so many hits are printed as were asked for', async () => {
  const { out } = await search(['--json', '--limit', '1', 'the']);
  expect((JSON.parse(out) as { hits: object[] }).hits.length).toBeLessThanOrEqual(1);
});

test('a wrong command line ends with 2 and a sentence', async () => {
  for (const args of [[], ['--limit', '0', 'x'], ['--limit', 'many', 'x'], ['--nonsense', 'x']]) {
    const { code, out, err } = await search(args);
    expect([code, out, err.startsWith('error: ')], args.join(' ')).toEqual([2, '', true]);
  }
});

test('a library that is not there ends with 3, and says which', async () => {
  const { world, written } = terminal(['search', '--library', '/nowhere/at/all', 'x']);
  expect(await runCommand(world)).toBe(3);
  expect(written.err).toContain('/nowhere/at/all');
});

test('colour is for terminals, and not for those who want none', async () => {
  const escape = '\u001b[';
  expect((await search(['lifecycle'])).out).not.toContain(escape);
  expect((await search(['lifecycle'], { columns: 80 })).out).toContain(escape);
  expect((await search(['lifecycle'], { columns: 80, env: { NO_COLOR: '1' } })).out).not.toContain(escape);
});

test('a flag is looked for as it is typed, wherever it stands', async () => {
  const library = folderOf({ 'a.md': '# Server\n\nStart it with `--tls-cipher-suites` and a `--limit`.\n' });
  for (const args of [
    ['--json', '--tls-cipher-suites'],
    ['server', '--tls-cipher', '--json'],
    ['--json', '--', '--limit'],
  ]) {
    const { world, written } = terminal(['search', '--library', library, ...args]);
    expect([await runCommand(world), written.err]).toEqual([0, '']);
    const query = args.filter((arg) => arg !== '--json' && arg !== '--').join(' ');
    expect(JSON.parse(written.out)).toMatchObject({ query, relaxed: null, hits: [{ path: 'a.md' }] });
  }
});

test('what looks like an option and is nowhere in the library is told as a slip, unless -- is before it', async () => {
  expect(await search(['--xyzzyq', 'lifecycle'])).toMatchObject({
    code: 2,
    err: 'error: “--xyzzyq” is neither an option of search nor in this library.\nTo look for it all the same, write -- before it.\n',
  });
  expect(await search(['--', '--xyzzyq', 'lifecycle'])).toMatchObject({ code: 0, err: '' });
});

test('the second search opens the kept index and no page, and an edit is found all the same', async () => {
  const library = folderOf(smallLibrary);
  const data = tempFolder();
  const ask = async (...words: readonly string[]) => {
    const { world, written: said } = terminal([
      'search',
      '--library',
      library,
      '--data',
      data,
      '--json',
      ...words,
    ]);
    await runCommand(world);
    return { ...(JSON.parse(said.out) as { hits: { path: string }[] }), tookMs: 0 };
  };
  const page = join(library, 'pages/security/lifecycle.md');
  const written = new Date('2026-11-01T12:00:00Z');
  utimesSync(page, written, written);
  const first = await ask('lifecycle');
  writeFileSync(page, 'x'.repeat(statSync(page).size));
  utimesSync(page, written, written);
  expect(await ask('lifecycle')).toEqual(first);
  writeFileSync(page, '# Lifecycle\n\nThe wombat digs.\n');
  expect((await ask('wombat')).hits).toMatchObject([{ path: 'pages/security/lifecycle.md' }]);
});
