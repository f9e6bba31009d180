import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';
import { terminal } from '../../../kit/terminal.ts';

const library = () => folderOf({ 'pages/gates.md': '# Gates\n\n## Locks\n\nThey close.\n' });
const place = { route: '/gates', anchor: 'locks', heading: 'Locks', quote: 'They close.', title: 'Gates' };

/** A data folder with a bookmark and a note. */
async function kept(libraryDir: string): Promise<string> {
  const reader = await openTestReader(libraryDir);
  await reader.ask('bookmarks.save', { bookmark: { ...place, label: 'My gate' } });
  await reader.ask('notes.save', { site: null, place, text: 'Ask **Ada**.' });
  return reader.dataDir;
}

async function said(libraryDir: string, dataDir: string, ...args: readonly string[]) {
  const [word = '', ...rest] = args;
  const { world, written } = terminal(['kept', word, '--library', libraryDir, '--data', dataDir, ...rest]);
  return { code: await runCommand(world), ...written };
}

test('what one data folder keeps is taken over by another, and not twice', async () => {
  const folder = library();
  const exported = await said(folder, await kept(folder), 'export');
  expect(exported.code).toBe(0);
  const file = join(folderOf({ 'kept.json': exported.out }), 'kept.json');
  const other = tempFolder();
  const first = await said(folder, other, 'import', file);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toBe('1 bookmark added, 0 there already\n1 note added, 0 there already\n');
  const again = await said(folder, other, 'import', '--json', file);
  expect(JSON.parse(again.out)).toMatchObject({
    bookmarks: { added: 0, same: 1 },
    notes: { added: 0, same: 1, joined: 0 },
  });
  const reader = await openTestReader(folder, { dataDir: other });
  expect(await reader.ask('bookmarks.list', {})).toMatchObject([{ route: '/gates', label: 'My gate' }]);
});

test('bookmarks go to browsers and notes to readers, into a file for their author alone', async () => {
  const folder = library();
  const data = await kept(folder);
  const bookmarks = await said(folder, data, 'export', '--format', 'bookmarks');
  expect(bookmarks.out).toContain('NETSCAPE-Bookmark-file-1');
  expect(bookmarks.out).toContain('fieldbook:/gates#locks');
  const to = join(tempFolder(), 'notes.html');
  const notes = await said(folder, data, 'export', '--format', 'notes', '--to', to);
  expect(notes).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(to, 'utf8')).toContain('<strong>Ada</strong>');
  if (process.platform !== 'win32') expect(statSync(to).mode & 0o077).toBe(0);
});

test('nothing is taken over behind the back of a program that is running; copies can be made of it', async () => {
  const folder = library();
  const reader = await openTestReader(folder, { follow: true });
  const file = join(folderOf({ 'kept.json': '{}' }), 'kept.json');
  const refused = await said(folder, reader.dataDir, 'import', file);
  expect(refused.code).toBe(6);
  expect(refused.err).toContain('Fieldbook is running with this data folder');
  expect((await said(folder, reader.dataDir, 'export')).code).toBe(0);
  await reader.close();
  expect((await said(folder, reader.dataDir, 'import', file)).code).toBe(3);
});

test('a program that was killed is in nobody’s way', async () => {
  const [folder, data] = [library(), tempFolder()];
  const dead = { pid: 2 ** 22 + 1, host: 'test', born: '1', token: 'gone' };
  writeFileSync(join(data, 'state.lock'), JSON.stringify(dead));
  const file = join(folderOf({ 'kept.json': '{"format":"fieldbook-kept","schema":1}' }), 'kept.json');
  expect(await said(folder, data, 'import', file)).toMatchObject({ code: 0, err: '' });
});

test('a file that is none is named, and nothing is changed', async () => {
  const folder = library();
  const data = await kept(folder);
  const before = readFileSync(join(data, 'state.json'), 'utf8');
  const file = join(folderOf({ 'list.txt': 'milk, eggs' }), 'list.txt');
  for (const path of [file, join(tempFolder(), 'none.json')]) {
    const { code, err } = await said(folder, data, 'import', path);
    expect(code).toBe(3);
    expect(err).not.toBe('');
  }
  expect(readFileSync(join(data, 'state.json'), 'utf8')).toBe(before);
});

test('a browser’s links that lead elsewhere are counted, named, and end with 1 where there is nothing else', async () => {
  const page = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://example.com/">News</A></DL>';
  const file = join(folderOf({ 'bookmarks.html': page }), 'bookmarks.html');
  const { code, out } = await said(library(), tempFolder(), 'import', file);
  expect(code).toBe(1);
  expect(out).toContain('1 entry not taken over:\n  News: it leads out of the library\n');
});
