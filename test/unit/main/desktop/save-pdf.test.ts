import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileNameFor, savePdf } from '../../../../main/desktop/save-pdf.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

/** A save box in which `filePath` is chosen, or nothing. */
function scene(filePath: string | null) {
  const boxes: string[] = [];
  const troubles: unknown[] = [];
  const dialog = {
    showSaveDialog: () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' }),
    showErrorBox: (title: string) => void boxes.push(title),
  };
  const webContents = {
    getURL: () => 'fieldbook://app/security/lifecycle',
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-')),
  };
  const save = () =>
    savePdf({ webContents }, { dialog, failed: 'Not saved', onTrouble: (error) => troubles.push(error) });
  return { save, boxes, troubles };
}

test('what is shown is saved where the reader chose', async () => {
  const path = join(tempFolder(), 'a.pdf');
  const { save, boxes } = scene(path);
  expect(await save()).toBe(path);
  expect(readFileSync(path, 'latin1')).toBe('%PDF-');
  expect(boxes).toEqual([]);
});

test('a cancelled box saves nothing and says nothing', async () => {
  const { save, boxes } = scene(null);
  expect(await save()).toBeNull();
  expect(boxes).toEqual([]);
});

test('a place that cannot be written is said, and noted', async () => {
  const path = join(tempFolder(), 'no', 'such', 'folder.pdf');
  const { save, boxes, troubles } = scene(path);
  expect(await save()).toBeNull();
  expect(existsSync(path)).toBe(false);
  expect(boxes).toEqual(['Not saved']);
  expect(troubles).toHaveLength(1);
});

test('the file is named for the page, in a name that every system takes', () => {
  expect(fileNameFor('fieldbook://app/security/lifecycle#gates')).toBe('lifecycle.pdf');
  expect(fileNameFor('fieldbook://app/-/print?route=%2Fsecurity%2Fa%20b&whole')).toBe('a-b.pdf');
  expect(fileNameFor('fieldbook://app/')).toBe('fieldbook.pdf');
  expect(fileNameFor(`fieldbook://app/${'x'.repeat(300)}`)).toHaveLength(104);
});
