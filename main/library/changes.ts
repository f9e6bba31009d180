import type { EditionManifest } from './edition-manifest.ts';
import { sortOut } from './sort-out.ts';

/** What differs between two editions, as paths in order. */
export interface PathChanges {
  readonly new: readonly string[];
  readonly revised: readonly string[];
  readonly withdrawn: readonly string[];
}

/** What differs between two editions, by kind of file. `other` is pictures and the catalogue. */
export interface EditionChanges {
  readonly pages: PathChanges;
  readonly bulletins: PathChanges;
  readonly other: PathChanges;
}

/** Compares two editions file by file; without an earlier one everything is new. */
export function changesBetween(before: EditionManifest | null, after: EditionManifest): EditionChanges {
  const old = kindsOf(before);
  const fresh = kindsOf(after);
  const compare = (kind: Kind): PathChanges => ({
    new: fresh[kind].filter((path) => !has(before, path)),
    revised: fresh[kind].filter(
      (path) => has(before, path) && before?.files[path]?.sha256 !== after.files[path]?.sha256,
    ),
    withdrawn: old[kind].filter((path) => !has(after, path)),
  });
  return { pages: compare('pages'), bulletins: compare('bulletins'), other: compare('other') };
}

/** How many files differ. */
export function countChanges({ pages, bulletins, other }: EditionChanges): number {
  const lists = [pages, bulletins, other].flatMap((kind) => [kind.new, kind.revised, kind.withdrawn]);
  return lists.reduce((sum, list) => sum + list.length, 0);
}

type Kind = keyof EditionChanges;

const has = (edition: EditionManifest | null, path: string): boolean =>
  edition !== null && Object.hasOwn(edition.files, path);

function kindsOf(edition: EditionManifest | null): Record<Kind, string[]> {
  const paths = Object.keys(edition?.files ?? {}).sort();
  const { pages, bulletins } = sortOut(paths.map((path) => ({ path })));
  const sorted = new Set([...pages, ...bulletins]);
  return { pages, bulletins, other: paths.filter((path) => !sorted.has(path)) };
}
