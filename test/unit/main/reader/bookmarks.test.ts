import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bookmark } from '../../../../main/api/state-view.ts';
import { openTestReader, type TestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const text = '# A\n\n## Ports\n\nOpen tcp/443 outwards.\n\n## Keys\n\nThree of them.';
const pages = () => folderOf({ 'a.md': text, 'b.md': '# B\n\nText.', 'c.md': '# C' });
const whole = { route: '/a', anchor: null, heading: null, quote: null, title: 'A', label: null };
const ports = { ...whole, anchor: 'ports', heading: 'Ports', quote: 'Open tcp/443 outwards.' };

const add = (reader: TestReader, place: Partial<Bookmark> = {}) =>
  reader.ask('bookmarks.save', { bookmark: { ...whole, ...place } });
const routes = async (reader: TestReader) => (await reader.ask('bookmarks.list', {})).map((one) => one.route);

test('a bookmark gets an id and a time, a name when the reader gives one, and outlives a restart', async () => {
  const folder = pages();
  const reader = await openTestReader(folder);
  const { resolution, target, ...saved } = await add(reader, ports);
  await reader.ask('bookmarks.save', { bookmark: { ...saved, label: 'Firewall' } });
  const again = await openTestReader(folder, { dataDir: reader.dataDir });
  expect(await again.ask('bookmarks.list', {})).toEqual([
    { ...saved, label: 'Firewall', resolution: 'exact', target: { route: '/a', anchor: 'ports' } },
  ]);
});

test('what was removed can be put back where it was', async () => {
  const reader = await openTestReader(pages());
  for (const route of ['/a', '/b', '/c']) await add(reader, { route });
  const [, second] = await reader.ask('bookmarks.list', {});
  const removed = await reader.ask('bookmarks.remove', { id: second?.id ?? '' });
  expect(await routes(reader)).toEqual(['/a', '/c']);
  await reader.ask('bookmarks.save', removed);
  expect(await routes(reader)).toEqual(['/a', '/b', '/c']);
});

test('bookmarks stand in the order that the reader gives them', async () => {
  const reader = await openTestReader(pages());
  for (const route of ['/a', '/b', '/c']) await add(reader, { route });
  const [first, , third] = await reader.ask('bookmarks.list', {});
  await reader.ask('bookmarks.move', { id: third?.id ?? '', before: first?.id ?? '' });
  expect(await routes(reader)).toEqual(['/c', '/a', '/b']);
  await reader.ask('bookmarks.move', { id: third?.id ?? '', before: null });
  expect(await routes(reader)).toEqual(['/a', '/b', '/c']);
});

test('an unknown bookmark is refused by name', async () => {
  const reader = await openTestReader(pages());
  for (const call of ['bookmarks.remove', 'bookmarks.move'] as const) {
    const outcome = await reader.call(call, { id: 'nobody', before: null });
    expect(outcome).toMatchObject({ ok: false });
  }
});

const changes: [string, (folder: string) => void, object][] = [
  [
    'a heading that got another anchor is found by its words',
    rename('Ports', 'Network ports'),
    moved('network-ports'),
  ],
  ['a heading of the same name elsewhere in the page', swap, { resolution: 'exact' }],
  ['a place that is gone opens its page and says so', rename(/## Ports[^#]*/, ''), pageOnly()],
  [
    'a page that is gone says so',
    (folder) => rmSync(join(folder, 'a.md')),
    { resolution: 'gone', target: null },
  ],
  ['a page that moved is found by its old address', move, moved('ports', '/moved')],
];

test.each(changes)('after the library changed: %s', async (_name, change, expected) => {
  const folder = pages();
  const reader = await openTestReader(folder);
  await add(reader, ports);
  change(folder);
  const again = await openTestReader(folder, { dataDir: reader.dataDir });
  expect(await again.ask('bookmarks.list', {})).toMatchObject([expected]);
});

function rename(from: string | RegExp, to: string) {
  return (folder: string) => writeFileSync(join(folder, 'a.md'), text.replace(from, to));
}
function swap(folder: string): void {
  writeFileSync(join(folder, 'a.md'), '# A\n\n## Keys\n\nThree.\n\n## Ports\n\nOpen tcp/443 outwards.');
}
function move(folder: string): void {
  renameSync(join(folder, 'a.md'), join(folder, 'moved.md'));
  writeFileSync(join(folder, 'moved.md'), `---\naliases: [/a]\n---\n${text}`);
}
function moved(anchor: string, route = '/a'): object {
  return { resolution: 'moved', target: { route, anchor } };
}
function pageOnly(): object {
  return { resolution: 'page-only', target: { route: '/a', anchor: null } };
}
