import { expect, test } from 'vitest';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const reader = () => openTestReader(folderOf({ ...bulletinLibrary, 'bulletins/bad.json': '{' }));

test('a file’s hash is found wherever it is printed, in any spelling', async () => {
  const check = await (await reader()).ask('files.check', { sha256: 'Ab'.repeat(32) });
  expect(check).toMatchObject({
    sha256: 'ab'.repeat(32),
    edition: 'working copy',
    places: [
      { kind: 'page', route: '/hashes', anchor: 'images', title: 'Downloads', heading: 'Images' },
      { kind: 'bulletin', route: '/security-bulletins/reports/maker-1', title: 'MAKER-1: A flaw' },
    ],
  });
  expect(check.places[0]?.text).toContain('is gate.iso');
});

test('a hash in a block of code is found', async () => {
  const { places } = await (await reader()).ask('files.check', { sha256: 'cd'.repeat(32) });
  expect(places).toMatchObject([{ text: `${'cd'.repeat(32)}  key.bin` }]);
});

test('what is nowhere is nowhere, and what was looked through is said', async () => {
  const check = await (await reader()).ask('files.check', { sha256: '0'.repeat(64) });
  expect(check).toMatchObject({ places: [], searched: { pages: 1, bulletins: 4, hashes: 2, unreadable: 0 } });
});
