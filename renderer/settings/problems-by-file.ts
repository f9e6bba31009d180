import type { Problem } from '../../main/api/library-view.ts';

/** Problems gathered under their files, files by name, problems by line. */
export function byFile(
  problems: readonly Problem[],
): readonly (readonly [path: string, problems: readonly Problem[]])[] {
  const paths = [...new Set(problems.map(({ path }) => path))].sort((a, b) => a.localeCompare(b));
  return paths.map((path) => [
    path,
    problems.filter((problem) => problem.path === path).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  ]);
}
