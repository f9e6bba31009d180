import type { Segment } from '../index/segment.ts';

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
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const read = folders.map(readFolder);
  const age = Math.min(...read.map((folder) => folder.age));
  const plain = read.map(({ plain }) => plain).filter(Boolean);
  return { family: [...plain, file].join('/').toLowerCase(), age };
}

const noVersion = Number.POSITIVE_INFINITY;
const folders = new Map<string, { readonly plain: string; readonly age: number }>();
const mostFolders = 10_000;

/** A folder's name without the version in it, and that version. A library has few folders for its many files. */
function readFolder(folder: string): { readonly plain: string; readonly age: number } {
  const known = folders.get(folder);
  if (known) return known;
  if (folders.size > mostFolders) folders.clear();
  const read = parseFolder(folder);
  folders.set(folder, read);
  return read;
}

function parseFolder(folder: string) {
  if (newest.test(folder)) return { plain: '', age: noVersion };
  if (next.test(folder)) return { plain: '', age: 1e15 };
  let age = noVersion;
  const plain = folder.replace(versionLike, (version) => {
    age = Math.min(age, ageOf(version));
    return '';
  });
  return { plain: plain.replace(/^[-_.]+|[-_.]+$/gu, ''), age };
}

function ageOf(version: string): number {
  const numbers = version.match(/\d+/gu) ?? [];
  const early = /alpha|beta|rc/iu.test(version) ? 0.5 : 0;
  const whole = [0, 1, 2].reduce(
    (sum, index) => sum * 10_000 + Math.min(9_999, Number(numbers[index] ?? 0)),
    0,
  );
  return whole - early;
}

const known = new WeakMap<Segment, Edition[]>();

/** The edition of a segment's page; bulletins are a family each. Families of one title only: others aren't versions. */
export function editionOfPage(segment: Segment, page: number): Edition {
  const editions = known.get(segment) ?? [];
  known.set(segment, editions);
  return (editions[page] ??= readPage(segment, page));
}

function readPage({ pages }: Segment, page: number): Edition {
  const { path = '', kind, title = '' } = pages[page] ?? {};
  if (kind === 'bulletin') return { family: path, age: 0 };
  const { family, age } = editionOf(path);
  return { family: `${family}\0${title}`, age };
}
