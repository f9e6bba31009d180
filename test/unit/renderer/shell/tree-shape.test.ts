import { expect, test } from 'vitest';
import type { TreeNode } from '../../../../main/api/library-view.ts';
import { ancestorsOf, havePictures, visibleIds } from '../../../../renderer/shell/tree-shape.ts';

const node = (id: string, children: readonly TreeNode[] = [], icon: string | null = null): TreeNode => ({
  id,
  title: id,
  icon,
  page: true,
  children,
});
const tree = [node('/a', [node('/a/b', [node('/a/b/c')]), node('/a/d')]), node('/e', [], 'lock')];

test('a page’s ancestors are found from the top down', () => {
  expect(ancestorsOf(tree, '/a/b/c')).toEqual(['/a', '/a/b']);
  expect(ancestorsOf(tree, '/e')).toEqual([]);
});

test('a page that is not in the tree has none', () => {
  expect(ancestorsOf(tree, '/nowhere')).toBeNull();
});

test('only rows below open branches can be seen', () => {
  expect(visibleIds(tree, new Set())).toEqual(['/a', '/e']);
  expect(visibleIds(tree, new Set(['/a']))).toEqual(['/a', '/a/b', '/a/d', '/e']);
  expect(visibleIds(tree, new Set(['/a/b']))).toEqual(['/a', '/e']);
});

test('a level shows pictures as soon as one of its rows has one', () => {
  expect(havePictures(tree)).toBe(true);
  expect(havePictures(tree[0]?.children ?? [])).toBe(false);
});
