import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import { canonicalRoute, routesOf } from '../../content/format/route.ts';
import type { Problem, TreeNode } from '../api/library-view.ts';
import type { Library, LibraryFile } from '../library/library.ts';
import type { PageHead } from '../render/page.ts';
import { createLinkResolver, type LinkResolver } from '../render/links.ts';
import { parsePage } from '../render/parse-page.ts';
import { ancestries, buildTree, inOrder } from './navigation.ts';

/** A page on the shelf: where it lies, where it opens, what its front matter says. */
export interface ShelfPage {
  readonly file: LibraryFile;
  readonly route: string;
  readonly title: string;
  readonly head: PageHead;
  readonly problems: readonly Problem[];
}

type Unplaced = Omit<ShelfPage, 'route'>;

/** One edition, ready to be walked: every page by route, the tree, and what leads where. Immutable. */
export interface Shelf {
  readonly library: Library;
  readonly pages: ReadonlyMap<string, ShelfPage>;
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
  const known = new Map([...(before?.pages.values() ?? [])].map((page) => [page.file.path, page]));
  const files = new Map(library.files.map((file) => [file.path, file]));
  const queue = library.pages.flatMap((path) => files.get(path) ?? []);
  const read: Unplaced[] = [];
  for (let at = 0; at < queue.length; at += atOnce) {
    const batch = queue.slice(at, at + atOnce).map((file): Promise<Unplaced> => {
      const old = known.get(file.path);
      return old?.file.stamp === file.stamp ? Promise.resolve(old) : readHead(library, file);
    });
    read.push(...(await Promise.all(batch)));
  }
  return arrange(library, read);
}

async function readHead(library: Library, file: LibraryFile): Promise<Unplaced> {
  const bytes = await library.read(file.path);
  if (!bytes.ok) {
    const { title, head } = parsePage(file.path, new Uint8Array());
    return {
      file,
      title,
      head,
      problems: [{ code: 'file-damaged', path: file.path, message: bytes.failure.message }],
    };
  }
  const { title, head, problems } = parsePage(file.path, bytes.value);
  return { file, title, head, problems };
}

function arrange(library: Library, read: readonly Unplaced[]): Shelf {
  const { byPath, duplicates } = routesOf(read.map((page) => page.file.path));
  const pages = new Map(
    read.map((page) => {
      const route = byPath.get(page.file.path) ?? canonicalRoute(page.file.path);
      return [route, { ...page, route }] as const;
    }),
  );
  const { aliases, problems } = aliasesOf(pages);
  const tree = buildTree([...pages.values()].map(forNavigation), library.catalogue.navigation);
  const bulletins = new Map(library.bulletins.map((path) => [bulletinRouteOf(path), path]));
  const anchors = new Map<string, ReadonlySet<string>>();
  return {
    library,
    pages,
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
      ...read.flatMap((page) => page.problems),
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
