import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../../../main/library/watch-folder.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

test('edits, new files and new folders are told by path', async () => {
  const folder = folderOf({ 'a.md': 'A' });
  const heard: string[] = [];
  const stop = watchFolder(
    folder,
    (paths) => heard.push(...paths),
    (error) => heard.push(String(error)),
  );
  onTestFinished(stop);
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(join(folder, 'a.md'), 'changed');
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep', 'b.md'), 'B');
  await expect.poll(() => heard, { timeout: 5000 }).toEqual(expect.arrayContaining(['a.md', 'deep/b.md']));
});
