import { expect, test } from 'vitest';
import type { TreeNode } from '../../../../main/api/library-view.ts';
import { ancestries, buildTree, inOrder, type NavigationPage } from '../../../../main/reader/navigation.ts';

const page = (route: string, order: number | null = null, title = route): NavigationPage => ({
  route,
  path: `pages${route}.md`,
  title,
  icon: null,
  order,
});
const outline = (nodes: readonly TreeNode[], depth = 0): string[] =>
  nodes.flatMap((n) => [
    `${'  '.repeat(depth)}${n.page ? '' : '▸ '}${n.title}`,
    ...outline(n.children, depth + 1),
  ]);

test('pages nest by their routes, smaller order first, then by name with numbers as numbers', () => {
  const tree = buildTree(
    [page('/s'), page('/s/v10'), page('/s/v9'), page('/s/last', 5), page('/s/first', 0)],
    [],
  );
  expect(outline(tree)).toEqual(['/s', '  /s/first', '  /s/last', '  /s/v9', '  /s/v10']);
});

test('a folder without a page of its own shows its name', () => {
  expect(outline(buildTree([page('/getting-started/one')], []))).toEqual([
    '▸ Getting started',
    '  /getting-started/one',
  ]);
});

test('a folder is called and placed as its author says, unless a page of its own does', () => {
  const categories = new Map([
    ['/z', { label: 'Start here', position: 1 }],
    ['/own', { label: 'Not this', position: 2 }],
  ]);
  const pages = [page('/a/x'), page('/own'), page('/own/y'), page('/z/w')];
  expect(outline(buildTree(pages, [], categories))).toEqual([
    ...['▸ Start here', '  /z/w', '/own', '  /own/y', '▸ A', '  /a/x'],
  ]);
});

test('the catalogue says what stands at the top, wherever it lies', () => {
  const tree = buildTree(
    [page('/'), page('/b'), page('/a/x'), page('/a/deep/y')],
    ['/b', '/a/deep', '/nowhere'],
  );
  expect(outline(tree)).toEqual(['/b', '▸ Deep', '  /a/deep/y', '/', '▸ A', '  /a/x']);
});

test('previous and next walk the tree from top to bottom and pass over folders without a page', () => {
  const tree = buildTree([page('/a'), page('/b/x'), page('/c')], []);
  expect(inOrder(tree).map((node) => node.id)).toEqual(['/a', '/b/x', '/c']);
});

test('breadcrumbs are the nodes above a page', () => {
  const above = ancestries(buildTree([page('/a'), page('/a/b/c')], []));
  expect(above.get('/a/b/c')?.map((node) => node.id)).toEqual(['/a', '/a/b']);
  expect(above.get('/a')).toEqual([]);
  expect(above.get('/nowhere')).toBeUndefined();
});

test('the first page stands where the catalogue puts it, once', () => {
  const pages = [page('/'), page('/a'), page('/b')];
  expect(outline(buildTree(pages, ['/', '/b']))).toEqual(['/', '/b', '/a']);
  expect(outline(buildTree(pages, ['/b', '/']))).toEqual(['/b', '/', '/a']);
  expect(outline(buildTree([page('/a')], ['/']))).toEqual(['/a']);
});
