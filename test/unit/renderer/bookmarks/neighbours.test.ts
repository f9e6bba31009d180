import { expect, test } from 'vitest';
import { neighboursOf } from '../../../../renderer/bookmarks/neighbours.ts';

const list = ['a', 'b', 'c'].map((id) => ({ id }));

test('the first cannot move up, the last cannot move down', () => {
  expect(neighboursOf(list, 'a').up).toBeUndefined();
  expect(neighboursOf(list, 'c').down).toBeUndefined();
});

test('moving down puts it before the one after the next, or last', () => {
  expect(neighboursOf(list, 'a').down).toBe('c');
  expect(neighboursOf(list, 'b').down).toBeNull();
});

test('moving up puts it before the one above', () => {
  expect(neighboursOf(list, 'c').up).toBe('b');
});
