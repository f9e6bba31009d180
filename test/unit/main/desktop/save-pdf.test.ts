import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { fileNameFor, paperOf, savePdf } from '../../../../main/desktop/save-pdf.ts';
import { boxes } from '../../../../main/desktop/words-en.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

/** A save box in which `filePath` is chosen, or nothing. */
function scene(filePath: string | null) {
  const said: string[] = [];
  const troubles: unknown[] = [];
  const dialog = {
    showSaveDialog: () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' }),
    showErrorBox: (title: string) => void said.push(title),
  };
  const webContents = {
    getURL: () => 'fieldbook://app/security/lifecycle',
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-')),
  };
  const window = { webContents } as unknown as BrowserWindow;
  const save = () =>
    savePdf(window, { dialog, words: boxes, paper: 'A4', onTrouble: (error) => troubles.push(error) });
  return { save, said, troubles };
}

test('what is shown is saved where the reader chose', async () => {
  const path = join(tempFolder(), 'a.pdf');
  const { save, said } = scene(path);
  expect(await save()).toBe(path);
  expect(readFileSync(path, 'latin1')).toBe('%PDF-');
  expect(said).toEqual([]);
});

test('the paper is the country’s, and A4 where the system says none', () => {
  expect(['US', 'ca', 'DE', 'JP', ''].map(paperOf)).toEqual(['Letter', 'Letter', 'A4', 'A4', 'A4']);
});

test('a cancelled box saves nothing and says nothing', async () => {
  const { save, said } = scene(null);
  expect(await save()).toBeNull();
  expect(said).toEqual([]);
});

test('a place that cannot be written is said, and noted', async () => {
  const path = join(tempFolder(), 'no', 'such', 'folder.pdf');
  const { save, said, troubles } = scene(path);
  expect(await save()).toBeNull();
  expect(existsSync(path)).toBe(false);
  expect(said).toEqual(['The PDF could not be saved']);
  expect(troubles).toHaveLength(1);
});

test('the file is named for the page, in a name that every system takes', () => {
  expect(fileNameFor('fieldbook://app/security/lifecycle#gates')).toBe('lifecycle.pdf');
  expect(fileNameFor('fieldbook://app/-/print?route=%2Fsecurity%2Fa%20b&whole')).toBe('a-b.pdf');
  expect(fileNameFor('fieldbook://app/')).toBe('fieldbook.pdf');
  expect(fileNameFor(`fieldbook://app/${'x'.repeat(300)}`)).toHaveLength(104);
});
