/** A version whose parts are known: `v4.5.0-rc.1` → numbers 4, 5, 0, before the release as `rc.1`. */
export interface Version {
  /** Lower case, without `v` or the word "version": two versions are the same one exactly when these are equal. */
  readonly text: string;
  readonly parts: readonly string[];
  readonly prerelease: readonly string[];
}

/** `inside`, `outside`, or nobody can say. */
export type Answer = 'inside' | 'outside' | 'undecided';

const shape = /^(\d{1,10}(?:\.\d{1,10}){0,5})(?:-((?:alpha|beta|rc|pre|preview|dev|snapshot)[.-]?\d*))?$/;

/** A version's text for comparing: case, spaces, `v` and the word "version" aside. */
export const plainVersion = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:version|release)\s+/, '')
    .replace(/^v(?=\d)/, '');

/**
 * Reads a version of numbers between dots, with an optional pre-release. Anything else (`R15B`, `V17 Update 6`,
 * `2.03-06`) is `null`: only its publisher knows how it sorts.
 */
export function parseVersion(text: string): Version | null {
  const plain = plainVersion(text);
  const match = shape.exec(plain);
  if (match?.[1] === undefined) return null;
  const prerelease = match[2]?.match(/[a-z]+|\d+/g) ?? [];
  return { text: plain, parts: match[1].split('.'), prerelease };
}

/** How far a shorter version reaches: `4.4` may be the release 4.4.0 or the whole line. */
type End = 'first' | 'last';

/** Widest part of two-part versions that still counts as a whole number beside a narrower one. */
const decimalsFrom = { usual: 3, careful: 2 } as const;
type Care = keyof typeof decimalsFrom;

/**
 * Compares two part by part; `null` where the numbering leaves it open: leading zeros of different width (`5.008` and
 * `5.8`), or `1.280` beside `1.3`, which could be decimals (with care, `4.41` beside `4.5` too).
 */
function compareParts(a: Version, aEnd: End, b: Version, bEnd: End, care: Care = 'usual'): number | null {
  const length = Math.max(a.parts.length, b.parts.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.parts[index];
    const right = b.parts[index];
    if (
      left !== undefined &&
      right !== undefined &&
      !sameNumbering(left, right, length === 2 && index === 1 ? care : null)
    )
      return null;
    const x = left === undefined ? (aEnd === 'first' ? 0 : Infinity) : Number(left);
    const y = right === undefined ? (bEnd === 'first' ? 0 : Infinity) : Number(right);
    if (x !== y) return x < y ? -1 : 1;
  }
  return comparePrereleases(a, b);
}

/** @param care for a part that could be the decimals of a number, else `null` */
function sameNumbering(left: string, right: string, care: Care | null): boolean {
  if (left.length === right.length) return true;
  const padded = [left, right].some((part) => part.length > 1 && part.startsWith('0'));
  const decimal = care !== null && Math.max(left.length, right.length) >= decimalsFrom[care];
  return !padded && !decimal;
}

/** Semantic Versioning 2.0.0, item 11: a pre-release comes before its release. */
function comparePrereleases(a: Version, b: Version): number {
  if (a.prerelease.length === 0 || b.prerelease.length === 0) {
    return b.prerelease.length - a.prerelease.length === 0 ? 0 : a.prerelease.length > 0 ? -1 : 1;
  }
  const length = Math.max(a.prerelease.length, b.prerelease.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.prerelease[index] ?? '';
    const right = b.prerelease[index] ?? '';
    const numbers = /^\d+$/.test(left) && /^\d+$/.test(right);
    const difference = numbers ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether `version` is before, at or after `bound`; `null` when that can't be told. For sorting and for shown order. */
export function compareVersions(version: Version, bound: Version): number | null {
  const ends: readonly End[] = ['first', 'last'];
  const signs = ends.flatMap((a) => ends.map((b) => compareParts(version, a, bound, b)));
  const first = signs[0] ?? null;
  if (first === null || signs.some((sign) => sign === null || Math.sign(sign) !== Math.sign(first)))
    return null;
  return first;
}

const tests: Readonly<Record<Comparator, (sign: number) => boolean>> = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

/** How a bound is written. */
export type Comparator = '<' | '<=' | '>' | '>=';

/**
 * Whether a version satisfies `comparator bound`. Both ends of a line must agree: 4.4.14 is neither inside nor outside
 * of `<= 4.4`, which may mean the release or the line. A pre-release of the bound's own release is left undecided.
 *
 * @param care `careful` where a wrong answer would clear something
 */
export function satisfies(
  version: Version,
  comparator: Comparator,
  bound: Version,
  care: Care = 'usual',
): Answer {
  // `<` and `>=` are at the bound's beginning either way; `<=` and `>` depend on what the bound means.
  const boundEnds: readonly End[] = comparator === '<' || comparator === '>=' ? ['first'] : ['first', 'last'];
  const answers = new Set<boolean | null>();
  for (const end of ['first', 'last'] as const) {
    for (const boundEnd of boundEnds) {
      const sign = compareParts(version, end, bound, boundEnd, care);
      answers.add(sign === null ? null : tests[comparator](sign));
    }
  }
  if (answers.size !== 1 || answers.has(null) || isPrereleaseOf(version, bound)) return 'undecided';
  return answers.has(true) ? 'inside' : 'outside';
}

const isPrereleaseOf = (version: Version, bound: Version): boolean =>
  version.prerelease.length > 0 &&
  bound.prerelease.length === 0 &&
  compareParts({ ...version, prerelease: [] }, 'first', bound, 'first') === 0;

/** Whether `version` belongs to the line that `line` names: 4.4.14 to `4.4`. A version is in its own line. */
export const inLine = (version: Version, line: Version): boolean =>
  line.prerelease.length === 0 &&
  line.parts.length < version.parts.length &&
  line.parts.every((part, index) => part === version.parts[index]);

/** Sorts releases oldest first; what can't be compared keeps alphabetical order after them. */
export function byRelease(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (left && right) return compareParts(left, 'first', right, 'first') ?? (a < b ? -1 : 1);
  if (left) return -1;
  if (right) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
