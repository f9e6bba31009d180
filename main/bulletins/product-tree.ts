import type { Product } from './bulletin.ts';
import { isObject, listAt, mapObjects, objectAt, textAt, textsAt, type JsonObject } from './json.ts';
import { productKey } from './product-key.ts';
import { parseClaim, type VersionClaim } from './version-claim.ts';

/** The standard allows 30 levels at most in any profile seen; deeper is an attack on the stack. */
const deepest = 100;

interface Step {
  readonly category: string;
  readonly name: string;
}

interface Place {
  readonly path: readonly Step[];
  readonly pointer: string;
}

const versionCategories = ['product_version', 'product_version_range'] as const;

const isVersion = (category: string): category is (typeof versionCategories)[number] =>
  (versionCategories as readonly string[]).includes(category);

/**
 * What the branches above a leaf say about versions. A branch that narrows the product otherwise makes it a doubt: any
 * but its vendor, its name, and a family that the name belongs to, or that stands in place of a name.
 */
function claimOf(path: readonly Step[], label: string): VersionClaim {
  const versions = path.filter(({ category }) => isVersion(category));
  const named = path.findLastIndex(({ category }) => category === 'product_name');
  const narrowing = path.filter(
    ({ category, name }, index) =>
      !isVersion(category) &&
      !(category === 'vendor') &&
      !(category === 'product_name' && name === path[named]?.name) &&
      !(category === 'product_family' && (index < named || named < 0)),
  );
  const claims = versions.map(({ category, name }) =>
    parseClaim(name, category === 'product_version' ? 'product_version' : 'product_version_range'),
  );
  const [claim = { kind: 'none', words: label }] = claims;
  if (narrowing.length === 0 && claims.length < 2) return claim;
  const by = [...narrowing, ...versions].map(
    ({ category, name }) => `${category.replaceAll('_', ' ')} ${name}`,
  );
  const words = `${label} (${by.join(', ')})`;
  return {
    kind: 'both',
    words,
    claims: narrowing.length > 0 ? [...claims, { kind: 'text', words }] : claims,
  };
}

/** A leaf with serial numbers (section 3.1.3.3.5) is about those units, whatever their version. */
function ofUnits(product: JsonObject, claim: VersionClaim): VersionClaim {
  const serials = textsAt(objectAt(product, 'product_identification_helper'), 'serial_numbers');
  if (serials.length === 0) return claim;
  const words = `${claim.words} (serial numbers ${serials.slice(0, 5).join(', ')})`;
  return { kind: 'both', words, claims: [claim, { kind: 'text', words }] };
}

const lastNamed = (path: readonly Step[], category: string): string | null =>
  path.findLast((step) => step.category === category)?.name ?? null;

function leaf(product: JsonObject, { path, pointer }: Place): Product | null {
  const id = textAt(product, 'product_id');
  if (id === null) return null;
  const label = textAt(product, 'name') ?? id;
  const name = lastNamed(path, 'product_name');
  return {
    id,
    label,
    name,
    key: name === null ? null : productKey(name),
    vendor: lastNamed(path, 'vendor'),
    claim: ofUnits(product, path.length === 0 ? { kind: 'none', words: label } : claimOf(path, label)),
    pointer,
    relation: null,
  };
}

function walk(branches: readonly unknown[], place: Place, into: Product[]): void {
  if (place.path.length >= deepest) return;
  for (const [index, branch] of branches.entries()) {
    if (!isObject(branch)) continue;
    const step = { category: textAt(branch, 'category') ?? '', name: textAt(branch, 'name') ?? '' };
    const here = { path: [...place.path, step], pointer: `${place.pointer}/branches/${index}` };
    const found = leaf(objectAt(branch, 'product'), here);
    if (found) into.push(found);
    walk(listAt(branch, 'branches'), here, into);
  }
}

function relationships(tree: JsonObject, known: ReadonlyMap<string, Product>): Product[] {
  return mapObjects(tree, 'relationships', (item, index) =>
    related(item, `/product_tree/relationships/${index}`, known, {
      category: textAt(item, 'category') ?? '',
      part: textAt(item, 'product_reference') ?? '',
      whole: textAt(item, 'relates_to_product_reference') ?? '',
    }),
  );
}

/** CSAF 2.1's relationships: from a part over any number of steps. With more than one, none of them counts as default. */
function productPaths(tree: JsonObject, known: ReadonlyMap<string, Product>): Product[] {
  return mapObjects(tree, 'product_paths', (item, index) => {
    const steps = mapObjects(item, 'subpaths', (step) => step);
    const last = steps.at(-1) ?? {};
    return related(item, `/product_tree/product_paths/${index}`, known, {
      category: steps.length === 1 ? (textAt(last, 'category') ?? '') : 'product_path',
      part: textAt(item, 'beginning_product_reference') ?? '',
      whole: textAt(last, 'next_product_reference') ?? '',
    });
  });
}

function related(
  item: JsonObject,
  pointer: string,
  known: ReadonlyMap<string, Product>,
  relation: NonNullable<Product['relation']>,
): Product | null {
  const full = objectAt(item, 'full_product_name');
  const id = textAt(full, 'product_id');
  if (id === null) return null;
  const label = textAt(full, 'name') ?? id;
  const base = known.get(relation.whole);
  return {
    id,
    label,
    name: base?.name ?? null,
    key: base?.key ?? null,
    vendor: base?.vendor ?? null,
    claim: base?.claim ?? { kind: 'text', words: label },
    pointer,
    relation,
  };
}

/** One id for two products (mandatory test 6.1.2): what is said of it may be about either, so neither counts. */
function withoutDoubles(products: readonly Product[]): readonly Product[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of products) (seen.has(id) ? twice : seen).add(id);
  if (twice.size === 0) return products;
  return products.map((product) =>
    twice.has(product.id)
      ? {
          ...product,
          claim: { kind: 'text', words: `${product.label} (its id stands for two products)` },
        }
      : product,
  );
}

/** Every leaf of the product tree (section 3.2.2): branches, flat names and relationships, in document order. */
export function parseProducts(tree: JsonObject): readonly Product[] {
  const products: Product[] = [];
  walk(listAt(tree, 'branches'), { path: [], pointer: '/product_tree' }, products);
  const flat = mapObjects(tree, 'full_product_names', (item, index) =>
    leaf(item, { path: [], pointer: `/product_tree/full_product_names/${index}` }),
  );
  products.push(...flat);
  const known = new Map(products.map((product) => [product.id, product]));
  return withoutDoubles([...products, ...relationships(tree, known), ...productPaths(tree, known)]);
}

/** Product groups (section 3.2.2.3): id → product ids. */
export const parseGroups = (tree: JsonObject): ReadonlyMap<string, readonly string[]> =>
  new Map(
    mapObjects(tree, 'product_groups', (item) => {
      const id = textAt(item, 'group_id');
      return id === null ? null : ([id, textsAt(item, 'product_ids')] as const);
    }),
  );
