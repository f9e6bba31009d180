import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import { canonicalRoute, routesOf } from '../../content/format/route.ts';
import type { Problem, TreeNode } from '../api/library-view.ts';
import type { Library, LibraryFile } from '../library/library.ts';
import type { PageHead } from '../render/page.ts';
import { createLinkResolver, type LinkResolver } from '../render/links.ts';
import { parsePage } from '../render/parse-page.ts';
import type { Wanted } from '../render/source/wanted.ts';
import { readCategories, type Category } from './categories.ts';
import { ancestries, buildTree, inOrder } from './navigation.ts';
import { partialFinder, readPartial, type ShelfPartial, type TakenIn } from './partials.ts';

/** A page on the shelf: where it lies, where it opens, what its front matter says. */
export interface ShelfPage {
  readonly file: LibraryFile;
  readonly route: string;
  readonly title: string;
  readonly head: PageHead;
  readonly problems: readonly Problem[];
  /** Texts of other files that it shows by name, and which files they are. */
  readonly wanted: readonly Wanted[];
  readonly takesIn: TakenIn;
}

type Unplaced = Omit<ShelfPage, 'route' | 'takesIn'>;

/** One edition, ready to be walked: every page by route, the tree, and what leads where. Immutable. */
export interface Shelf {
  readonly library: Library;
  readonly pages: ReadonlyMap<string, ShelfPage>;
  /** Markdown for pages to take in. */
  readonly partials: readonly ShelfPartial[];
  /** Paths → routes. */
  readonly routes: ReadonlyMap<string, string>;
  /** Old addresses → routes. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Bulletin routes → paths. */
  readonly bulletins: ReadonlyMap<string, string>;
  /** What page bodies ask about the rest of the library. */
  readonly links: LinkResolver;
  /** Anchors of the pages that were looked into so far, by route. */
  readonly anchors: Map<string, ReadonlySet<string>>;
  readonly tree: readonly TreeNode[];
  /** Node ids → the nodes above them, from the top. */
  readonly ancestries: ReadonlyMap<string, readonly TreeNode[]>;
  /** Routes from the top of the tree to its end. */
  readonly sequence: readonly string[];
  /** What is wrong with files, front matter, routes. Links are looked at one page at a time, when it is read. */
  readonly problems: readonly Problem[];
}

/** How many files are read at once: enough to keep a disk busy, few enough for a limit of open files. */
const atOnce = 32;

/**
 * Puts a library on the shelf: reads the head of every page.
 *
 * @param before the shelf of an earlier state of the same folder; pages that did not change are taken from it
 */
export async function fillShelf(library: Library, before: Shelf | null): Promise<Shelf> {
  const files = new Map(library.files.map((file) => [file.path, file]));
  const filesAt = (paths: readonly string[]) => paths.flatMap((path) => files.get(path) ?? []);
  const pages = [...(before?.pages.values() ?? [])];
  const read = await readChanged<Unplaced>(filesAt(library.pages), pages, (file) => readHead(library, file));
  const partials = await readChanged(filesAt(library.partials), before?.partials ?? [], (file) =>
    readPartial(library, file),
  );
  return arrange(library, read, partials, await readCategories(library));
}

/** Reads files, but for those that did not change since `before`. */
async function readChanged<Read extends { readonly file: LibraryFile }>(
  files: readonly LibraryFile[],
  before: readonly Read[],
  readFile: (file: LibraryFile) => Promise<Read>,
): Promise<readonly Read[]> {
  const known = new Map(before.map((one) => [one.file.path, one]));
  const read: Read[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    const batch = files.slice(at, at + atOnce).map((file) => {
      const old = known.get(file.path);
      return old?.file.stamp === file.stamp ? Promise.resolve(old) : readFile(file);
    });
    read.push(...(await Promise.all(batch)));
  }
  return read;
}

async function readHead(library: Library, file: LibraryFile): Promise<Unplaced> {
  const bytes = await library.read(file.path);
  if (!bytes.ok) {
    const { title, head, wanted } = parsePage(file.path, new Uint8Array());
    return {
      ...{ file, title, head, wanted },
      problems: [{ code: 'file-damaged', path: file.path, message: bytes.failure.message }],
    };
  }
  const { title, head, problems, wanted } = parsePage(file.path, bytes.value);
  return { file, title, head, problems, wanted };
}

function arrange(
  library: Library,
  read: readonly Unplaced[],
  partials: readonly ShelfPartial[],
  categories: ReadonlyMap<string, Category>,
): Shelf {
  const { byPath, duplicates } = routesOf(read.map((page) => page.file.path));
  const takenIn = partialFinder(partials, library.files);
  const pages = new Map(
    read.map((page) => {
      const route = byPath.get(page.file.path) ?? canonicalRoute(page.file.path);
      return [route, { ...page, route, takesIn: takenIn(page) }] as const;
    }),
  );
  const { aliases, problems } = aliasesOf(pages);
  const tree = buildTree([...pages.values()].map(forNavigation), library.catalogue.navigation, categories);
  const bulletins = new Map(library.bulletins.map((path) => [bulletinRouteOf(path), path]));
  const anchors = new Map<string, ReadonlySet<string>>();
  return {
    library,
    pages,
    partials,
    routes: byPath,
    aliases,
    bulletins,
    anchors,
    links: createLinkResolver({
      routes: byPath,
      aliases,
      others: (route) => bulletins.has(route) || route.startsWith('/-/'),
      files: library.files.map((file) => file.path),
      anchors: (route) => anchors.get(route) ?? null,
    }),
    tree,
    ancestries: ancestries(tree),
    sequence: inOrder(tree).map((node) => node.id),
    problems: [
      ...library.problems,
      ...[...pages.values()].flatMap((page) => [...page.problems, ...page.takesIn.problems]),
      ...duplicates.map(({ path, route, owner }) => sameRoute(path, route, owner, byPath.get(path))),
      ...problems,
    ],
  };
}

function aliasesOf(pages: ReadonlyMap<string, ShelfPage>): {
  aliases: Map<string, string>;
  problems: readonly Problem[];
} {
  const aliases = new Map<string, string>();
  const problems: Problem[] = [];
  for (const page of pages.values()) {
    for (const alias of page.head.aliases) {
      if (pages.has(alias) || aliases.has(alias)) problems.push(sameAlias(page, alias));
      else aliases.set(alias, page.route);
    }
  }
  return { aliases, problems };
}

const forNavigation = ({ file, route, title, head }: ShelfPage) => ({
  route,
  path: file.path,
  title: head.label ?? title,
  icon: head.icon,
  order: head.order,
});

const sameRoute = (path: string, route: string, owner: string, opens: string | undefined): Problem => ({
  code: 'duplicate-route',
  path,
  message: `Its address ${route} belongs to ${owner}; it opens at ${opens ?? 'its file name'} instead.`,
});

const sameAlias = (page: ShelfPage, alias: string): Problem => ({
  code: 'duplicate-alias',
  path: page.file.path,
  message: `Its old address ${alias} is taken by another page.`,
});
