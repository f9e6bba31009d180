import { expect, test } from 'vitest';
import type { GridCellView } from '../../../../main/api/bulletin-view.ts';
import { sentenceOf } from '../../../../renderer/bulletins/own-release.ts';

const said = (cells: readonly GridCellView[], productNamed = true) =>
  sentenceOf({ grid: { cells, productNamed }, productName: 'Palette', version: '4.4.14' });
const cell = (version: string | null, how: GridCellView['how']): GridCellView => ({
  product: version === null ? 'Palette before 5' : 'Palette',
  version,
  how,
});

test('a release that falls in a range is said to', () => {
  expect(said([cell('< 4.5.8', 'within')])).toBe('4.4.14 falls in “< 4.5.8”.');
});

test('words that can’t tell are never said to include it', () => {
  expect(said([cell('V3.1 and prior', 'maybe')])).toBe(
    'Whether 4.4.14 falls in “V3.1 and prior” can’t be told from these words.',
  );
});

test('a product without a column of versions is called by its own words', () => {
  expect(said([cell(null, 'named')])).toBe('4.4.14 falls in “Palette before 5”.');
});

test('a release, or a product, that isn’t there is said not to be', () => {
  expect(said([])).toBe('4.4.14 is in none of the releases that it names of Palette.');
  expect(said([], false)).toBe('Palette is not among these products.');
});

test('a column that names it needs no sentence', () => {
  expect(said([cell('4.4.14', 'named')])).toBe('');
});
