import type { Bulletin, Product, Statement, StatusGroup, Vulnerability } from './bulletin.ts';
import { productKey } from './product-key.ts';
import type { VersionClaim } from './version-claim.ts';

/** A product by the places of its name, vendor and claim in the tables; -1 for none. */
type PackedProduct = readonly [
  id: string,
  label: string,
  name: number,
  vendor: number,
  claim: number,
  relation: Product['relation'],
];

/** Products by their place in the tree, or by id where the tree doesn't have them. */
type PackedStatements = readonly (readonly [StatusGroup, readonly (number | string)[]])[];

interface Packed {
  readonly head: Omit<Bulletin, 'products' | 'vulnerabilities'>;
  readonly words: readonly string[];
  readonly claims: readonly VersionClaim[];
  readonly products: readonly PackedProduct[];
  readonly flaws: readonly {
    readonly cve: string | null;
    readonly ids: readonly string[];
    readonly unread: readonly string[];
    readonly clouds: Vulnerability['clouds'];
    readonly said: PackedStatements;
  }[];
}

/** Values, each once, and the place of one among them. */
function table<T>(): { readonly values: T[]; readonly placeOf: (value: T) => number } {
  const values: T[] = [];
  const places = new Map<T, number>();
  const placeOf = (value: T): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, values.length);
    return values.push(value) - 1;
  };
  return { values, placeOf };
}

/**
 * What a bulletin says of products, as JSON: without prose, reasons and remedies. Documents name the same hundred
 * products under each of their flaws, so names and claims stand in tables, and statements are lists of places.
 */
export function pack({ products, vulnerabilities, ...rest }: Bulletin): string {
  const words = table<string>();
  const claims = table<VersionClaim>();
  const places = new Map(products.map(({ id }, at) => [id, at]));
  const placed = (word: string | null) => (word === null ? -1 : words.placeOf(word));
  return JSON.stringify({
    head: { ...rest, revisions: [], notes: [], references: [], remarks: [] },
    products: products.map(({ id, label, name, vendor, claim, relation }) => [
      id,
      label,
      placed(name),
      placed(vendor),
      claims.placeOf(claim),
      relation,
    ]),
    flaws: vulnerabilities.map(({ cve, ids, unread, clouds, statements }) => ({
      ...{ cve, ids, unread },
      clouds: clouds.map(({ product, by }) => ({ product, by, words: '', pointer: '' })),
      said: byGroup(statements, places),
    })),
    words: words.values,
    claims: claims.values,
  } satisfies Packed);
}

function byGroup(statements: readonly Statement[], places: ReadonlyMap<string, number>): PackedStatements {
  const groups = new Map<StatusGroup, (number | string)[]>();
  for (const { status, product } of statements) {
    const group = groups.get(status);
    const place = places.get(product) ?? product;
    if (group) group.push(place);
    else groups.set(status, [place]);
  }
  return [...groups];
}

/** What {@link pack} packed: a bulletin on which a verdict has the same word, rule and fixes as on the whole. */
export function unpack(text: string): Bulletin {
  const { head, words, claims, products, flaws } = JSON.parse(text) as Packed;
  const keys = words.map(productKey);
  const nothing: VersionClaim = { kind: 'text', words: '' };
  const made = products.map(([id, label, name, vendor, claim, relation]): Product => ({
    ...{ id, label, relation, pointer: '' },
    name: words[name] ?? null,
    key: keys[name] ?? null,
    vendor: words[vendor] ?? null,
    claim: claims[claim] ?? nothing,
  }));
  return {
    ...head,
    products: made,
    vulnerabilities: flaws.map(({ cve, ids, unread, clouds, said }, index) => ({
      ...empty,
      ...{ cve, ids, unread, clouds, pointer: `/vulnerabilities/${index}` },
      statements: said.flatMap(([status, places]) =>
        places.map((place, at) => ({
          status,
          product: typeof place === 'string' ? place : (made[place]?.id ?? ''),
          index: at,
        })),
      ),
    })),
  };
}

const empty: Pick<
  Vulnerability,
  'title' | 'cwe' | 'notes' | 'scores' | 'flags' | 'remediations' | 'threats' | 'references'
> = {
  title: null,
  cwe: null,
  notes: [],
  scores: [],
  flags: [],
  remediations: [],
  threats: [],
  references: [],
};
