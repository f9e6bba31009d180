import { expect, test } from 'vitest';
import type { WorkerThread } from '../../../../main/search/wire.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { smallLibrary } from '../../../kit/small-library.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

/** An index that is never done. */
const endless = (): WorkerThread => ({
  postMessage: () => undefined,
  on: () => undefined,
  terminate: () => Promise.resolve(0),
});

test('reading never waits for the index, and titles and ids answer meanwhile', async () => {
  const reader = await openTestReader(folderOf(smallLibrary), { searchWorker: endless });
  void reader.searchable();
  expect(await reader.ask('search.state', {})).toMatchObject({ phase: 'building' });
  expect(await reader.ask('page.read', { route: '/security' })).toMatchObject({ route: '/security' });
  expect((await reader.ask('library.tree', {})).length).toBeGreaterThan(0);
  expect((await reader.ask('bulletins.list', {})).rows).toHaveLength(1);
  const { title } = await reader.ask('page.read', { route: '/security' });
  const answer = await reader.ask('search.query', { text: title });
  expect(JSON.stringify(answer)).toContain('/security');
  expect(await reader.ask('search.state', {})).toMatchObject({ phase: 'building' });
});
