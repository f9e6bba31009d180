import { expect, test } from 'vitest';
import type { TreeNode } from '../../../../main/api/library-view.ts';
import { findNode, numbered } from '../../../../main/print/outline.ts';
import { composeSection } from '../../../../main/print/section.ts';

const sections = new Map([
  ['/a', { id: 'doc-s0', number: null }],
  ['/a/b', { id: 'doc-s1', number: '1' }],
]);
const around = {
  sectionAt: (route: string) => sections.get(route) ?? null,
  titleAt: (route: string) => (route === '/other' ? 'The other page' : null),
};
const compose = (html: string, depth = 1) => composeSection(html, 'doc-s1', depth, around);

test('places get the name of their section, and headings go below its title', () => {
  expect(compose('<h2 id="doc-gates" data-anchor="gates">Gates</h2>')).toBe(
    '<h3 id="doc-s1-gates" data-anchor="gates">Gates</h3>',
  );
  expect(compose('<h5>Deep</h5>', 4)).toBe('<h6>Deep</h6>');
});

test('links to pages of the document lead into it and say the section', () => {
  expect(compose('<a href="/a">First</a>')).toBe('<a href="#doc-s0">First (beginning)</a>');
  expect(compose('<a href="/a/b#gates">here</a>')).toBe('<a href="#doc-s1-gates">here</a>');
  expect(composeSection('<a href="/a/b#gates">B</a>', 'doc-s0', 0, around)).toBe(
    '<a href="#doc-s1-gates">B (section 1)</a>',
  );
});

test('links to other pages say their names, links to the outside their addresses', () => {
  expect(compose('<a href="/other#x">see</a>')).toBe('<span>see (page “The other page”)</span>');
  expect(compose('<a href="/other">The other page</a>')).toBe('<span>The other page (another page)</span>');
  expect(compose('<a data-outside="https://maker.example/x" role="link" tabindex="0">Maker</a>')).toBe(
    '<span>Maker (https://maker.example/x)</span>',
  );
  expect(compose('<a data-outside="mailto:a@b.example">a@b.example</a>')).toBe('<span>a@b.example</span>');
});

test('what only works on a screen is opened or left out', () => {
  expect(compose('<details><summary>More</summary>Text</details>')).toContain('<details open');
  expect(compose('<img src="/library/a.svg" alt="x" loading="lazy">')).not.toContain('lazy');
  expect(compose('<button type="button" class="code-copy">Copy</button>')).toBe('');
});

test('nothing gets through that the gate would stop', () => {
  const hostile = '<a href="#doc-s0" onclick="x()">x</a><script>alert(1)</script><img src="http://x/y">';
  expect(compose(hostile)).not.toMatch(/onclick|script|http:/);
});

test('a section of the tree is numbered by its place', () => {
  const node = (id: string, ...children: TreeNode[]): TreeNode => ({
    ...{ id, title: id, icon: null, page: true, children },
  });
  const tree = [node('/x'), node('/a', node('/a/b', node('/a/b/c')), node('/a/d'))];
  const found = findNode(tree, '/a');
  expect(found && numbered(found, true).map((one) => [one.node.id, one.number, one.depth])).toEqual([
    ['/a', null, 0],
    ['/a/b', '1', 1],
    ['/a/b/c', '1.1', 2],
    ['/a/d', '2', 1],
  ]);
  expect(found && numbered(found, false)).toHaveLength(1);
  expect(findNode(tree, '/none')).toBeNull();
});
