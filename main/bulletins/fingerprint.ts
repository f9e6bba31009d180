import type { Bulletin } from './bulletin.ts';

/** What tells one revision from another, without keeping either. */
export interface Fingerprint {
  /** Over what is said of products: statements, versions, reasons. */
  readonly statements: string;
  /** Over remediations. */
  readonly advice: string;
  /** Over the file. */
  readonly whole: string;
}

/** Two 32-bit halves of a running hash. */
type Fold = [high: number, low: number];

/**
 * Folds texts into 53 bits: cyrb53, a public-domain mix that is much faster than SHA-256 over many short texts. Nothing
 * is trusted by it: a publisher who made two revisions collide would hide a change in his own bulletin.
 */
function add(fold: Fold, text: string): void {
  let [high, low] = fold;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  // Where one text ends and the next begins counts too.
  fold[0] = Math.imul(high ^ 0x10000, 2246822507);
  fold[1] = Math.imul(low ^ 0x10000, 3266489909);
}

const begin = (): Fold => [0xdeadbeef, 0x41c6ce57];

function textOf([first, second]: Fold): string {
  const high =
    Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const low = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

function foldOf(...texts: readonly string[]): Fold {
  const fold = begin();
  for (const text of texts) add(fold, text);
  return fold;
}

/** Two halves into one; their order counts. */
const mix = (left: number, right: number): number =>
  Math.imul((left ^ (right + 0x9e3779b9 + (left << 6) + (left >>> 2))) | 0, 2654435761);

/** A sum, which doesn't tell the order of what was put into it: documents are written anew in another. */
function heap() {
  const sum: Fold = [0, 0];
  return {
    /** Puts in one thing that is made of these parts. */
    put: (first: Fold, second: Fold = first, third: Fold = second): void => {
      sum[0] = (sum[0] + mix(mix(first[0], second[0]), third[0])) | 0;
      sum[1] = (sum[1] + mix(mix(first[1], second[1]), third[1])) | 0;
    },
    text: (): string => textOf(sum),
  };
}

/** Product ids are the document's own business: what a product is called counts. */
function statementsOf({ products, vulnerabilities }: Bulletin): string {
  const said = heap();
  const known = new Map(products.map(({ id, label, claim }) => [id, foldOf(label, claim.words)]));
  const product = (id: string): Fold => known.get(id) ?? foldOf(id);
  const words = new Map<string, Fold>();
  const word = (text: string): Fold => {
    const fold = words.get(text) ?? foldOf(text);
    words.set(text, fold);
    return fold;
  };
  for (const { cve, statements, flags } of vulnerabilities) {
    const flaw = foldOf(cve ?? '');
    said.put(flaw);
    for (const { status, product: id } of statements) said.put(flaw, word(status), product(id));
    for (const { label, products: ids } of flags) {
      for (const id of ids) said.put(flaw, word(label), product(id));
    }
  }
  return said.text();
}

/** Which products a remedy is for is left out, but for how many: documents repeat thousands of them. */
function adviceOf({ vulnerabilities }: Bulletin): string {
  const advice = heap();
  for (const { cve, remediations } of vulnerabilities) {
    for (const { category, details, url, products } of remediations)
      advice.put(foldOf(cve ?? '', category, details, `${url ?? ''} ${products.length}`));
  }
  return advice.text();
}

/** @param sha256 the file's, lower-case hex */
export const fingerprintOf = (bulletin: Bulletin, sha256: string): Fingerprint => ({
  statements: statementsOf(bulletin),
  advice: adviceOf(bulletin),
  whole: sha256.slice(0, 16),
});
