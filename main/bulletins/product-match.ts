import type { Bulletin, Product } from './bulletin.ts';
import { productKey } from './product-key.ts';
import { parseClaim, type VersionClaim } from './version-claim.ts';

/** The product that somebody asks about, by all the names that it bears. */
export interface AskedProduct {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  /** Given where two vendors sell products of one name; `null` or absent for any vendor. */
  readonly vendor?: string | null | undefined;
}

/** A leaf of the product tree that is the asked product, and what it says about versions. */
export interface Match {
  readonly product: Product;
  readonly claim: VersionClaim;
  /**
   * `whole`: the product itself. `part`: something that is in it by default, or the product under a condition, so that
   * a warning counts for it and an all-clear doesn't. `beside`: something installed on or with it, which decides nothing.
   */
  readonly extent: 'whole' | 'part' | 'beside';
}

interface Asked {
  readonly keys: readonly string[];
  readonly vendor: string | null;
}

/** What stands between a product's name and its version. */
const gap = /^[^\p{L}\p{N}<>=*]+/u;
/** Beginnings of words about versions; any other word makes the name another product's. */
const versionWords =
  /^(?:v?\d|[<>=*]|(?:all|any|every|versions?|releases?|firmware|software|prior|before|up|from|since)\b)/;

/**
 * A product without a version branch may carry one in its full name: "Palette VerteX 4.4.14". What follows the name
 * and has nothing of a version makes it another product ("Palette VerteX airgap"); what has, and can't be interpreted,
 * stays text.
 */
function claimInLabel(label: string, key: string): VersionClaim | null {
  const full = productKey(label);
  if (full === key) return { kind: 'none', words: label };
  if (!full.startsWith(key)) return null;
  const between = gap.exec(full.slice(key.length))?.[0];
  if (between === undefined) return null;
  const rest = full.slice(key.length + between.length);
  if (rest === '') return { kind: 'none', words: label };
  const claim = /^:? $/.test(between) ? parseClaim(rest, 'product_version_range') : null;
  if (claim && claim.kind !== 'text') return { ...claim, words: label };
  return versionWords.test(rest) ? { kind: 'text', words: label } : null;
}

function ownClaim(product: Product, key: string): VersionClaim {
  if (product.claim.kind !== 'none') return product.claim;
  const inLabel = claimInLabel(product.label, key);
  if (inLabel && inLabel.kind !== 'text') return inLabel;
  return /\d/.test(product.label.slice(key.length)) ? { kind: 'text', words: product.label } : product.claim;
}

function claimFor(product: Product, asked: Asked): VersionClaim | null {
  if (asked.vendor !== null && product.vendor !== null && productKey(product.vendor) !== asked.vendor)
    return null;
  if (product.key !== null) return asked.keys.includes(product.key) ? ownClaim(product, product.key) : null;
  for (const key of asked.keys) {
    const claim = claimInLabel(product.label, key);
    if (claim) return claim;
  }
  return null;
}

function related(product: Product, asked: Asked, byId: ReadonlyMap<string, Product>): Match | null {
  if (!product.relation) return null;
  const { category, part, whole } = product.relation;
  const wholeProduct = byId.get(whole);
  const partProduct = byId.get(part);
  const wholeClaim = wholeProduct && claimFor(wholeProduct, asked);
  if (wholeClaim) {
    const extent = category === 'default_component_of' ? 'part' : 'beside';
    return { product, claim: wholeClaim, extent };
  }
  const partClaim = partProduct && claimFor(partProduct, asked);
  return partClaim ? { product, claim: partClaim, extent: 'beside' } : null;
}

/** The leaves of a bulletin's tree that are, or belong to, the asked product: id → match. */
export function matchProducts(bulletin: Bulletin, product: AskedProduct): ReadonlyMap<string, Match> {
  const keys = [product.name, ...(product.aliases ?? [])].map(productKey);
  const asked = { keys, vendor: product.vendor ? productKey(product.vendor) : null };
  const matches: Match[] = [];
  let byId: ReadonlyMap<string, Product> | null = null;
  for (const leaf of bulletin.products) {
    if (leaf.relation) {
      byId ??= new Map(bulletin.products.map((entry) => [entry.id, entry]));
      const match = related(leaf, asked, byId);
      if (match) matches.push(match);
      continue;
    }
    const claim = claimFor(leaf, asked);
    if (claim) matches.push({ product: leaf, claim, extent: isConditional(leaf) ? 'part' : 'whole' });
  }
  const certain = asked.vendor !== null || isOneVendor(matches);
  return new Map(matches.map((match) => [match.product.id, certain ? match : warningOnly(match)]));
}

const condition = /\b(?:only|when|if|with|without|except|excluding|unless|before|after|prior|until)\b/i;

/** Whether a full name holds a condition that its branches don't have: "Palette 4.4.14 (only with TLS)". */
function isConditional({ label, name, vendor, claim }: Product): boolean {
  if (!condition.test(label)) return false;
  const known = productKey(`${vendor ?? ''} ${name ?? ''} ${claim.words}`);
  return productKey(label)
    .split(/[^\p{L}]+/u)
    .some((word) => condition.test(word) && !known.includes(word));
}

/** Two vendors' products of one name: nobody said which is asked for, so that an all-clear for one clears nothing. */
function isOneVendor(matches: readonly Match[]): boolean {
  const vendors = new Set(
    matches.flatMap(({ product: { vendor } }) => (vendor === null ? [] : productKey(vendor))),
  );
  return vendors.size < 2;
}

const warningOnly = (match: Match): Match =>
  match.extent === 'whole' ? { ...match, extent: 'part' } : match;
