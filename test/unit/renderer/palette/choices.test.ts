import { expect, test } from 'vitest';
import { afterUse, rank, withOwnIds, type Choice } from '../../../../renderer/palette/choices.ts';

const choice = (name: string): Choice => ({
  id: name,
  name,
  kind: 'command',
  keys: [],
  run: () => undefined,
});
const choices = ['Back', 'Forward', 'New tab', 'Next tab'].map(choice);
const names = (query: string, recent: readonly string[] = []) =>
  rank(choices, query, recent).map(({ name }) => name);

test('what was used last comes first, and all else in its own order', () => {
  expect(names('', ['New tab', 'Forward'])).toEqual(['New tab', 'Forward', 'Back', 'Next tab']);
});

test('what was typed weighs more than what was used', () => {
  expect(names('forw', ['New tab'])).toEqual(['Forward']);
  expect(names('tab', ['Next tab'])).toEqual(['Next tab', 'New tab']);
});

test('what is used again is remembered once', () => {
  expect(afterUse(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
});

test('two tabs on one page are two choices, and the first keeps its id', () => {
  const tabs = withOwnIds([choice('tab /a'), choice('tab /b'), choice('tab /a'), choice('tab /a')]);
  expect(tabs.map(({ id }) => id)).toEqual(['tab /a', 'tab /b', 'tab /a 2', 'tab /a 3']);
});
