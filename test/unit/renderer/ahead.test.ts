import { expect, test } from 'vitest';
import { createAhead } from '../../../renderer/ahead.ts';

test('an answer that was there before anybody asked is given to the one who asks just that, once', async () => {
  const ahead = createAhead();
  ahead.put('page.read', { route: '/a' }, Promise.resolve('A'));
  expect(ahead.take('page.read', { route: '/b' })).toBeNull();
  expect(await ahead.take('page.read', { route: '/a' })).toBe('A');
  expect(ahead.take('page.read', { route: '/a' })).toBeNull();
});

test('it is seen as soon as it is there, and not before', async () => {
  const ahead = createAhead();
  let arrive: (value: string) => void = () => undefined;
  ahead.put('page.read', {}, new Promise((resolve) => (arrive = resolve)));
  expect(ahead.seen('page.read', {})).toBeNull();
  arrive('A');
  await Promise.resolve();
  await Promise.resolve();
  expect(ahead.seen('page.read', {})).toBe('A');
});

test('what nobody took is forgotten, and one that failed is for its taker alone to hear of', async () => {
  const ahead = createAhead();
  ahead.put('a', {}, Promise.reject(new Error('gone')));
  ahead.put('b', {}, Promise.resolve(1));
  await expect(ahead.take('a', {})).rejects.toThrow('gone');
  ahead.forget();
  expect(ahead.take('b', {})).toBeNull();
});
