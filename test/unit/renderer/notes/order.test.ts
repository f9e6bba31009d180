import { expect, test } from 'vitest';
import type { NoteView } from '../../../../main/api/site-view.ts';
import { byPage, matching, notesOf } from '../../../../renderer/notes/order.ts';

const outline = ['ports', 'keys'].map((id) => ({ id, text: id, level: 2 }));
const note = (over: Partial<NoteView> & { anchor?: string | null; heading?: string }): NoteView => {
  const { anchor = null, heading = null, ...rest } = over;
  const place = { route: '/a', anchor, heading, title: 'A', quote: null };
  const target = { route: '/a', anchor };
  const text = { text: 'Ask Ada.', html: '', changed: '2026-01-01T00:00:00Z' };
  return { ...text, place, title: 'A', resolution: 'exact', target, ...rest };
};

test('notes stand in the order of the page: its own first, lost ones last', () => {
  const lost = note({ anchor: 'gone', resolution: 'page-only', target: { route: '/a', anchor: null } });
  const [keys, ports, page] = [note({ anchor: 'keys' }), note({ anchor: 'ports' }), note({})];
  const elsewhere = note({ target: { route: '/b', anchor: null } });
  expect(notesOf([lost, keys, elsewhere, ports, page], '/a', outline)).toEqual([page, ports, keys, lost]);
});

test('the page with the newest note comes first, and notes of a page that is gone stay together', () => {
  const place = { route: '/old', anchor: null, heading: null, title: 'Old page', quote: null };
  const gone = { resolution: 'gone', target: null, title: 'Old page', place } as const;
  const pages = byPage([
    note({}),
    note({ ...gone, changed: '2026-02-01T00:00:00Z' }),
    note({ ...gone, changed: '2026-02-02T00:00:00Z' }),
  ]);
  expect(pages.map(({ title, route, notes }) => [title, route, notes.length])).toEqual([
    ['Old page', null, 2],
    ['A', '/a', 1],
  ]);
});

test('a note is found by words of its text, its heading and its page, in any case and order', () => {
  const [one, other] = [note({ heading: 'Firewall ports' }), note({ text: 'Nothing.' })];
  expect(matching([one, other], 'ada FIREWALL')).toEqual([one]);
  expect(matching([one, other], '  ')).toEqual([one, other]);
  expect(matching([one, other], 'ada nothing')).toEqual([]);
});
