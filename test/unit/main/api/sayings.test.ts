import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { englishEdition } from '../../../../main/api/sayings/of-library.ts';

test('every refusal of an update has a kind: trust, update and the store make none by hand', () => {
  const rooms = ['trust', 'update', 'library'].map((room) => join('main', room));
  const files = rooms.flatMap((room) => readdirSync(room).map((name) => join(room, name)));
  const byHand = files.filter(
    (file) => file.endsWith('.ts') && readFileSync(file, 'utf8').includes('new Refusal('),
  );
  expect(byHand).toEqual([]);
});

test.each(Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 3, 23, 59)).toISOString()))(
  'an edition of %s bears that day, as Intl writes it',
  (date) => {
    const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
    expect(englishEdition({ serial: 41, date })).toBe(`edition 41 · ${long.format(new Date(date))}`);
  },
);

test('a date that is none is shown as it is', () => {
  expect(englishEdition({ serial: 41, date: 'soon' })).toBe('edition 41 · soon');
});
