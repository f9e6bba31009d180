import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import { routesOf } from '../../content/format/route.ts';
import {
  anchorsOf,
  createLinkResolver,
  parsePage,
  type LinkResolver,
  type ParsedPage,
} from '../../main/render/render.ts';

const content = join(import.meta.dirname, '../../content');

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.[a-z0-9]+$/i.test(path))
    .sort();

/** The bundled library's pages, parsed by the program's own reader, and a resolver of all its links. */
export interface BundledPages {
  readonly pages: readonly ParsedPage[];
  /** Path → route. */
  readonly routes: ReadonlyMap<string, string>;
  readonly bulletins: readonly string[];
  readonly links: LinkResolver;
  /** Whether a file of the library is there. */
  readonly has: (path: string) => boolean;
}

/** Reads the bundled pages. */
export function readBundledPages(): BundledPages {
  const paths = filesUnder('pages').filter((path) => path.endsWith('.md'));
  const pages = paths.map((path) => parsePage(path, readFileSync(join(content, path))));
  const routes = routesOf(paths).byPath;
  const bulletins = filesUnder('bulletins').map(bulletinRouteOf);
  const known = new Set(bulletins);
  const anchors = new Map(pages.map((page) => [routes.get(page.path) ?? '', anchorsOf(page)]));
  const links = createLinkResolver({
    routes,
    aliases: new Map(
      pages.flatMap(({ path, head }) => head.aliases.map((alias) => [alias, routes.get(path) ?? ''])),
    ),
    others: (route) => known.has(route) || route.startsWith('/-/'),
    files: [...paths, ...filesUnder('assets')],
    anchors: (route) => anchors.get(route) ?? null,
  });
  return { pages, routes, bulletins, links, has: (path) => existsSync(join(content, path)) };
}
