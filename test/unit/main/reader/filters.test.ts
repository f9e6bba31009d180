import { expect, test } from 'vitest';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

test('a filter saved by name is there after a restart, and one of the same name is replaced in its place', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  const save = (name: string, query: string) => reader.ask('filters.save', { filter: { name, query } });
  await save('Bad ones', '?severity=critical');
  await save('Open', '?decision=none');
  await save('Bad ones', '?verdict=affected');
  const again = await openTestReader(folderOf(bulletinLibrary), { dataDir: reader.dataDir });
  expect(await again.ask('filters.list', {})).toEqual([
    { name: 'Bad ones', query: '?verdict=affected' },
    { name: 'Open', query: '?decision=none' },
  ]);
  expect(await again.ask('filters.remove', { name: 'Bad ones' })).toHaveLength(1);
});
