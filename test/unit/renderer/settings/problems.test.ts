import { expect, test } from 'vitest';
import type { Problem } from '../../../../main/api/library-view.ts';
import { byFile } from '../../../../renderer/settings/problems-by-file.ts';

test('problems stand under their files, in the order of their lines', () => {
  const problem = (path: string, line?: number): Problem => ({
    code: 'broken-link',
    path,
    line,
    message: 'x',
  });
  const files = byFile([problem('b.md', 9), problem('a.md'), problem('b.md', 2)]);
  expect(files.map(([path, found]) => [path, found.map(({ line }) => line)])).toEqual([
    ['a.md', [undefined]],
    ['b.md', [2, 9]],
  ]);
});
