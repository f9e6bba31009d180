import { expect, test } from 'vitest';
import { openTestReader, type TestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const place = { route: '/a', anchor: null, heading: null, title: 'A', quote: null };
const bookmark = { ...place, label: null };
const library = () => folderOf({ 'a.md': '# A\n\nText.', 'b.md': '# B' });

const fill = async (reader: TestReader) => {
  await reader.ask('bookmarks.save', { bookmark });
  await reader.ask('notes.save', { site: null, place, text: 'Ask **Ada**.' });
};
const kept = async (reader: TestReader) => ({
  bookmarks: await reader.ask('bookmarks.list', {}),
  notes: await reader.ask('notes.list', { site: null }),
});
const importText = (reader: TestReader, text: string, upload = 'one') =>
  reader.ask('kept.import', { upload, text, last: true });

test('bookmarks and notes go to another computer in one file, exactly', async () => {
  const reader = await openTestReader(library());
  await fill(reader);
  const { text, name } = await reader.ask('kept.export', { format: 'json' });
  expect(name).toMatch(/^fieldbook-bookmarks-and-notes-\d{4}-\d\d-\d\d\.json$/);
  const other = await openTestReader(library());
  expect(await importText(other, text)).toMatchObject({
    bookmarks: { added: 1, same: 0 },
    notes: { added: 1, same: 0, joined: 0 },
    unreadCount: 0,
  });
  expect(await kept(other)).toEqual(await kept(reader));
});

test('a file that comes in pieces is put together, and nothing happens before the last', async () => {
  const reader = await openTestReader(library());
  await fill(reader);
  const { text } = await reader.ask('kept.export', { format: 'json' });
  const other = await openTestReader(library());
  expect(await other.ask('kept.import', { upload: 'a', text: text.slice(0, 50), last: false })).toBeNull();
  expect((await kept(other)).notes).toEqual([]);
  await other.ask('kept.import', { upload: 'a', text: text.slice(50), last: true });
  expect((await kept(other)).notes).toHaveLength(1);
});

test('an import is taken back: what was there before stays, what was changed since stays too', async () => {
  const reader = await openTestReader(library());
  await fill(reader);
  const { text } = await reader.ask('kept.export', { format: 'json' });
  const other = await openTestReader(library());
  await other.ask('notes.save', { site: null, place, text: 'Mine.' });
  const before = await kept(other);
  await importText(other, text, 'x');
  expect((await kept(other)).notes[0]?.text).toBe('Mine.\n\n---\n\nAsk **Ada**.');
  await other.ask('kept.takeBack', { upload: 'x' });
  expect(await kept(other)).toEqual(before);
  await importText(other, text, 'y');
  await other.ask('notes.save', { site: null, place, text: 'Rewritten.' });
  await other.ask('kept.takeBack', { upload: 'y' });
  expect((await kept(other)).notes[0]?.text).toBe('Rewritten.');
  expect(await other.call('kept.takeBack', { upload: 'y' })).toMatchObject({ ok: false });
});

test('a file that is none is refused in words, and changes nothing', async () => {
  const reader = await openTestReader(library());
  await fill(reader);
  const before = await kept(reader);
  const outcome = await reader.call('kept.import', { upload: 'a', text: 'MZ\u0000\u0001', last: true });
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'kept-unreadable' } });
  expect(await kept(reader)).toEqual(before);
});

test('notes go out as a document to read, in which nothing runs', async () => {
  const reader = await openTestReader(library());
  await reader.ask('notes.save', {
    site: null,
    place: { ...place, title: '<script>x</script>', route: '/gone' },
    text: '**Bold** <img src=x onerror=alert(1)> [out](https://maker.example)',
  });
  const { text, mediaType } = await reader.ask('kept.export', { format: 'notes' });
  expect(mediaType).toContain('text/html');
  expect(text).toContain('<strong>Bold</strong>');
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toMatch(/<script|onerror/);
});
