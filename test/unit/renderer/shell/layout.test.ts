import { expect, test } from 'vitest';
import { layoutFor } from '../../../../renderer/shell/use-layout.ts';

test('a window of 1280 pixels has three columns, one of 800 two, one of 320 one', () => {
  expect(layoutFor(1280, 16)).toBe('wide');
  expect(layoutFor(800, 16)).toBe('medium');
  expect(layoutFor(320, 16)).toBe('narrow');
});

test('larger text counts as less room', () => {
  expect(layoutFor(1280, 24)).toBe('medium');
  expect(layoutFor(1280, 40)).toBe('narrow');
});
