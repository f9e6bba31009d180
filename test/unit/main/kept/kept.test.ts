import { expect, test } from 'vitest';
import type { Note } from '../../../../main/api/site-view.ts';
import type { Bookmark } from '../../../../main/api/state-view.ts';
import { bookmarksHtml } from '../../../../main/kept/bookmarks-html.ts';
import { keptJson, type Kept } from '../../../../main/kept/kept-json.ts';
import { mergeKept } from '../../../../main/kept/merge.ts';
import { readKept, type ReadKept } from '../../../../main/kept/read-kept.ts';

const made = new Date('2026-11-23T10:00:00Z');
const bookmark = (over: Partial<Bookmark> = {}): Bookmark => ({
  id: 'one',
  route: '/a',
  anchor: null,
  heading: null,
  quote: null,
  title: 'A & B <i>',
  label: null,
  created: '2026-01-02T03:04:05.000Z',
  ...over,
});
const note = (text: string, anchor: string | null = null): Note => ({
  place: { route: '/a', anchor, heading: anchor, title: 'A', quote: null },
  text,
  changed: '2026-01-02T03:04:05.000Z',
});
const kept: Kept = {
  bookmarks: [
    bookmark(),
    bookmark({ id: 'two', anchor: 'über uns', heading: 'Über uns', quote: '"Quoted" \u2028', label: '🙂' }),
    bookmark({ id: 'three', route: '/a%20b%231', anchor: 'x#y?z%' }),
  ],
  notes: [note('Ask **Ada**.\n'), note('  spaces stay  ', 'ports')],
};
const read = (text: string): ReadKept => {
  const found = readKept(text);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
let ids = 0;
const making = { newId: () => `new-${(ids += 1)}`, now: () => made };
const limits = { bookmarks: 5, notes: 5, noteText: 100 };
const merge = (there: Kept, came: ReadKept) => mergeKept(there, came, making, limits);
const nothing: Kept = { bookmarks: [], notes: [] };

test('what goes out as JSON comes back exactly as it was', () => {
  const { bookmarks, notes } = merge(nothing, read(keptJson(kept, { made, program: '1.0.0' })));
  expect({ bookmarks, notes }).toEqual(kept);
});

test('what goes out for browsers comes back with its places, names and dates', () => {
  const { bookmarks } = merge(nothing, read(bookmarksHtml(kept.bookmarks, 'The <library>')));
  const withoutId = (one: Bookmark) => ({ ...one, id: '', created: one.created.slice(0, 19) });
  expect(bookmarks.map(withoutId)).toEqual(kept.bookmarks.map(withoutId));
});

test('a browser’s own file is read: links of ours are taken, others named', () => {
  const { bookmarks, unread } = read(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><H3>Folder</H3><DL><p>
<DT><A HREF="fieldbook:/security/lifecycle#gates" ADD_DATE="1700000000" ICON="data:x">My gates</A>
<DT><A HREF="https://maker.example/">Maker</A><DT><A HREF="javascript:alert(1)">Evil</A><DT><A HREF="fieldbook:/-/about">About</A>
</DL><p></DL><p>`);
  expect(bookmarks).toEqual([
    {
      ...{ route: '/security/lifecycle', anchor: 'gates', heading: null, quote: null },
      ...{ title: 'My gates', label: 'My gates', created: '2023-11-14T22:13:20.000Z' },
    },
  ]);
  expect(unread).toEqual([
    { what: 'Maker', why: 'it leads out of the library' },
    { what: 'Evil', why: 'it leads out of the library' },
    { what: 'About', why: 'its link leads to no page' },
  ]);
});

test('a second import of the same file changes nothing', () => {
  const came = read(keptJson(kept, { made, program: '1.0.0' }));
  const { added, joined, same, bookmarks, notes } = merge(kept, came);
  expect({ added, joined, same }).toEqual({
    added: { bookmarks: [], notes: [] },
    joined: [],
    same: { bookmarks: 3, notes: 2 },
  });
  expect({ bookmarks, notes }).toEqual(kept);
});

test('two notes of one place become one that has both texts, and importing again adds nothing', () => {
  const came = read(keptJson({ bookmarks: [], notes: [note('Ask **Bob**.')] }, { made, program: '1' }));
  const once = merge(kept, came);
  expect(once.notes[0]?.text).toBe('Ask **Ada**.\n\n---\n\nAsk **Bob**.');
  expect(merge(once, came)).toMatchObject({ joined: [], same: { notes: 1 } });
});

test('what doesn’t fit any more is named, not cut', () => {
  const many = Array.from({ length: 7 }, (_, at) => bookmark({ id: `b${at}`, route: `/${at}` }));
  const long = note('x'.repeat(99));
  const came = read(keptJson({ bookmarks: many, notes: [long] }, { made, program: '1' }));
  const { added, unread } = merge({ ...kept, bookmarks: [] }, came);
  expect(added.bookmarks).toHaveLength(5);
  expect(unread.map(({ why }) => why)).toEqual([
    'there are 5 bookmarks already',
    'there are 5 bookmarks already',
    'with the note that is there it would be too long',
  ]);
});

test('a bookmark with the id of another place gets an id of its own', () => {
  const came = read(
    keptJson({ bookmarks: [bookmark({ route: '/other' })], notes: [] }, { made, program: '1' }),
  );
  const all = merge(kept, came).bookmarks.map(({ id }) => id);
  expect(new Set(all).size).toBe(4);
});

test('one bad entry costs no other, and is named with its reason', () => {
  const text = keptJson(kept, { made, program: '1' });
  const { bookmarks, ...rest } = JSON.parse(text) as { bookmarks: object[] };
  const { unread, bookmarks: sound } = read(
    JSON.stringify({ ...rest, bookmarks: [{ ...bookmarks[0], route: 7 }, bookmarks[1], { extra: 1 }, null] }),
  );
  expect(sound).toHaveLength(1);
  expect(unread.map(({ what }) => what)).toEqual(['Bookmark 1', 'Bookmark 3', 'Bookmark 4']);
  expect(unread[0]?.why).toMatch(/^route: /);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['other JSON', '{"format":"fieldbook-bulletins","schema":1}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a newer version', '{"format":"fieldbook-kept","schema":2}'],
  ['any page', '<html><a href="fieldbook:/a">A</a>'],
  ['a prototype', '{"__proto__":{"format":"fieldbook-kept","schema":1}}'],
])('%s is refused in a sentence', (_what, text) => {
  expect(readKept(text)).toMatch(/^It .+\.$/s);
});

test('a file of links nested a hundred thousand deep is read like any other', () => {
  const deep = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL>'.repeat(100_000)}<A HREF="fieldbook:/a">A</A>`;
  expect(read(deep).bookmarks).toHaveLength(1);
});
