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

function statementsOf({ products, vulnerabilities }: Bulletin): string {
  const fold = begin();
  for (const { id, label, claim } of products) {
    add(fold, id);
    add(fold, label);
    add(fold, claim.words);
  }
  for (const { cve, statements, flags } of vulnerabilities) {
    add(fold, cve ?? '');
    for (const { status, product } of statements) {
      add(fold, status);
      add(fold, product);
    }
    for (const { label, products: ids } of flags) {
      add(fold, label);
      for (const id of ids) add(fold, id);
    }
  }
  return textOf(fold);
}

/** Which products a remedy is for is left out, but for how many: documents repeat thousands of them. */
function adviceOf({ vulnerabilities }: Bulletin): string {
  const fold = begin();
  for (const { remediations } of vulnerabilities) {
    for (const { category, details, url, products } of remediations) {
      add(fold, category);
      add(fold, details);
      add(fold, `${url ?? ''} ${products.length}`);
    }
  }
  return textOf(fold);
}

/** @param sha256 the file's, lower-case hex */
export const fingerprintOf = (bulletin: Bulletin, sha256: string): Fingerprint => ({
  statements: statementsOf(bulletin),
  advice: adviceOf(bulletin),
  whole: sha256.slice(0, 16),
});
