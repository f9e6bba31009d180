import Conf from 'conf';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStateFile } from '../../../../main/state/state-file.ts';
import { defaultSettings } from '../../../../main/state/state.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';

const now = () => new Date('2026-11-23T08:00:00Z');
const open = (folder: string) => openStateFile(Conf, folder, now);
const bookmark = {
  id: '1',
  route: '/a',
  anchor: null,
  heading: null,
  quote: null,
  title: 'A',
  label: null,
  created: '2026-11-23T08:00:00Z',
};

test('what is written is there at the next start', () => {
  const folder = tempFolder();
  expect(open(folder).write('bookmarks', [bookmark])).toMatchObject({ ok: true });
  const again = open(folder);
  expect(again.read('bookmarks')).toEqual([bookmark]);
  expect(again.read('settings')).toEqual(defaultSettings);
  expect(again.notices).toEqual([]);
});

test.each([
  ['truncated', '{"version":1,"bookm'],
  ['empty', ''],
  ['not JSON', '\u0000\u0001'],
  ['an array', '[]'],
  ['null', 'null'],
])('a damaged state file (%s) is kept aside, named, and never lost', (_name, text) => {
  const folder = folderOf({ 'state.json': text });
  const state = open(folder);
  expect(state.read('bookmarks')).toEqual([]);
  expect(state.write('bookmarks', [bookmark])).toMatchObject({ ok: true });
  expect(open(folder).read('bookmarks')).toEqual([bookmark]);
  const aside = readdirSync(folder).filter((name) => name.startsWith('state.2026'));
  expect(state.notices.join()).toContain(join(folder, 'state.json'));
  expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toBe(text);
});

test('a state file of a newer Fieldbook is kept aside, not overwritten', () => {
  const text = JSON.stringify({ version: 99, bookmarks: 'in another shape' });
  const folder = folderOf({ 'state.json': text });
  const state = open(folder);
  expect(state.notices.join()).toContain('version 99');
  const aside = readdirSync(folder).find((name) => name.startsWith('state.2026')) ?? '';
  expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
});

test('one damaged part does not take the others with it', () => {
  const folder = folderOf({
    'state.json': JSON.stringify({ version: 1, bookmarks: [bookmark], settings: { theme: 'plaid' } }),
  });
  const state = open(folder);
  expect(state.read('bookmarks')).toEqual([bookmark]);
  expect(state.read('settings')).toEqual(defaultSettings);
  expect(state.notices.join()).toContain('settings');
  expect(readdirSync(folder).some((name) => name.startsWith('state.2026'))).toBe(true);
});

test('settings that an older Fieldbook wrote gain the defaults of new ones', () => {
  const folder = folderOf({ 'state.json': JSON.stringify({ version: 1, settings: { theme: 'dark' } }) });
  const state = open(folder);
  expect(state.read('settings')).toEqual({ ...defaultSettings, theme: 'dark' });
  expect(state.notices).toEqual([]);
});

test('what a killed writer left behind is swept', () => {
  const folder = folderOf({ 'state.json.tmp-1700000000abcdef': '{', 'state.json.tmp': 'not ours' });
  open(folder);
  expect(readdirSync(folder)).not.toContain('state.json.tmp-1700000000abcdef');
  expect(readdirSync(folder)).toContain('state.json.tmp');
});

test('a data folder that cannot be written refuses with the file and a next step', () => {
  const folder = tempFolder();
  const state = open(folder);
  // Root may write anywhere, so the folder gives way to a file of its name.
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  expect(state.write('bookmarks', [bookmark])).toMatchObject({
    ok: false,
    failure: {
      code: 'state-unwritable',
      message: expect.stringContaining('state.json'),
      next: expect.any(String),
    },
  });
});
