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
  /^(?:v?\d|[<>=*]|vers:|(?:r|sp|hf|rev|build|patch|update)[ .]?\d|(?:all|any|every|versions?|releases?|firmware|software|prior|before|below|under|older|earlier|later|newer|above|after|up|through|until|from|since|alle|versionen|vor|bis|ab|unter|älter|neuer|n\/a|unspecified|unknown|latest|current|various|multiple|several|unsupported)(?!\p{L}))/u;

/** A whole number after a name may be the release, or the end of another product's name: "Foo 2". */
const bareNumber = /^\d+$/;

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
  const claim = /^:? $/.test(between) ? claimBehind(rest, label) : null;
  if (claim) return claim;
  return versionWords.test(rest) ? { kind: 'text', words: label } : null;
}

/**
 * What stands behind a name, when all of it is about versions. `Foo R15B` and `Foo 2` may be called so, and be no
 * releases.
 */
function claimBehind(rest: string, label: string): VersionClaim | null {
  const range = parseClaim(rest, 'product_version_range');
  const claim = range.kind === 'text' ? parseClaim(rest, 'product_version') : range;
  if (claim.kind === 'text' || (claim.kind === 'release' && !versionWords.test(rest))) return null;
  return bareNumber.test(rest) || (claim.kind === 'release' && claim.version === null)
    ? { kind: 'both', words: label, claims: [claim, { kind: 'text', words: label }] }
    : { ...claim, words: label };
}

/** The claim of a leaf that has the product's name in its branches. */
function ownClaim(product: Product, key: string): VersionClaim {
  if (product.claim.kind !== 'none') return product.claim;
  const rest = productKey(product.label).startsWith(`${key} `)
    ? product.label.trim().slice(key.length + 1)
    : '';
  if (bareNumber.test(rest)) return { ...parseClaim(rest, 'product_version'), words: product.label };
  const inLabel = claimInLabel(product.label, key);
  if (inLabel && inLabel.kind !== 'text') return inLabel;
  const numbers = otherNumbers(product.label, `${product.vendor ?? ''} ${key}`);
  return numbers.length > 0 ? { kind: 'text', words: product.label } : product.claim;
}

const sense = (claim: VersionClaim): string => JSON.stringify({ ...claim, words: '' });

/** What a name and the branches below it say together; the same thing twice is said once. */
function together(inName: VersionClaim, below: VersionClaim): VersionClaim {
  if (below.kind === 'none' || (below.kind === 'all' && inName.kind !== 'none')) return inName;
  if (inName.kind === 'none') return below;
  const meant = inName.kind === 'both' ? inName.claims[0] : inName;
  if (meant && sense(meant) === sense(below)) return below;
  return { kind: 'both', words: below.words, claims: [inName, below] };
}

function claimFor(product: Product, asked: Asked): VersionClaim | null {
  if (asked.vendor !== null && product.vendor !== null && productKey(product.vendor) !== asked.vendor)
    return null;
  if (product.key !== null && asked.keys.includes(product.key)) return ownClaim(product, product.key);
  for (const key of asked.keys) {
    if (product.key !== null && !product.key.startsWith(key)) continue;
    const claim = claimInLabel(product.key ?? product.label, key);
    // A name that its publisher set apart is the asked one with a version, or it is another.
    if (claim && (product.key === null || claim.kind !== 'text')) return together(claim, product.claim);
  }
  return null;
}

interface Tree {
  readonly asked: Asked;
  readonly byId: ReadonlyMap<string, Product>;
}

/** Relationships of relationships; a longer chain is a circle. */
const longestChain = 20;

function matchOf(product: Product, tree: Tree, links = 0): Match | null {
  if (product.relation)
    return links > longestChain ? null : related(product, product.relation, tree, links + 1);
  const claim = claimFor(product, tree.asked);
  return claim && { product, claim, extent: extentOf(product) };
}

