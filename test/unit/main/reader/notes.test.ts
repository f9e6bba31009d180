import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestReader, type TestReader } from '../../../kit/open-test-reader.ts';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const text = '# A\n\n## Ports\n\nOpen tcp/443 outwards.\n\n## Keys\n\nThree of them.';
const pages = () => folderOf({ 'a.md': text, 'sub/b.md': '# B\n\nText.', 'gate.png': 'x' });
const whole = { route: '/a', anchor: null, heading: null, title: 'A', quote: null };
const ports = { ...whole, anchor: 'ports', heading: 'Ports', quote: 'Open tcp/443 outwards.' };

const write = (reader: TestReader, note: string, place: object = whole) =>
  reader.ask('notes.save', { site: null, place: place as typeof whole, text: note });
const only = async (reader: TestReader) => {
  const [note] = await reader.ask('notes.list', { site: null });
  if (!note) throw new Error('there is no note');
  return note;
};

test('a note is shown as Markdown, and says where its place is', async () => {
  const reader = await openTestReader(pages());
  await write(reader, 'Ask **Ada** first.', ports);
  expect(await only(reader)).toMatchObject({
    text: 'Ask **Ada** first.',
    html: '<p>Ask <strong>Ada</strong> first.</p>\n',
    title: 'A',
    resolution: 'exact',
    target: { route: '/a', anchor: 'ports' },
  });
});

test('links in a note lead where they would from its page, outside ones ask, and nothing in it runs', async () => {
  const reader = await openTestReader(pages());
  await write(
    reader,
    '[b](sub/b.md) [here](#ports) [out](https://maker.example) <script>alert(1)</script><b onclick="x()" id="doc-ports">c</b>',
  );
  const { html } = await only(reader);
  expect(html).toContain('href="/sub/b"');
  expect(html).toContain('href="/a#ports"');
  expect(html).toContain('data-outside="https://maker.example"');
  expect(html).not.toMatch(/script|onclick|id=/);
});

test('headings of a note stand below those around it and have no ids, so that no page link leads to them', async () => {
  const reader = await openTestReader(pages());
  await write(reader, '# Ports\n\n### Deep {#ports}');
  expect((await only(reader)).html).toBe('<h4>Ports</h4>\n<h6>Deep</h6>\n');
});

test('a heading that got another anchor is found by its text, one that got another text by its words', async () => {
  for (const [was, becomes, anchor] of [
    ['## Ports', '## Network ports', 'network-ports'],
    ['# A\n', '# A\n\n## Ports of call\n\nNone.\n', 'ports'],
  ] as const) {
    const folder = pages();
    const reader = await openTestReader(folder);
    await write(reader, 'x', ports);
    writeFileSync(join(folder, 'a.md'), text.replace(was, becomes));
    const again = await openTestReader(folder, { dataDir: reader.dataDir });
    expect((await only(again)).target).toEqual({ route: '/a', anchor });
  }
});

test('a note of a page that is gone stays, says so, and still says what the page was called', async () => {
  const folder = pages();
  const reader = await openTestReader(folder);
  await write(reader, 'Keep me.', { ...ports, title: 'The ports page' });
  renameSync(join(folder, 'a.md'), join(folder, 'z.md'));
  const again = await openTestReader(folder, { dataDir: reader.dataDir });
  expect(await only(again)).toMatchObject({
    text: 'Keep me.',
    resolution: 'gone',
    target: null,
    title: 'The ports page',
  });
});

test('a note of a heading that is gone opens the page', async () => {
  const folder = pages();
  const reader = await openTestReader(folder);
  await write(reader, 'x', ports);
  writeFileSync(join(folder, 'a.md'), '# A\n\nNothing left.');
  const again = await openTestReader(folder, { dataDir: reader.dataDir });
  expect(await only(again)).toMatchObject({ resolution: 'page-only', target: { route: '/a', anchor: null } });
});

test('a note about a bulletin opens it by its id', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  await write(reader, 'x', { bulletin: 'MAKER-1' });
  const { title, target, resolution } = await only(reader);
  expect({ title, resolution }).toEqual({ title: 'MAKER-1', resolution: 'exact' });
  expect(target?.route).toMatch(/^\/security-bulletins\/reports\//);
});

test('a note that was kept before places had titles and quotes is still read', async () => {
  const reader = await openTestReader(pages());
  const place = { route: '/a', anchor: null, heading: null };
  const old = [{ place, text: 'Old.', changed: '2026-01-01T00:00:00.000Z' }];
  writeFileSync(join(reader.dataDir, 'state.json'), JSON.stringify({ version: 1, notes: old }));
  const again = await openTestReader(pages(), { dataDir: reader.dataDir });
  expect(await only(again)).toMatchObject({ text: 'Old.', place: { title: null, quote: null } });
});
