import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { expect, test } from 'vitest';
import { openSiteFiles } from '../../../../main/state/site-files.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

test('where the folder of the sites cannot be made, reading goes on', () => {
  const dataDir = tempFolder();
  writeFileSync(join(dataDir, 'sites'), 'a file in its place');
  expect(openSiteFiles(Conf, dataDir, () => new Date('2026-11-23T06:00:00Z')).notices()).toEqual([]);
});
