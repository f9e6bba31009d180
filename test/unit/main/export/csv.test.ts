import { expect, test } from 'vitest';
import { cell } from '../../../../main/export/csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
  'a text that a spreadsheet would run (%j) is told as text',
  (text) => {
    expect(cell(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('a number stays a number, below zero too', () => {
  expect(cell(-9.8)).toBe('-9.8');
});

test('quotes, commas and line breaks are quoted as RFC 4180 says', () => {
  expect(cell('a "b", c\nd')).toBe('"a ""b"", c\nd"');
  expect(cell('=a,"b"')).toBe(`"'=a,""b"""`);
});

test('plain text and nothing are themselves', () => {
  expect([cell('Palette 4.4.14'), cell(null), cell('')]).toEqual(['Palette 4.4.14', '', '']);
});

test.each(['Plant;=1+1', 'Plant; @SUM(A1)', 'a\n=1+1', 'a\r\n- 1', 'a\t+1', 'a;\n;=1'])(
  'nothing in %j begins a cell as a formula, whatever a spreadsheet separates by',
  (text) => {
    for (const piece of cell(text).split(/[;\t\r\n]+\s*/)) expect(piece).not.toMatch(/^[=+\-@]/);
    expect(cell(text)).toMatch(/^".*"$/s);
  },
);

test('semicolons and dashes that begin nothing are left alone', () => {
  expect(cell('fixed: Palette 4.4.18; flag: x - y')).toBe('"fixed: Palette 4.4.18; flag: x - y"');
});
