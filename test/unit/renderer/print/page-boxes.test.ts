import { expect, test } from 'vitest';
import { below } from '../../../../renderer/print/below.ts';
import { pageBoxes } from '../../../../renderer/print/page-boxes.ts';

test('the margins say library, and under the page its place, edition and number; no text can end its string', () => {
  const css = pageBoxes({
    library: 'The "library"; } body { display: none',
    place: '/security/\\lifecycle\n',
    state: 'Edition 41 · 3 Nov 2026',
    page: ['Page', 'of'],
  });
  expect(css).toContain(
    '@bottom-left { content: "/security/\\5c lifecycle\\a " "\\a" "Edition 41 · 3 Nov 2026"; }',
  );
  expect(css).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages); }');
  expect(css).toContain('"The \\22 library\\22 ; \\7d  body \\7b  display: none"');
});

test('the pages below one are counted, folders without a page are not', () => {
  const leaf = { id: '/a/b/c', title: 'c', icon: null, page: true, children: [] };
  const tree = [
    { ...leaf, id: '/a', children: [{ ...leaf, id: '/a/b', page: false, children: [leaf] }] },
    { ...leaf, id: '/z' },
  ];
  expect([below(tree, '/a'), below(tree, '/a/b'), below(tree, '/z'), below(tree, '/none')]).toEqual([
    1, 1, 0, 0,
  ]);
});
