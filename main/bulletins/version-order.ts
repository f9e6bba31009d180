import { parseVersion, type Version } from './version.ts';

/** `inside`, `outside`, or nobody can say. */
export type Answer = 'inside' | 'outside' | 'undecided';

/** How far a shorter version reaches: `4.4` may be the release 4.4.0 or the whole line. */
type End = 'first' | 'last';

/** Widest part of two-part versions that still counts as a whole number beside a narrower one. */
const decimalsFrom = { usual: 3, careful: 2 } as const;
type Care = keyof typeof decimalsFrom;

/**
 * Compares two part by part; `null` where the numbering leaves it open: leading zeros of different width (`5.008` and
 * `5.8`), `1.280` beside `1.3`, which could be decimals (with care, `4.41` beside `4.5` too), or a year beside a number.
 */
function compareParts(a: Version, aEnd: End, b: Version, bEnd: End, care: Care = 'usual'): number | null {
  const length = Math.max(a.parts.length, b.parts.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.parts[index];
    const right = b.parts[index];
    if ((left === undefined && a.updates) || (right === undefined && b.updates)) return null;
    if (
      left !== undefined &&
      right !== undefined &&
      (!sameNumbering(left, right, length === 2 && index === 1 ? care : null) ||
        (index === 0 && isYear(left) !== isYear(right) && Number(left) * Number(right) > 0))
    )
      return null;
    const x = left === undefined ? (aEnd === 'first' ? 0 : Infinity) : Number(left);
    const y = right === undefined ? (bEnd === 'first' ? 0 : Infinity) : Number(right);
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.updates || b.updates ? compareUpdates(a, aEnd, b, bEnd) : comparePrereleases(a, b);
}

/**
 * Of one release, updates count upwards, and so do its service packs. An update and a pack of it have no order
 * (`V7.4 Update 3`, `V7.4 SP1`), nor has an update beside further numbers (`V17 Update 6`, `V17.0.1`).
 */
function compareUpdates(a: Version, aEnd: End, b: Version, bEnd: End): number | null {
  if (a.parts.length !== b.parts.length || a.prerelease.length > 0 || b.prerelease.length > 0) return null;
  const left = a.updates ?? [];
  const right = b.updates ?? [];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const x = left[index];
    const y = right[index];
    if (!x) return aEnd === 'first' ? -1 : 1;
    if (!y) return bEnd === 'first' ? 1 : -1;
    if (x.word !== y.word) return null;
    if (x.number !== y.number) return x.number - y.number;
  }
  return 0;
}

/** Releases named by years have no place among numbered ones: is 2019 after 3.0? */
const isYear = (part: string): boolean => /^(?:19[89]|20\d)\d$/.test(part);

/** @param care for a part that could be the decimals of a number, else `null` */
function sameNumbering(left: string, right: string, care: Care | null): boolean {
  if (left.length === right.length) return true;
  const padded = [left, right].some((part) => part.length > 1 && part.startsWith('0'));
  const decimal = care !== null && Math.max(left.length, right.length) >= decimalsFrom[care];
  return !padded && !decimal;
}

/** What comes after what on the way to a release, whoever numbers it. Other words have no order among them. */
const stages = ['alpha', 'beta', 'rc'];

/** Semantic Versioning 2.0.0, item 11: a pre-release comes before its release. */
function comparePrereleases(a: Version, b: Version): number | null {
  if (a.prerelease.length === 0 || b.prerelease.length === 0) {
    return b.prerelease.length - a.prerelease.length === 0 ? 0 : a.prerelease.length > 0 ? -1 : 1;
  }
  const [left = '', x] = a.prerelease;
  const [right = '', y] = b.prerelease;
  if (left === right) return Number(x ?? -1) - Number(y ?? -1);
  const order = stages.indexOf(left) - stages.indexOf(right);
  return stages.includes(left) && stages.includes(right) ? order : null;
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

/** Whether `version` belongs to the line that `line` names: 4.4.14 to `4.4`, V17 Update 6 to `V17`. */
export function inLine(version: Version, line: Version): boolean {
  if (line.prerelease.length > 0 || !line.parts.every((part, index) => part === version.parts[index]))
    return false;
  if (line.parts.length < version.parts.length) return !line.updates;
  const updates = line.updates ?? [];
  const more = version.updates ?? [];
  return (
    updates.length < more.length &&
    updates.every(({ word, number }, index) => more[index]?.word === word && more[index].number === number)
  );
}

/** Whether two spellings may be one version: `4.4` and `4.4.0`, `4.05` and `4.5`. */
export function mayBeSame(a: Version, b: Version): boolean {
  const plain = ({ parts, prerelease, updates = [] }: Version) =>
    JSON.stringify([
      parts
        .map(Number)
        .join('.')
        .replace(/(?:\.0)+$/, ''),
      prerelease,
      updates,
    ]);
  return plain(a) === plain(b);
}

/** Whether `a` is certainly before `b`, each taken as the first of its line. */
export const isBefore = (a: Version, b: Version): boolean => (compareParts(a, 'first', b, 'first') ?? 0) < 0;

/** Sorts releases oldest first; what can't be compared keeps alphabetical order after them. */
export function byRelease(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (left && right) return compareParts(left, 'first', right, 'first') ?? (a < b ? -1 : 1);
  if (left) return -1;
  if (right) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
