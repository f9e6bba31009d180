import { readHref } from '../../content/format/href.ts';
import { folderOf } from '../../content/format/route.ts';
import type { Problem } from '../api/library-view.ts';
import type { Library, LibraryFile } from '../library/library.ts';
import { parsePartial } from '../render/parse-page.ts';
import type { PartialCall, Wanted } from '../render/source/wanted.ts';

/** A file of text that pages take in. */
export interface ShelfPartial {
  readonly file: LibraryFile;
  /** `category/name`, where its front matter gives it one. */
  readonly label: string | null;
  readonly wanted: readonly Wanted[];
}

/** Reads a partial's head; one that can't be read asks for nothing, and is named by the page that takes it in. */
export async function readPartial(library: Library, file: LibraryFile): Promise<ShelfPartial> {
  const bytes = await library.read(file.path);
  return { file, ...(bytes.ok ? parsePartial(file.path, bytes.value) : { label: null, wanted: [] }) };
}

/** What a page takes in. */
export interface TakenIn {
  /** Every call that is followed for it: its own, and those of the texts that it takes in. */
  readonly calls: readonly PartialCall[];
  /** Changes when one of those files does; empty for a page that takes in nothing. */
  readonly stamp: string;
  readonly problems: readonly Problem[];
}

/** More calls than any honest page comes to. */
const mostCalls = 500;

/** Finds what pages take in among the partials of their library. */
export function partialFinder(
  partials: readonly ShelfPartial[],
  files: readonly LibraryFile[],
): (page: { readonly file: LibraryFile; readonly wanted: readonly Wanted[] }) => TakenIn {
  const byPath = new Map(partials.map((one) => [one.file.path, one]));
  const byLabel = new Map(partials.flatMap((one) => (one.label === null ? [] : [[one.label, one]])));
  const markdown = new Map(files.map((file) => [file.path, file]));

  const fileOf = (wanted: Wanted, caller: string): LibraryFile | null =>
    wanted.by === 'label'
      ? (byLabel.get(wanted.label)?.file ?? null)
      : (placesOf(wanted.file, caller).flatMap((path) => markdown.get(path) ?? [])[0] ?? null);

  return (page) => {
    if (page.wanted.length === 0) return nothing;
    const calls: PartialCall[] = [];
    const stamps = new Set<string>();
    const problems: Problem[] = [];
    const queue = [{ caller: page.file.path, wanted: page.wanted }];
    const seen = new Set([page.file.path]);
    for (const { caller, wanted } of queue) {
      for (const one of wanted) {
        const file = fileOf(one, caller);
        if (!file) problems.push(missing(page.file.path, one));
        if (!file || calls.length >= mostCalls) continue;
        calls.push({ caller, call: one.call, path: file.path });
        stamps.add(`${file.path} ${file.stamp}`);
        const inside = byPath.get(file.path);
        if (!inside || seen.has(file.path)) continue;
        seen.add(file.path);
        queue.push({ caller: file.path, wanted: inside.wanted });
      }
    }
    return { calls, stamp: [...stamps].join('\n'), problems };
  };
}

const nothing: TakenIn = { calls: [], stamp: '', problems: [] };

/** Where a file that is imported may be: beside its caller, or from the site's root (`@site/docs/_x.mdx`). */
function placesOf(written: string, caller: string): readonly string[] {
  const href = readHref(written.replace(/^@site\//, '/'), folderOf(caller));
  if (href.kind !== 'inside') return [];
  const below = href.absolute
    ? href.path.split('/').map((_, at, all) => all.slice(at).join('/'))
    : [href.path];
  return below.flatMap((path) => [path, `pages/${path}`]);
}

const missing = (path: string, wanted: Wanted): Problem => ({
  code: 'broken-link',
  path,
  message: `The text that it takes in is not part of this library: ${(wanted.by === 'file' ? wanted.file : wanted.label).slice(0, 200)}.`,
});
