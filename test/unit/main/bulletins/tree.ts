import { csaf } from './csaf-document.ts';

/** A branch of a product tree: its category and name, and either the id of a leaf or further branches. */
export type Branch = readonly [
  category: string,
  name: string,
  below: string | readonly Branch[],
  label?: string,
];

/** Relationships: id · category · part · whole · full name. */
export type Relation = readonly [id: string, category: string, part: string, whole: string, label?: string];

interface Shape {
  readonly branches?: readonly Branch[];
  /** Flat names: id → full name. */
  readonly flat?: Readonly<Record<string, string>>;
  readonly relations?: readonly Relation[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** One object of status groups a flaw; other parts of a flaw under `with`. */
  readonly flaws: readonly Readonly<Record<string, unknown>>[];
  readonly document?: object;
  readonly tracking?: object;
}

function branchOf([category, name, below, label]: Branch, above: readonly string[]): object {
  const names = category === 'architecture' ? above : [...above, name];
  return typeof below === 'string'
    ? { category, name, product: { name: label ?? names.join(' '), product_id: below } }
    : { category, name, branches: below.map((branch) => branchOf(branch, names)) };
}

/** A CSAF document in miniature, in the shape that a publisher gives it. */
export function shaped({ branches, flat, relations, groups, flaws, document, tracking }: Shape): object {
  return {
    ...csaf({ ...(document && { document }), ...(tracking && { tracking }) }),
    product_tree: {
      ...(branches && { branches: branches.map((branch) => branchOf(branch, [])) }),
      ...(flat && {
        full_product_names: Object.entries(flat).map(([product_id, name]) => ({ name, product_id })),
      }),
      ...(relations && {
        relationships: relations.map(([product_id, category, part, whole, name]) => ({
          category,
          product_reference: part,
          relates_to_product_reference: whole,
          full_product_name: { name: name ?? `${part} in ${whole}`, product_id },
        })),
      }),
      ...(groups && {
        product_groups: Object.entries(groups).map(([group_id, product_ids]) => ({ group_id, product_ids })),
      }),
    },
    vulnerabilities: flaws.map(({ with: rest = {}, ...product_status }, index) => ({
      cve: `CVE-2024-000${index + 1}`,
      product_status,
      ...(rest as object),
    })),
  };
}
