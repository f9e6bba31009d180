/** A product release that the catalogue names. */
export interface CatalogueRelease {
  readonly version: string;
  /** Day of release, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
}

/** A product the library speaks of. */
export interface CatalogueProduct {
  /** Stable and short: `vertex-airgap`. */
  readonly id: string;
  readonly name: string;
  /** Other names that bulletins use for it; compared case aside. */
  readonly aliases: readonly string[];
  /** How it is run: `air-gapped`, `self-hosted`, `saas` … */
  readonly deployment?: string | undefined;
  readonly releases: readonly CatalogueRelease[];
}

/** `library.json`: what a library says about itself (design, section 4). The reader's and the publisher's schemas make this. */
export interface Catalogue {
  readonly schema: 1;
  readonly title: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly publisher: { readonly name: string; readonly securityContact?: string | undefined };
  readonly products: readonly CatalogueProduct[];
  /** Routes that stand at the top of the tree, in this order. */
  readonly navigation: readonly string[];
}

/** Where the catalogue lies in a library folder. */
export const cataloguePath = 'library.json';

/** The newest catalogue schema that this program reads; a newer one is refused by name. */
export const catalogueSchema = 1;
