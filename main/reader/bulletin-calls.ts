import { setImmediate as nextTurn } from 'node:timers/promises';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { BulletinList } from '../api/bulletin-view.ts';
import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Problem } from '../api/library-view.ts';
import type { PageView } from '../api/page-view.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { bulletinRow, bulletinView } from '../bulletins/bulletin-view.ts';
import { count, judge } from '../bulletins/exposure.ts';
import { parseBulletin, type ParsedBulletin } from '../bulletins/parse-bulletin.ts';
import { askedProduct, productsOfTrees } from '../bulletins/products.ts';
import { bulletinIds } from '../bulletins/searchable.ts';
import { verdict } from '../bulletins/verdict.ts';
import type { Library } from '../library/library.ts';
import { bulletinPage } from './bulletin-page.ts';
import { editionLabel } from './edition-label.ts';
import type { Shelf } from './shelf.ts';

/** The bulletins of a shelf, and the files that are none. */
export interface ReadBulletins {
  readonly bulletins: readonly Bulletin[];
  readonly problems: readonly Problem[];
}

/** The calls about bulletins, and what else the reader asks of them. */
export interface BulletinCalls {
  readonly calls: Pick<Implementation, 'bulletins.list' | 'bulletins.read'>;
  readonly problems: (shelf: Shelf) => Promise<readonly Problem[]>;
  /** The bulletin at a route, as a page. */
  readonly page: (shelf: Shelf, route: string) => Promise<Outcome<PageView>>;
}

/** How many files are parsed before others get their turn. */
const atOnce = 40;

async function readOne(library: Library, path: string): Promise<ParsedBulletin> {
  const bytes = await library.read(path);
  return bytes.ok
    ? parseBulletin(path, bytes.value)
    : { ok: false, problem: { code: 'bulletin-invalid', path, message: bytes.failure.message } };
}

async function readAll(library: Library): Promise<ReadBulletins> {
  const bulletins: Bulletin[] = [];
  const problems: Problem[] = [];
  for (let at = 0; at < library.bulletins.length; at += atOnce) {
    const batch = library.bulletins.slice(at, at + atOnce).map((path) => readOne(library, path));
    for (const result of await Promise.all(batch)) {
      if (result.ok) bulletins.push(result.bulletin);
      else problems.push(result.problem);
    }
    await nextTurn();
  }
  return { bulletins, problems };
}

/** Reads bulletins when somebody first asks for them, once a shelf. */
export function bulletinCalls(shelf: () => Shelf): BulletinCalls {
  const read = new WeakMap<Shelf, Promise<ReadBulletins>>();
  const all = (standing: Shelf): Promise<ReadBulletins> => {
    const found = read.get(standing) ?? readAll(standing.library);
    read.set(standing, found);
    return found;
  };
  const asked = (standing: Shelf, product: string) =>
    askedProduct(standing.library.catalogue.products, product);

  return {
    problems: async (standing) => (await all(standing)).problems,
    page: async (standing, route) => {
      const found = await find(standing, route, () => all(standing));
      if (!found.ok) return found;
      return done(
        await bulletinPage(standing, bulletinView(found.value, bulletinRouteOf(found.value.path), null)),
      );
    },
    calls: {
      'bulletins.list': async ({ product, version }) => {
        const standing = shelf();
        const site =
          product === undefined ? null : { product: asked(standing, product), version: version ?? '' };
        return done(listOf(standing, await all(standing), site));
      },
      'bulletins.read': async ({ route, product, version }) => {
        const standing = shelf();
        const found = await find(standing, route, () => all(standing));
        if (!found.ok) return found;
        const bulletin = found.value;
        const judged =
          product === undefined ? null : verdict(bulletin, asked(standing, product), version ?? '');
        return done(bulletinView(bulletin, bulletinRouteOf(bulletin.path), judged));
      },
    },
  };
}

function listOf(
  { library }: Shelf,
  { bulletins, problems }: ReadBulletins,
  site: { readonly product: ReturnType<typeof askedProduct>; readonly version: string } | null,
): BulletinList {
  const judged = site && judge(bulletins, site.product, site.version);
  const rows = bulletins.map((bulletin, index) =>
    bulletinRow(bulletin, bulletinRouteOf(bulletin.path), judged?.[index]?.verdict ?? null),
  );
  const { products } = library.catalogue;
  return {
    rows: rows.sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated) || (a.id < b.id ? -1 : 1)),
    counts: judged && count(judged),
    products: products.length > 0 ? products : productsOfTrees(bulletins),
    problems,
  };
}

/** By its route first, which costs one file; else by any of its ids, as the publisher's own pages name it. */
async function find(
  shelf: Shelf,
  route: string,
  all: () => Promise<ReadBulletins>,
): Promise<Outcome<Bulletin>> {
  const path = shelf.bulletins.get(route) ?? shelf.bulletins.get(route.toLowerCase());
  if (path !== undefined) {
    const parsed = await readOne(shelf.library, path);
    if (parsed.ok) return done(parsed.bulletin);
    return refuse('bulletin-unreadable', `${path} is not a bulletin. ${parsed.problem.message}`);
  }
  const id = route.slice(route.lastIndexOf('/') + 1).toLowerCase();
  const { bulletins } = await all();
  const named = bulletins.find((bulletin) => bulletinIds(bulletin).some((word) => word.toLowerCase() === id));
  if (named) return done(named);
  return refuse(
    'bulletin-not-found',
    `${id.slice(0, 200).toUpperCase()} is not in “${shelf.library.catalogue.title}” (${editionLabel(shelf.library.edition)}).`,
    'Search for it: another bulletin may mention it.',
  );
}
