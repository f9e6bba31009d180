import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../../../main/reader/log.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

const now = () => new Date('2026-11-03T12:00:00Z');
const lost = (error: unknown): never => {
  throw new Error('the log was lost', { cause: error });
};

test('the log says when, what and why, one line after the other', () => {
  const folder = join(tempFolder(), 'logs');
  const log = openLog(folder, now, lost);
  log.note('Denied a webview.');
  log.fail('The page did not load', new Error('gone'));
  const text = readFileSync(join(folder, 'fieldbook.log'), 'utf8');
  expect(text).toMatch(
    /^2026-11-03T12:00:00.000Z Denied a webview\.\n2026.* The page did not load: Error: gone\n/,
  );
});

test('a large log is put aside at the next start', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'fieldbook.log'), 'x'.repeat(1_000_001));
  openLog(folder, now, lost).note('New.');
  expect(readdirSync(folder).sort()).toEqual(['fieldbook.1.log', 'fieldbook.log']);
});

test('a log that cannot be written is reported once and stops nothing', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'taken'), '');
  const reports: unknown[] = [];
  const log = openLog(join(folder, 'taken'), now, (error) => reports.push(error));
  log.note('One.');
  log.note('Two.');
  expect(reports).toHaveLength(1);
});
