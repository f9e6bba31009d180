import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVisitorBook } from '../../../../main/state/visitor-book.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

const now = () => new Date('2026-11-23T12:00:00Z');
const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

test('whoever was let in is found by the secret, which stands nowhere on the disk', () => {
  const dataDir = tempFolder();
  const book = openVisitorBook(dataDir, now);
  expect(book.find('a secret')).toBeNull();
  const added = book.add('a secret');
  expect(added).toMatchObject({ ok: true });
  expect(openVisitorBook(dataDir, now).find('a secret')).toBe(added.ok && added.value);
  expect(readdirSync(join(dataDir, 'visitors'))).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
});

test('who did not come for half a year is forgotten, who came lately is not, and nothing else is touched', () => {
  const dataDir = tempFolder();
  const book = openVisitorBook(dataDir, now);
  const [gone, here] = ['gone', 'here'].map((secret) => {
    const added = book.add(secret);
    return added.ok ? added.value : '';
  }) as [string, string];
  for (const path of [gone, here]) writeFileSync(join(path, 'state.json'), '{}');
  utimesSync(gone, daysAgo(181), daysAgo(181));
  utimesSync(here, daysAgo(179), daysAgo(179));
  const elsewhere = tempFolder();
  writeFileSync(join(elsewhere, 'precious'), '');
  symlinkSync(elsewhere, join(dataDir, 'visitors', 'f'.repeat(32)));
  const foreign = join(dataDir, 'visitors', 'notes of mine');
  mkdirSync(foreign);
  utimesSync(foreign, daysAgo(999), daysAgo(999));
  const again = openVisitorBook(dataDir, now);
  expect([again.find('gone'), again.find('here')]).toEqual([null, here]);
  expect([existsSync(foreign), existsSync(join(elsewhere, 'precious'))]).toEqual([true, true]);
});

test('a visit counts from when it was made', () => {
  const dataDir = tempFolder();
  const added = openVisitorBook(dataDir, now).add('one');
  const path = added.ok ? added.value : '';
  utimesSync(path, daysAgo(170), daysAgo(170));
  openVisitorBook(dataDir, now).find('one');
  const later = () => new Date(now().getTime() + 100 * 86_400_000);
  expect(openVisitorBook(dataDir, later).find('one')).toBe(path);
});

test('a room has an end: the 501st is told, and those who were let in before still come', () => {
  const book = openVisitorBook(tempFolder(), now);
  for (let at = 0; at < 500; at += 1) expect(book.add(`visitor ${at}`)).toMatchObject({ ok: true });
  expect(book.add('one more')).toMatchObject({ ok: false, failure: { code: 'state-full' } });
  expect(book.find('visitor 7')).not.toBeNull();
});

test('where nothing can be written, a new visitor is told so', () => {
  const dataDir = tempFolder();
  writeFileSync(join(dataDir, 'visitors'), 'a file in the way');
  chmodSync(dataDir, 0o500);
  try {
    expect(() => openVisitorBook(tempFolder(), now).find('x')).not.toThrow();
    expect(openVisitorBook(dataDir, now).add('one')).toMatchObject({ failure: { code: 'state-unwritable' } });
  } finally {
    chmodSync(dataDir, 0o700);
  }
});
