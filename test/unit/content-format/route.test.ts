import { describe, expect, test } from 'vitest';
import { canonicalRoute, routeOf, routesOf } from '../../../content/format/route.ts';

describe('a route', () => {
  test.each([
    ['pages/security/index.md', '/security'],
    ['pages/security/lifecycle.md', '/security/lifecycle'],
    ['pages/index.md', '/'],
    ['README.md', '/'],
    ['getting-started/README.md', '/getting-started'],
    ['usage/a b#1.md', '/usage/a%20b%231'],
    ['100%.md', '/100%25'],
    ['Überblick.mdx', '/%C3%9Cberblick'],
    ['what?.md', '/what%3F'],
    ['a@b,c=d.md', '/a@b,c=d'],
    ['\ud800.md', '/%EF%BF%BD'],
    ['pages/-/bulletins.md', '/%2D/bulletins'],
    ['pages/a/-/b.md', '/a/-/b'],
  ])('of %s is %s', (path, route) => {
    expect(routeOf(path)).toBe(route);
  });

  test('is what a browser makes of it', () => {
    for (const path of ['a b#1.md', '100%.md', 'Überblick.md', 'what?.md', "it's (new) [1] {2} ^ | `x`.md"]) {
      expect(new URL(routeOf(path), 'http://127.0.0.1').pathname).toBe(routeOf(path));
    }
  });

  test.each([
    ['security//Überblick/', '/security/%C3%9Cberblick'],
    ['/a/./b/../c', '/a/c'],
    ['/../..', '/'],
    ['/a%20b', '/a%20b'],
    ['/a b', '/a%20b'],
    ['/100%', '/100%25'],
    ['/%2d/bulletins', '/%2D/bulletins'],
    ['/-/bulletins', '/-/bulletins'],
  ])('typed as %s is %s', (typed, route) => {
    expect(canonicalRoute(typed)).toBe(route);
  });
});

describe('two pages that ask for one route', () => {
  test('both open, and the second is named', () => {
    const { byPath, duplicates } = routesOf(['pages/a.md', 'pages/a/index.md']);
    expect(byPath.get('pages/a/index.md')).toBe('/a');
    expect(byPath.get('pages/a.md')).toBe('/a.md');
    expect(duplicates).toEqual([{ path: 'pages/a.md', route: '/a', owner: 'pages/a/index.md' }]);
  });

  test('a README beside an index is a page of its own', () => {
    const { byPath, duplicates } = routesOf(['a/README.md', 'a/index.md']);
    expect(byPath.get('a/README.md')).toBe('/a/README');
    expect(duplicates).toEqual([]);
  });

  test('a page named as its folder is the folder, where nothing else is', () => {
    expect(routesOf(['security/security.md']).byPath.get('security/security.md')).toBe('/security');
    expect(routesOf(['a/a.md', 'a/index.md']).byPath.get('a/a.md')).toBe('/a/a');
  });
});
