import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const library = () => folderOf(bulletinLibrary);
const plant = { name: 'Plant 7', product: 'palette', version: '4.4.14', deployment: 'air-gapped' };
const office = { name: 'Office', product: 'The Palette', version: '4.5.8', deployment: null };

test('a site is kept with what the library knows of it, and the first one is chosen', async () => {
  const folder = library();
  const reader = await openTestReader(folder);
  const saved = await reader.ask('sites.save', { site: plant });
  expect(saved).toMatchObject({ ...plant, productName: 'Palette', productKnown: true, releaseKnown: true });
  await reader.ask('sites.save', { site: { ...office, product: 'Nothing we know', version: '9' } });
  const again = await openTestReader(folder, { dataDir: reader.dataDir });
  expect(await again.ask('sites.list', {})).toMatchObject({
    current: saved.id,
    sites: [{ name: 'Plant 7' }, { name: 'Office', productKnown: false, releaseKnown: false }],
  });
});

test('each site has its own verdicts, read marks, decisions and notes', async () => {
  const reader = await openTestReader(library());
  const { id: one } = await reader.ask('sites.save', { site: plant });
  const { id: two } = await reader.ask('sites.save', { site: office });
  await reader.ask('marks.save', { site: one, bulletins: ['MAKER-1'], read: true });
  const decision = { status: 'accepted', who: 'J. Doe', why: 'No gate here.' } as const;
  await reader.ask('decisions.save', { site: one, bulletin: 'MAKER-1', decision });
  await reader.ask('notes.save', { site: one, place: { bulletin: 'MAKER-1' }, text: '*Ask* them.' });

  const row = async (site: string) => {
    const { rows } = await reader.ask('bulletins.list', { site });
    return rows.find(({ id }) => id === 'MAKER-1');
  };
  expect(await row(one)).toMatchObject({
    verdict: { verdict: 'affected', fixedIn: ['4.4.18'] },
    read: true,
    decision: { ...decision, revision: '1', outdated: false },
    note: '*Ask* them.',
  });
  const { rows } = await reader.ask('bulletins.list', { site: one });
  const route = rows.find(({ id }) => id === 'MAKER-1')?.route ?? '';
  const read = await reader.ask('bulletins.read', { route, site: one });
  expect(read.noteHtml).toContain('<em>Ask</em> them.');
  expect(await reader.ask('bulletins.read', { route, site: two })).toMatchObject({ noteHtml: null });
  expect(await row(two)).toMatchObject({
    verdict: { verdict: 'unknown' },
    read: false,
    decision: null,
    note: null,
  });
  expect(await reader.ask('bulletins.list', { site: one })).toMatchObject({ unread: 2, site: { id: one } });
});

test('without a site nothing is read or unread', async () => {
  const reader = await openTestReader(library());
  const list = await reader.ask('bulletins.list', { product: 'palette', version: '4.4.14' });
  expect(list).toMatchObject({ unread: null, site: null });
  expect(list.rows.every(({ read, decision, note }) => read === null && !decision && !note)).toBe(true);
});

test('all can be marked read at once, and unread again', async () => {
  const reader = await openTestReader(library());
  const { id: site } = await reader.ask('sites.save', { site: plant });
  const { changed } = await reader.ask('marks.save', { site, bulletins: null, read: true });
  expect([...changed].sort()).toEqual(['MAKER-1', 'MAKER-2', 'MAKER-3']);
  expect(await reader.ask('marks.save', { site, bulletins: null, read: true })).toEqual({ changed: [] });
  await reader.ask('marks.save', { site, bulletins: ['MAKER-2'], read: false });
  expect((await reader.ask('bulletins.list', { site })).unread).toBe(1);
});

test('a newer revision makes a bulletin unread and a decision outdated; an older one does neither to marks', async () => {
  const folder = library();
  const reader = await openTestReader(folder);
  const { id: site } = await reader.ask('sites.save', { site: plant });
  await reader.ask('marks.save', { site, bulletins: null, read: true });
  const decision = { status: 'done', who: '', why: '' } as const;
  await reader.ask('decisions.save', { site, bulletin: 'MAKER-1', decision });

  const reopened = async (version: string, date: string) => {
    const file = 'bulletins/maker-1.json';
    const changed = (bulletinLibrary[file] ?? '')
      .replace(/"version":"1"/, `"version":"${version}"`)
      .replace(/"current_release_date":"[^"]+"/, `"current_release_date":"${date}"`);
    writeFileSync(join(folder, file), changed);
    const again = await openTestReader(folder, { dataDir: reader.dataDir });
    return again.ask('bulletins.read', { route: 'MAKER-1', site });
  };
  expect(await reopened('2', '2031-01-01T00:00:00Z')).toMatchObject({
    read: false,
    decision: { outdated: true, revision: '1' },
  });
  expect(await reopened('0', '2001-01-01T00:00:00Z')).toMatchObject({ read: true });
});

