import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLog } from '../../../../main/reader/log-tail.ts';
import { valueOf } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

test('a log that was never written is empty, not a failure', async () => {
  const folder = folderOf({});
  expect(valueOf(await readLog(folder))).toEqual({
    file: join(folder, 'logs', 'fieldbook.log'),
    text: '',
    cut: false,
  });
});

test('of a long log the last whole lines are shown', async () => {
  const lines = Array.from({ length: 5000 }, (_, line) => `2026-11-03T06:12:00.000Z Zeile ${line}: größer\n`);
  const folder = folderOf({ 'logs/fieldbook.log': lines.join('') });
  const { text, cut } = valueOf(await readLog(folder));
  expect(cut).toBe(true);
  expect(text.endsWith(lines.at(-1) ?? '')).toBe(true);
  expect(
    text
      .split('\n')
      .slice(0, -1)
      .every((line) => /^2026.* größer$/.test(line)),
  ).toBe(true);
  expect(text.length).toBeGreaterThan(90_000);
});

test('a log that can’t be read is named', async () => {
  const folder = folderOf({ 'logs/fieldbook.log/inside': '' });
  expect(await readLog(folder)).toMatchObject({ ok: false, failure: { code: 'not-ready' } });
});
