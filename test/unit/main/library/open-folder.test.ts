import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../../../../main/api/failure.ts';
import { sha256 } from '../../../../main/library/sha256.ts';
import { openBundled, openWorkingCopy } from '../../../../main/library/open-folder.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};
const textOf = (outcome: Outcome<Uint8Array>): string => new TextDecoder().decode(valueOf(outcome));

test('any folder of Markdown opens, named after itself', async () => {
  const folder = folderOf({ 'a/b.md': '# B', 'README.md': '# Read me', 'picture.svg': '<svg/>' });
  const library = valueOf(await openWorkingCopy(folder));
  expect(library.pages).toEqual(['README.md', 'a/b.md']);
  expect(library.bulletins).toEqual([]);
  expect(folder.endsWith(library.catalogue.title)).toBe(true);
  expect(library.edition).toMatchObject({ kind: 'working-copy', serial: null });
  expect(textOf(await library.read('a/b.md'))).toBe('# B');
});

test('a library folder keeps pages and bulletins apart by folder', async () => {
  const folder = folderOf({
    'library.json': JSON.stringify({ schema: 1, title: 'T' }),
    'pages/one.md': '',
    'README.md': 'about the folder, not a page',
    'bulletins/cve.json': '{}',
    'assets/data.json': '{}',
  });
  const library = valueOf(await openWorkingCopy(folder));
  expect(library.pages).toEqual(['pages/one.md']);
  expect(library.bulletins).toEqual(['bulletins/cve.json']);
  expect(library.catalogue.title).toBe('T');
});

test('a damaged catalogue is a named problem and the pages open all the same', async () => {
  const library = valueOf(
    await openWorkingCopy(folderOf({ 'library.json': '{ "schema": 1', 'pages/a.md': 'A' })),
  );
  expect(library.problems).toMatchObject([{ code: 'catalogue-invalid', path: 'library.json' }]);
  expect(library.pages).toEqual(['pages/a.md']);
});

test('a link out of the folder is named and not followed', async () => {
  const secret = folderOf({ 'secret.md': 'secret' });
  const folder = folderOf({ 'a.md': 'A' });
  symlinkSync(join(secret, 'secret.md'), join(folder, 'out.md'));
  symlinkSync(secret, join(folder, 'outside'));
  symlinkSync(join(folder, 'a.md'), join(folder, 'inside.md'));
  const library = valueOf(await openWorkingCopy(folder));
  expect(library.problems.map(({ code, path }) => [code, path])).toEqual([
    ['outside-folder', 'out.md'],
    ['outside-folder', 'outside'],
  ]);
  expect(library.pages).toEqual(['a.md', 'inside.md']);
});

test('a link that is bent outwards after the folder was opened is refused', async () => {
  const folder = folderOf({ 'a.md': 'A' });
  symlinkSync(join(folder, 'a.md'), join(folder, 'b.md'));
  const library = valueOf(await openWorkingCopy(folder));
  rmSync(join(folder, 'b.md'));
  symlinkSync(join(folderOf({ s: 'secret' }), 's'), join(folder, 'b.md'));
  expect(await library.read('b.md')).toMatchObject({ ok: false, failure: { code: 'library-unreadable' } });
});

test.each(['../a.md', '/etc/passwd', 'a.md/../../x', 'a.md\0', ''])(
  'a path that is not listed is refused: %j',
  async (path) => {
    const library = valueOf(await openWorkingCopy(folderOf({ 'a.md': 'A' })));
    expect(await library.read(path)).toMatchObject({ ok: false });
  },
);

test('the same files have the same digest, and an edit another one', async () => {
  const folder = folderOf({ 'a.md': 'A' });
  const digest = async () => valueOf(await openWorkingCopy(folder)).edition.digest;
  const before = await digest();
  expect(await digest()).toBe(before);
  writeFileSync(join(folder, 'a.md'), 'AB');
  expect(await digest()).not.toBe(before);
});

test('a folder that is not there is refused with a sentence and a next step', async () => {
  const outcome = await openWorkingCopy(join(tempFolder(), 'nowhere'));
  expect(outcome).toMatchObject({
    ok: false,
    failure: { code: 'library-unreadable', next: expect.any(String) },
  });
});

test('a damaged file of the bundled library is refused by name, the others open', async () => {
  const entry = (text: string) => ({ sha256: sha256(text), length: text.length });
  const folder = folderOf({
    'pages/a.md': 'A',
    'pages/b.md': 'tampered',
    'edition.json': JSON.stringify({
      schema: 1,
      serial: 1,
      date: '2026-11-23T00:00:00Z',
      files: { 'pages/a.md': entry('A'), 'pages/b.md': entry('B') },
    }),
  });
  const library = valueOf(await openBundled(folder));
  expect(library.edition).toMatchObject({ kind: 'bundled', serial: 1 });
  expect(textOf(await library.read('pages/a.md'))).toBe('A');
  const damaged = await library.read('pages/b.md');
  expect(damaged).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('pages/b.md is damaged') },
  });
});

test('in a folder that was made for something else, JSON that is no advisory is no bulletin; a damaged advisory stays one', async () => {
  const advisory = { document: { title: 'A' }, product_tree: {}, vulnerabilities: [] };
  const bulletins = {
    'csaf/whole.json': JSON.stringify(advisory),
    'csaf/lacks-the-document.json': JSON.stringify({ vulnerabilities: [] }),
    'csaf/cut-off.json': JSON.stringify(advisory).slice(0, 30),
    'csaf/cut-off-at-once.json': '{',
    'csaf/disguised.json': '{ "\\u0064ocument": {} }',
    'csaf/disguised-and-cut-off.json': '{ "\\u0064ocument": {',
    'csaf/empty.json': '',
    'csaf/zeroes.json': '\0\0\0\0',
    'csaf/large.json': JSON.stringify({ product_tree: { name: 'x'.repeat(200_000) }, document: {} }),
  };
  const others = {
    'package.json': '{ "name": "docs", "version": "1.0.0" }',
    'tsconfig.json': '// ours\n{ "compilerOptions": { "strict": true, } }',
    'data/list.json': '[{ "document": 1 }]',
    'package-lock.json': JSON.stringify({ name: 'docs', packages: 'x'.repeat(200_000) }),
  };
  const folder = folderOf({ 'README.md': '# Docs', ...bulletins, ...others });
  const library = valueOf(await openWorkingCopy(folder));
  expect(library.bulletins).toEqual(Object.keys(bulletins).sort());

  const alone = valueOf(await openWorkingCopy(folderOf(others)));
  expect(alone.bulletins, 'a folder of JSON alone').toEqual(Object.keys(others).sort());
});