function related(
  product: Product,
  { category, part, whole }: NonNullable<Product['relation']>,
  tree: Tree,
  links: number,
): Match | null {
  const of = (id: string): Match | null => {
    const found = tree.byId.get(id);
    return found ? matchOf(found, tree, links) : null;
  };
  const wholeMatch = of(whole);
  if (wholeMatch) {
    const inside = category === 'default_component_of' && wholeMatch.extent !== 'beside';
    return { product, claim: wholeMatch.claim, extent: inside ? 'part' : 'beside' };
  }
  const claim = of(part)?.claim ?? labelled(product, tree.asked);
  return claim && { product, claim, extent: 'beside' };
}

/** What a combination is called may be the product too. */
function labelled({ label }: Product, { keys }: Asked): VersionClaim | null {
  for (const key of keys) {
    const claim = claimInLabel(label, key);
    if (claim) return claim;
  }
  return null;
}

/** The leaves of a bulletin's tree that are, or belong to, the asked product: id → match. */
export function matchProducts(bulletin: Bulletin, product: AskedProduct): ReadonlyMap<string, Match> {
  const keys = [product.name, ...(product.aliases ?? [])].map(productKey);
  const asked = { keys, vendor: product.vendor ? productKey(product.vendor) : null };
  const hasRelations = bulletin.products.some(({ relation }) => relation !== null);
  const byId = new Map(hasRelations ? bulletin.products.map((entry) => [entry.id, entry]) : []);
  const tree = { asked, byId };
  const matches = bulletin.products.flatMap((leaf) => matchOf(leaf, tree) ?? []);
  const certain = asked.vendor !== null || isOneVendor(matches);
  return new Map(matches.map((match) => [match.product.id, certain ? match : warningOnly(match)]));
}

const condition =
  /\b(?:only|when|if|with|without|except|excluding|unless|before|after|prior|until|for|on|running|using|nur|mit|ohne|wenn|falls|außer|sofern)\b/i;

/**
 * Whether a full name agrees with its branches. A condition that they don't have ("Palette 4.4.14 (only with TLS)"), or
 * a number, or words behind the version, limit an all-clear; another version ("Palette 11.X: before 11.0.3") leaves open
 * which of both is meant.
 */
function extentOf({ label, name, vendor, claim }: Product): Match['extent'] {
  if (claim.kind === 'none' || claim.words === label)
    return isConditional(label, name ?? '') ? 'part' : 'whole';
  const known = productKey(`${vendor ?? ''} ${name ?? ''} ${claim.words}`);
  const others = otherNumbers(label, known);
  if (others.some((found) => found.includes('.'))) return 'beside';
  const narrowed = isConditional(label, known) || isNarrowed(label, claim.words, known);
  return others.length > 0 || narrowed ? 'part' : 'whole';
}

/** Numbers in a full name that its branches don't have. */
function otherNumbers(label: string, branches: string): readonly string[] {
  const known = new Set(productKey(branches).match(numeral));
  return (productKey(label).match(numeral) ?? []).filter((found) => !known.has(found));
}

const numeral = /\d+(?:\.(?:\d+|[x*]\b))*/g;

const isConditional = (label: string, known: string): boolean =>
  condition.test(label) &&
  productKey(label)
    .split(/[^\p{L}]+/u)
    .some((word) => condition.test(word) && !productKey(known).includes(word));

/** Whether words stand behind the version that its branches don't have: an edition, a platform, "unpatched". */
function isNarrowed(label: string, version: string, known: string): boolean {
  const full = productKey(label);
  const words = productKey(version);
  const begin = full.lastIndexOf(words);
  if (begin < 0) return false;
  const has = new Set(wordsOf(known));
  return wordsOf(full.slice(begin + words.length)).some((word) => !has.has(word));
}

/** The words of a text that is for comparing. */
const wordsOf = (key: string): readonly string[] => key.split(/[^\p{L}]+/u).filter((word) => word !== '');

/** Two vendors' products of one name: nobody said which is asked for, so that an all-clear for one clears nothing. */
function isOneVendor(matches: readonly Match[]): boolean {
  const vendors = new Set(
    matches.flatMap(({ product: { vendor } }) => (vendor === null ? [] : productKey(vendor))),
  );
  return vendors.size < 2;
}

const warningOnly = (match: Match): Match =>
  match.extent === 'whole' ? { ...match, extent: 'part' } : match;
