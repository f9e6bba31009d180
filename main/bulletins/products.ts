import type { ProductView } from '../api/library-view.ts';
import type { AskedProduct } from './product-match.ts';
import { productKey } from './product-key.ts';

/** Finds the catalogue's product by id, name or alias, case aside; any other name is asked for as it is. */
export function askedProduct(products: readonly ProductView[], named: string): AskedProduct {
  const key = productKey(named);
  const found =
    products.find(({ id }) => id === named) ??
    products.find(({ id, name, aliases }) => [id, name, ...aliases].some((word) => productKey(word) === key));
  return found ? { name: found.name, aliases: found.aliases } : { name: named };
}