test('decisions are never overwritten: who decided what, when and why stays', async () => {
  const reader = await openTestReader(library(), { now: new Date('2026-11-23T08:00:00Z') });
  const { id: site } = await reader.ask('sites.save', { site: plant });
  const decide = (status: 'to-do' | 'done' | 'open', who: string) =>
    reader.ask('decisions.save', { site, bulletin: 'MAKER-1', decision: { status, who, why: 'so' } });
  await decide('to-do', 'Ann');
  await decide('done', 'Bob');
  const read = () => reader.ask('bulletins.read', { route: 'MAKER-1', site });
  expect(await read()).toMatchObject({
    decision: { status: 'done', who: 'Bob' },
    decisions: [
      { status: 'to-do', who: 'Ann', why: 'so', when: '2026-11-23T08:00:00.000Z' },
      { status: 'done', who: 'Bob' },
    ],
  });
  await decide('open', 'Ann');
  expect(await read()).toMatchObject({ decision: null, decisions: { length: 3 } });
});

test('a removed site takes its data along, and brings it back when it is put back', async () => {
  const reader = await openTestReader(library());
  const { id } = await reader.ask('sites.save', { site: plant });
  const { id: other } = await reader.ask('sites.save', { site: office });
  await reader.ask('marks.save', { site: id, bulletins: null, read: true });
  const removed = await reader.ask('sites.remove', { id });
  expect(removed).toMatchObject({ site: plant, before: other, list: { current: null } });
  expect(await reader.call('bulletins.list', { site: id })).toMatchObject({
    failure: { code: 'site-not-found' },
  });
  await reader.ask('sites.save', { site: removed.site, before: removed.before });
  expect((await reader.ask('sites.list', {})).sites.map(({ name }) => name)).toEqual(['Plant 7', 'Office']);
  expect((await reader.ask('bulletins.list', { site: id })).unread).toBe(0);
});

test('a removed site is off the disk at the next start', async () => {
  const folder = library();
  const reader = await openTestReader(folder);
  const { id } = await reader.ask('sites.save', { site: plant });
  await reader.ask('marks.save', { site: id, bulletins: null, read: true });
  await reader.ask('sites.remove', { id });
  await openTestReader(folder, { dataDir: reader.dataDir });
  expect(readdirSync(join(reader.dataDir, 'sites'))).toEqual([]);
});

test('sites move, and one is chosen', async () => {
  const reader = await openTestReader(library());
  const { id: one } = await reader.ask('sites.save', { site: plant });
  const { id: two } = await reader.ask('sites.save', { site: office });
  expect(await reader.ask('sites.move', { id: two, before: one })).toMatchObject({
    sites: [{ id: two }, { id: one }],
    current: one,
  });
  expect(await reader.ask('sites.choose', { id: two })).toMatchObject({ current: two });
  expect(await reader.ask('sites.choose', { id: null })).toMatchObject({ current: null });
});

test('notes of places in pages belong to the reader, one a place; empty text removes one', async () => {
  const reader = await openTestReader(library());
  const place = { route: '/hashes', anchor: 'images', heading: 'Images' };
  await reader.ask('notes.save', { site: null, place, text: 'Mind the gap.' });
  await reader.ask('notes.save', { site: null, place, text: 'Mind it twice.' });
  expect(await reader.ask('notes.list', { site: null })).toMatchObject([{ place, text: 'Mind it twice.' }]);
  const removed = await reader.ask('notes.save', { site: null, place, text: ' \n' });
  expect(removed).toMatchObject({ note: null, before: { text: 'Mind it twice.' } });
  expect(await reader.ask('notes.list', { site: null })).toEqual([]);
});

test('what one window keeps, the others hear of', async () => {
  const reader = await openTestReader(library());
  const heard: unknown[] = [];
  reader.on((name, payload) => name === 'state.changed' && heard.push(payload));
  const { id: site } = await reader.ask('sites.save', { site: plant });
  await reader.ask('marks.save', { site, bulletins: ['MAKER-1'], read: true });
  await reader.ask('notes.save', { site, place: { bulletin: 'MAKER-1' }, text: 'x' });
  expect(heard).toEqual([{ part: 'sites' }, { part: 'sites' }, { part: 'marks' }, { part: 'notes' }]);
});

test('an id that reaches for another file is refused', async () => {
  const reader = await openTestReader(library());
  for (const id of ['../state', 'A', 'con/..', '', 'x'.repeat(65)]) {
    expect(await reader.call('sites.save', { site: { ...plant, id } })).toMatchObject({
      failure: { code: 'bad-parameters' },
    });
  }
  expect(existsSync(join(reader.dataDir, 'sites'))).toBe(true);
});
