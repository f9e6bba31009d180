import type { ProductView } from '../api/library-view.ts';
import type { Bulletin } from './bulletin.ts';
import type { AskedProduct } from './product-match.ts';
import { productKey } from './product-key.ts';
import { byRelease } from './version.ts';

/** Finds the catalogue's product by id, name or alias, case aside; any other name is asked for as it is. */
export function askedProduct(products: readonly ProductView[], named: string): AskedProduct {
  const key = productKey(named);
  const found =
    products.find(({ id }) => id === named) ??
    products.find(({ id, name, aliases }) => [id, name, ...aliases].some((word) => productKey(word) === key));
  return found ? { name: found.name, aliases: found.aliases } : { name: named };
}

/** The products that bulletins name, for a library whose catalogue names none; by name, with the releases named. */
export function productsOfTrees(bulletins: readonly Bulletin[]): readonly ProductView[] {
  const found = new Map<string, { name: string; versions: Set<string> }>();
  for (const { name, key, claim } of bulletins.flatMap(({ products }) => products)) {
    if (name === null || key === null) continue;
    const entry = found.get(key) ?? { name, versions: new Set<string>() };
    if (claim.kind === 'release') entry.versions.add(claim.words.trim());
    found.set(key, entry);
  }
  return [...found.entries()]
    .map(([id, { name, versions }]) => ({
      id,
      name,
      aliases: [],
      releases: [...versions].sort(byRelease).map((version) => ({ version })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
