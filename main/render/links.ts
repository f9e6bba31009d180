import { canonicalRoute, folderOf, routeOfPath, withoutExtension } from '../../content/format/route.ts';

/** What rendering asks about the rest of the library. */
export interface LinkResolver {
  /** The route of the page that this source file is; `null` when there is no such page. */
  pageAt(path: string): string | null;
  /** The canonical route of the page that answers at a route or alias; `null` when none does. */
  route(route: string): string | null;
  /** Whether the library has a file of this path that is no page. */
  hasFile(path: string): boolean;
  /** Whether a route is a folder of pages without a page of its own; where it leads then. */
  folder(route: string): string | null;
  /** The anchors of the page at a route; `null` when they are not known, and links to them not judged. */
  anchors(route: string): ReadonlySet<string> | null;
}

/** What a library tells of itself for its links to be resolved. */
export interface LinkTargets {
  /** Path → route, of every page. */
  readonly routes: ReadonlyMap<string, string>;
  /** Alias → route. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** Routes that no file of `pages` stands behind: bulletins, and the program's own screens. */
  readonly others?: (route: string) => boolean;
  /** Every file of the library. */
  readonly files: Iterable<string>;
  readonly anchors?: (route: string) => ReadonlySet<string> | null;
}

/** A resolver over a library's lists. Cheap to ask; make one for each state of a library. */
export function createLinkResolver(targets: LinkTargets): LinkResolver {
  const known = new Set(targets.routes.values());
  const lower = new Map([...known].map((route) => [route.toLowerCase(), route]));
  const files = new Set(targets.files);
  const folders = firstPages(known);
  const aliases = targets.aliases ?? new Map<string, string>();
  return {
    pageAt: (path) => targets.routes.get(path) ?? null,
    route(route) {
      if (known.has(route)) return route;
      const aliased = aliases.get(route);
      if (aliased !== undefined) return aliased;
      return targets.others?.(route) === true ? route : (lower.get(route.toLowerCase()) ?? null);
    },
    hasFile: (path) => files.has(path),
    folder: (route) => folders.get(route) ?? null,
    anchors: (route) => targets.anchors?.(route) ?? null,
  };
}

/** For each folder, the first page in it, by route: where a link to a folder without a page of its own leads. */
function firstPages(routes: ReadonlySet<string>): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const route of [...routes].sort()) {
    for (let at = route.lastIndexOf('/'); at > 0; at = route.lastIndexOf('/', at - 1)) {
      const folder = route.slice(0, at);
      if (!first.has(folder)) first.set(folder, route);
    }
  }
  return first;
}

/** A resolver that knows nothing and refuses nothing: for reading a page's text alone. */
export const noLinks: LinkResolver = {
  pageAt: () => null,
  route: (route) => route,
  hasFile: () => false,
  folder: () => null,
  anchors: () => null,
};

/**
 * The page that a link inside the library means.
 *
 * A path that names a file is that file; a route is a route; and as authors of every system write links their own way,
 * a path is tried as a file with and without extension, as a folder, and as a route. A leading `docs/`, under which
 * many sites publish the folder that is this library's root, is passed over when nothing else is found.
 *
 * @param path the link's path, decoded, relative to the library's root
 * @param absolute the link began with `/`
 */
export function findPage(links: LinkResolver, path: string, absolute: boolean): string | null {
  const found = pageFile(links, path, absolute) ?? pageRoute(links, path);
  if (found !== null || !path.startsWith('docs/')) return found;
  return findPage(links, path.slice('docs/'.length), absolute);
}

/**
 * The page that an address from the root of a site means, where the library holds more than the site: a repository
 * with `docs/` in it, or several versions side by side. The site's root then is a folder above the page that links; the
 * one furthest up that has such a page is taken.
 *
 * @param path the link's path, decoded, without its leading `/`
 * @param from the path of the page that links
 */
export function findBelow(links: LinkResolver, path: string, from: string): string | null {
  const folders = folderOf(from.replace(/^pages\//, ''))
    .split('/')
    .filter(Boolean);
  for (const [at] of folders.entries()) {
    const found = findPage(links, [...folders.slice(0, at + 1), path].join('/'), true);
    if (found !== null) return found;
  }
  return null;
}

function pageFile(links: LinkResolver, path: string, absolute: boolean): string | null {
  const bare = withoutEnding(path);
  for (const root of absolute ? ['pages/', ''] : ['', 'pages/']) {
    for (const file of filesOf(path, bare)) {
      const found = links.pageAt(root + file);
      if (found !== null) return found;
    }
  }
  return null;
}

function pageRoute(links: LinkResolver, path: string): string | null {
  const route = canonicalRoute(routeOfPath(withoutEnding(path).replace(/^pages\//, '')));
  return (
    links.route(route) ??
    links.route(route.replace(/\/(?:_?index|readme)$/i, '') || '/') ??
    links.folder(route)
  );
}

const withoutEnding = (path: string): string => withoutExtension(path).replace(/\.html?$/i, '');

const filesOf = (path: string, bare: string): readonly string[] => [
  ...new Set([path, `${bare}.md`, `${bare}.mdx`]),
  ...['index.md', 'index.mdx', '_index.md', 'README.md', 'README.mdx'].map((name) =>
    bare === '' ? name : `${bare}/${name}`,
  ),
];
