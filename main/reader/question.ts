import type { Standing } from '../api/bulletin-view.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { LibraryAge, ProductView } from '../api/library-view.ts';
import type { Site, SiteView } from '../api/site-view.ts';
import { libraryAge } from '../bulletins/age.ts';
import type { AskedProduct } from '../bulletins/product-match.ts';
import { productKey } from '../bulletins/product-key.ts';
import { askedProduct } from '../bulletins/products.ts';
import type { StateFile } from '../state/state-file.ts';
import type { BulletinStock, StockedBulletins } from './bulletin-stock.ts';
import type { Shelf } from './shelf.ts';

/** As a caller asks: for a site, or for a product and a version. */
export interface Asked {
  readonly site?: string | undefined;
  readonly product?: string | undefined;
  readonly version?: string | undefined;
}

/** What verdicts are given for. */
export interface Release {
  readonly product: AskedProduct;
  readonly version: string;
}

/** A question about bulletins, with all that an answer rests on. */
export interface Question {
  readonly shelf: Shelf;
  readonly stock: StockedBulletins;
  readonly age: LibraryAge;
  readonly site: Site | null;
  /** `null` where none was asked. */
  readonly release: Release | null;
  readonly standing: Standing;
}

/** What questions need from the rest of the reader. */
export interface QuestionSurroundings {
  readonly shelf: () => Shelf;
  readonly stock: BulletinStock;
  readonly state: StateFile;
  readonly now: () => Date;
}

/** Understands what a caller asks: the site's product and release, or those that were named. */
export type Ask = (asked: Asked) => Promise<Outcome<Question>>;

/** How old the shelf's edition is, by the bands of the settings. */
export const ageOf = (shelf: Shelf, state: StateFile, now: () => Date): LibraryAge =>
  libraryAge(shelf.library.edition.date, now(), state.read('settings').age);

/** Understands questions. */
export function questions({ shelf, stock, state, now }: QuestionSurroundings): Ask {
  return async ({ site: id, product, version }) => {
    const standing = shelf();
    const site = id === undefined ? null : (state.read('sites').find((one) => one.id === id) ?? undefined);
    if (site === undefined) return noSuchSite(id ?? '');
    const stocked = await stock(standing);
    const named = site ? site.product : product;
    const release =
      named === undefined
        ? null
        : {
            product: askedProduct(standing.library.catalogue.products, named),
            version: (site ? site.version : version) ?? '',
          };
    const age = ageOf(standing, state, now);
    return done({
      shelf: standing,
      stock: stocked,
      age,
      site,
      release,
      standing: {
        edition: standing.library.edition,
        age,
        incomplete: stocked.problems.length,
        site: site && siteView(site, stocked.products),
      },
    });
  };
}

/** The failure of a site that isn't there. */
export const noSuchSite = (id: string): Outcome<never> =>
  refuse('site-not-found', `There is no site ${id}.`, 'It may have been removed in another window.');

/** A site, and what the library knows of its product. */
export function siteView(site: Site, products: readonly ProductView[]): SiteView {
  const key = productKey(site.product);
  const product =
    products.find(({ id }) => id === site.product) ??
    products.find(({ id, name, aliases }) => [id, name, ...aliases].some((word) => productKey(word) === key));
  return {
    ...site,
    productName: product?.name ?? site.product,
    productKnown: product !== undefined,
    releaseKnown: product?.releases.some(({ version }) => version === site.version) ?? false,
  };
}
