/** Characters that a route may hold unescaped besides those `encodeURIComponent` leaves alone. */
const plainInRoutes = /%(40|3A|24|26|2B|2C|3B|3D)/g;

/** A file name or folder name as a segment of a route. */
const encodeSegment = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(plainInRoutes, decodeURIComponent);

/** Percent-decoding that leaves alone what is not an encoding: `100%` stays `100%`. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeOr(run));
  }
}

function decodeOr(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** `pages/security/index.md` → `pages/security`; the folder of a file at the top is `''`. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** `pages/security/index.md` → `index.md`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `index.md` → `index`. */
export const withoutExtension = (path: string): string => path.replace(/\.mdx?$/i, '');

/** A page's path below the `pages` folder, where the library has one. */
const belowPages = (path: string): string => path.replace(/^pages\//, '');

/** Below `/-/` the app's own screens live: a folder of that name is written so that it can't be mistaken for them. */
const dash = '%2D';

/** A path inside the library as a route: `/`-separated, percent-encoded the way a browser's address is. */
export const routeOfPath = (path: string): string =>
  `/${path
    .split('/')
    .map((name, index) => (index === 0 && name === '-' ? dash : encodeSegment(name)))
    .join('/')}`;

/**
 * A page's route: its path without `pages/` and without extension; `index.md`, Hugo's `_index.md` and `README.md` are
 * their folder.
 * Percent-encoded, so that a route is always what a browser's `location.pathname` says.
 *
 * `pages/security/index.md` → `/security`, `index.md` → `/`, `a b#1.md` → `/a%20b%231`.
 */
export function routeOf(path: string): string {
  const bare = withoutExtension(belowPages(path));
  return routeOfPath(/^(?:_?index|readme)$/i.test(nameOf(bare)) ? folderOf(bare) : bare);
}

/** Which page answers at which route, and which could not have the route they ask for. */
export interface Routes {
  /** Path → route, every page of the library; unique. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Pages whose own route another page has: they open at a route that says their file's name. */
  readonly duplicates: readonly { readonly path: string; readonly route: string; readonly owner: string }[];
}

/** `index.md` goes before `_index.md`, that before `README.md`, all before a page beside the folder; then by path. */
const rank = (path: string): number => {
  const name = withoutExtension(nameOf(path)).toLowerCase();
  return name === 'index' ? 0 : name === '_index' ? 1 : name === 'readme' ? 2 : 3;
};

/**
 * Gives every page its route. Where two ask for the same, the first of `index.md`, `README.md`, `name.md` has it and
 * the others keep opening, at their whole file name. A `README.md` beside an `index.md` is a page of its own and no
 * duplicate; `name/name.md` is its folder when nothing else is.
 */
export function routesOf(paths: readonly string[]): Routes {
  const byPath = new Map<string, string>();
  const owners = new Map<string, string>();
  const duplicates: Routes['duplicates'][number][] = [];
  const ordered = [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const path of ordered) {
    const route = routeOf(path);
    const owner = owners.get(route);
    if (owner !== undefined && !isReadmeBesideIndex(path, owner)) duplicates.push({ path, route, owner });
    const given = owner === undefined ? route : freeRoute(path, owners);
    owners.set(given, path);
    byPath.set(path, given);
  }
  for (const path of ordered) promote(path, byPath, owners);
  return { byPath, duplicates };
}

const isReadmeBesideIndex = (path: string, owner: string): boolean =>
  rank(path) === 2 && rank(owner) < 2 && folderOf(path) === folderOf(owner);

function freeRoute(path: string, taken: ReadonlyMap<string, string>): string {
  const bare = routeOfPath(withoutExtension(belowPages(path)));
  return taken.has(bare) ? routeOfPath(belowPages(path)) : bare;
}

/** `security/security.md` becomes `/security` where that route is still free. */
function promote(path: string, byPath: Map<string, string>, owners: Map<string, string>): void {
  const folder = folderOf(belowPages(path));
  if (folder === '' || nameOf(folder) !== withoutExtension(nameOf(path))) return;
  const route = routeOfPath(folder);
  if (owners.has(route)) return;
  owners.set(route, path);
  byPath.set(path, route);
}

/**
 * The one spelling of a route: leading slash, no trailing one, no `.` and `..`, encoded as `routeOf` encodes.
 * For what people type and what front matter says: `security//Überblick/` → `/security/%C3%9Cberblick`.
 */
export function canonicalRoute(text: string): string {
  const names: string[] = [];
  for (const name of text.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  const spelled = names.map((name, index) =>
    index === 0 && name.toUpperCase() === dash ? dash : encodeSegment(decode(name)),
  );
  return `/${spelled.join('/')}`;
}
