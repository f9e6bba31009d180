import { productNames, type Fact, type ProductName } from './facts.ts';
import { compareReleases } from './versions.ts';

/** Same ids as in `content/library.json`. */
const catalogueIds: Readonly<Record<ProductName, string>> = {
  Palette: 'palette',
  'Palette Enterprise': 'palette-enterprise',
  'Palette Enterprise airgap': 'palette-enterprise-airgap',
  'Palette VerteX': 'palette-vertex',
  'Palette VerteX airgap': 'palette-vertex-airgap',
};

/** CSAF product id of a product, or of one of its releases: `palette-vertex:4.4.14`. */
export const productId = (name: ProductName, version: string | null): string =>
  version === null ? catalogueIds[name] : `${catalogueIds[name]}:${version}`;

/** A leaf of the product tree that is none of the products: a pack of the publisher's. */
export interface Pack {
  readonly name: string;
  readonly range: string;
  readonly words: string;
  readonly id: string;
}

interface Branch {
  readonly category: string;
  readonly name: string;
  readonly product?: { readonly name: string; readonly product_id: string };
  readonly branches?: readonly Branch[];
}

function productBranches(name: ProductName, versions: readonly string[], unversioned: boolean): Branch[] {
  const branches: Branch[] = [];
  if (unversioned) {
    // The publisher speaks of the product and names no release: a product without a version, and it says so.
    const product = { name: `${name}, release not stated`, product_id: productId(name, null) };
    branches.push({ category: 'product_name', name, product });
  }
  if (versions.length > 0) {
    const releases = versions.map((version) => ({
      category: 'product_version',
      name: version,
      product: { name: `${name} ${version}`, product_id: productId(name, version) },
    }));
    branches.push({ category: 'product_name', name, branches: releases });
  }
  return branches;
}

const packBranch = (pack: Pack): Branch => ({
  category: 'product_name',
  name: pack.name,
  branches: [
    {
      category: 'product_version_range',
      name: pack.range,
      product: { name: `${pack.name} ${pack.words}`, product_id: pack.id },
    },
  ],
});

/** Releases of a product that a bulletin names, as affected or as fixed, in order. */
export function namedReleases(fact: Fact, name: ProductName): string[] {
  const affected = fact.affected.filter((entry) => entry.product === name).flatMap((entry) => entry.versions);
  const fixed = fact.fixed_in.filter((entry) => entry.product === name).map((entry) => entry.version);
  return [...new Set([...affected, ...fixed])].sort(compareReleases);
}

/** The product tree: vendor, product, release. Only what the bulletin names is in it. */
export function productTree(fact: Fact, unversioned: readonly ProductName[], packs: readonly Pack[]) {
  const products = productNames.flatMap((name) =>
    productBranches(name, namedReleases(fact, name), unversioned.includes(name)),
  );
  return {
    branches: [
      { category: 'vendor', name: 'Spectro Cloud', branches: [...products, ...packs.map(packBranch)] },
    ],
  };
}
