import type { Problem } from '../../main/api/library-view.ts';

/** Problems gathered under their files, files by name, problems by line. */
export function byFile(
  problems: readonly Problem[],
): readonly (readonly [path: string, problems: readonly Problem[]])[] {
  const files = Map.groupBy(problems, ({ path }) => path);
  return [...files]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([path, found]) => [path, found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))] as const);
}
