import { expect, test } from 'vitest';
import { directionOf } from '../../../../renderer/words/direction.ts';

test('a language has its direction, whatever its country', () => {
  expect(['ar', 'he-IL', 'fa-AF'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl']);
  expect(['en', 'de-CH', ''].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr']);
});
