const versionLike =
  /(?:^|[-_.])(?:version[-_]?|release[-_]?|v)?\d+(?:[._]\d+)*(?:[._]x)?(?:[-_.]?(?:alpha|beta|rc)[-_.]?\d*)?(?=$|[-_.])/giu;
const newest = /^(?:latest|current|stable|main|master)$/iu;
const next = /^(?:next|dev|devel|development|nightly|edge|unreleased)$/iu;

/** Which page this is a version of, and how new it is. */
export interface Edition {
  /** The same for all versions of one page. */
  readonly family: string;
  /** Greater is newer. A page without a version in its folders is the newest one. */
  readonly age: number;
}

/**
 * Reads the version from a path's folders (`v1.12-docs/tasks/README.md`). A file's own name doesn't count: notes on
 * release 1.12 and on 1.13 are two pages, not two versions of one.
 */
export function editionOf(path: string): Edition {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  let age = Number.POSITIVE_INFINITY;
  const family = segments.map((segment) => {
    if (newest.test(segment)) return '';
    if (next.test(segment)) {
      age = Math.min(age, 1e15);
      return '';
    }
    return segment.replace(versionLike, (version) => {
      age = Math.min(age, ageOf(version));
      return '';
    });
  });
  const plain = family.map((segment) => segment.replace(/^[-_.]+|[-_.]+$/gu, '')).filter(Boolean);
  return { family: [...plain, file].join('/').toLowerCase(), age };
}

function ageOf(version: string): number {
  const numbers = version.match(/\d+/gu) ?? [];
  const early = /alpha|beta|rc/iu.test(version) ? 0.5 : 0;
  return (
    [0, 1, 2].reduce((sum, index) => sum * 10_000 + Math.min(9_999, Number(numbers[index] ?? 0)), 0) - early
  );
}
