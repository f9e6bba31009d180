import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('every refusal of an update has a kind: trust, update and the store make none by hand', () => {
  const rooms = ['trust', 'update', 'library'].map((room) => join('main', room));
  const files = rooms.flatMap((room) => readdirSync(room).map((name) => join(room, name)));
  const byHand = files.filter(
    (file) => file.endsWith('.ts') && readFileSync(file, 'utf8').includes('new Refusal('),
  );
  expect(byHand).toEqual([]);
});
