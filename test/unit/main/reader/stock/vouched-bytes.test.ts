import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../../../main/library/sha256.ts';
import { voucher } from '../../../../../main/reader/stock/vouched-bytes.ts';
import { folderOf } from '../../../../kit/temp-folder.ts';

const million = 1_000_000;
const texts = {
  'short.json': 'short',
  'long.json': 'long'.repeat(million),
  'empty.json': '',
};

const file = (folder: string, path: string, vouched: string | null = null) => ({
  path,
  at: join(folder, path),
  sha256: vouched,
});

test('files read one after the other are each read whole, whatever was read before', () => {
  const [vouch, folder] = [voucher(), folderOf(texts)];
  for (const name of ['short.json', 'long.json', 'short.json', 'empty.json', 'long.json'] as const) {
    const read = vouch(file(folder, name));
    expect(Buffer.from(read?.bytes ?? []).toString(), name).toBe(texts[name]);
    expect(read?.digest).toBe(sha256(texts[name]));
  }
});

test('a file that is not what the edition vouches for is refused, and the next one is read', () => {
  const [vouch, folder] = [voucher(), folderOf(texts)];
  expect(vouch(file(folder, 'short.json', sha256('long')))).toBeNull();
  expect(vouch(file(folder, 'missing.json'))).toBeNull();
  expect(vouch(file(folder, '.'))).toBeNull();
  expect(vouch(file(folder, 'short.json', sha256('short')))?.digest).toBe(sha256('short'));
});

test('a file beyond what is read in one piece is left to the library', () => {
  const large = folderOf({ 'large.json': 'x'.repeat(65 * 1024 * 1024) });
  const [vouch, folder] = [voucher(), folderOf(texts)];
  expect(vouch({ path: 'large.json', at: join(large, 'large.json'), sha256: null })).toBeNull();
  expect(vouch(file(folder, 'short.json'))?.bytes).toHaveLength(5);
});
