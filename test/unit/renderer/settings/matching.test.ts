import { expect, test } from 'vitest';
import { hasWords } from '../../../../renderer/settings/matching.ts';

test('a setting is found by any of its words, in any order, whole or in part', () => {
  expect(hasWords('size tex', ['Text size', 'font'])).toBe(true);
  expect(hasWords('FONT', ['Text size', 'font'])).toBe(true);
  expect(hasWords('font colour', ['Text size', 'font'])).toBe(false);
});

test('accents and the ß need not be typed', () => {
  expect(hasWords('schriftgrosse', ['Schriftgröße'])).toBe(true);
  expect(hasWords('SCHRIFTGRÖSSE', ['Schriftgröße'])).toBe(true);
});

test('nothing typed finds everything', () => {
  expect(hasWords('  ', ['Theme'])).toBe(true);
});
