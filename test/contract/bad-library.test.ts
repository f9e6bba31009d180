import { describe, expect, test } from 'vitest';
import type { TreeNode } from '../../main/api/library-view.ts';
import { harmIn } from '../attack/markdown/harmless.ts';
import { badLibrary, badPages, badProblems, goodWords } from '../kit/bad-library.ts';
import { openTestReader } from '../kit/open-test-reader.ts';

describe('a library in which everything is wrong', () => {
  test('opens: every page is readable, every problem is named, and nothing else is', async () => {
    const reader = await openTestReader(badLibrary());
    const tree = await reader.ask('library.tree', {});
    const routes = pagesOf(tree);
    expect(routes).toHaveLength(Object.keys(badPages).length);

    const read = new Set<string>();
    for (const route of routes) {
      const page = await reader.ask('page.read', { route });
      read.add(page.path);
      expect(page.route).toBe(route);
      expect(harmIn(page.html)).toEqual([]);
      const isPlain = !['pages/binary.md', 'pages/empty.md', 'pages/huge.md'].includes(page.path);
      if (isPlain) expect(page.html, page.path).toContain(goodWords);
    }
    expect([...read].sort()).toEqual(Object.keys(badPages).sort());

    const problems = await reader.ask('library.problems', {});
    const codes: Record<string, string[]> = {};
    for (const { path, code } of problems) codes[path] = [...new Set([...(codes[path] ?? []), code])].sort();
    expect(codes).toEqual(badProblems);
    for (const problem of problems) expect(problem.message).toMatch(/\S.*[.!?]$/s);
  });

  test('is searched all the same, and what lies outside is in no answer', async () => {
    const reader = await openTestReader(badLibrary());
    await reader.searchable();
    const found = await reader.ask('search.query', { text: 'good', limit: 50 });
    expect(found.hits.map((hit) => hit.path)).toContain('pages/Überblick 概要 🔒.md');
    const secret = await reader.ask('search.query', { text: '"Not for the reader"', limit: 50 });
    expect(secret.hits.filter((hit) => /secret|out/.test(hit.path))).toEqual([]);
  });

  test('gives a page that is not shown a place that says so', async () => {
    const reader = await openTestReader(badLibrary());
    const page = await reader.ask('page.read', { route: '/huge' });
    expect(page.title).toBe('Huge');
    expect(page.html).toMatch(/page-notice.*20 MB|page-notice.*20\.0 MB/);
    expect(page.problems.map((problem) => problem.code)).toEqual(['too-large']);
  });

  test('answers for nothing outside its folder', async () => {
    const reader = await openTestReader(badLibrary());
    for (const route of ['/out', '/out-folder/more', '/../secret', '/..%2Fsecret', '/secret']) {
      expect(await reader.call('page.read', { route })).toMatchObject({
        ok: false,
        failure: { code: 'page-not-found' },
      });
    }
    for (const path of ['pages/out.md', '../secret.md', 'pages/out-folder/more.md', '/etc/passwd']) {
      expect(await reader.readAsset(path)).toMatchObject({
        ok: false,
        failure: { code: 'library-unreadable' },
      });
    }
  });
});

const pagesOf = (tree: readonly TreeNode[]): readonly string[] =>
  tree.flatMap((node) => [...(node.page ? [node.id] : []), ...pagesOf(node.children)]);
