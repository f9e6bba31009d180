import { csaf } from './csaf-document.ts';

/** A leaf of the product tree: the name of its version branch (`null`: none), and of which product. */
export interface Leaf {
  readonly name: string | null;
  readonly product?: string;
  readonly id?: string;
}

/** A release, or a range, of Palette. */
export const release = (name: string | null): Leaf => ({ name });

const productOf = ({ product = 'Palette' }: Leaf): string => product;
const idOf = (leaf: Leaf): string => leaf.id ?? `${productOf(leaf)}:${leaf.name ?? ''}`;

function branch(leaf: Leaf): object {
  const name = productOf(leaf);
  const product = { name: leaf.name === null ? name : `${name} ${leaf.name}`, product_id: idOf(leaf) };
  if (leaf.name === null) return { category: 'product_name', name, product };
  const category = /^v?[\d.]+$/.test(leaf.name) ? 'product_version' : 'product_version_range';
  return { category: 'product_name', name, branches: [{ category, name: leaf.name, product }] };
}

/** A security advisory about one flaw, with these leaves in these status groups. */
export function advisory(
  statuses: Readonly<Record<string, readonly Leaf[]>>,
  document: object = {},
  tracking: object = {},
  cve = 'CVE-2024-0001',
) {
  const leaves = new Map(Object.values(statuses).flatMap((group) => group.map((leaf) => [idOf(leaf), leaf])));
  const status = Object.fromEntries(Object.entries(statuses).map(([group, list]) => [group, list.map(idOf)]));
  return {
    ...csaf({ document, tracking }),
    product_tree: {
      branches: [{ category: 'vendor', name: 'Maker', branches: [...leaves.values()].map(branch) }],
    },
    vulnerabilities: [{ cve, product_status: status }],
  };
}
