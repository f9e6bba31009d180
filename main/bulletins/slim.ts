import { createHash } from 'node:crypto';
import type { Bulletin, Vulnerability } from './bulletin.ts';

/** What tells one revision from another, without keeping either. Each is 11 characters. */
export interface Fingerprint {
  /** Over what is said of products: statements, versions, reasons. */
  readonly statements: string;
  /** Over remediations. */
  readonly advice: string;
  /** Over everything that is shown. */
  readonly whole: string;
}

/** A bulletin as lists, charts and visits need it: what it says of products, without its prose. */
export interface SlimBulletin {
  /** Without prose: a verdict over it has word, rule, evidence and fixes, and no advice. */
  readonly bulletin: Bulletin;
  readonly fingerprint: Fingerprint;
}

const short = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 11);

export function fingerprintOf(bulletin: Bulletin): Fingerprint {
  const { vulnerabilities, products } = bulletin;
  return {
    statements: short([
      products.map(({ id, label, claim }) => [id, label, claim.words]),
      vulnerabilities.map(({ cve, statements, flags }) => [
        cve,
        statements.map(({ status, product }) => [status, product]),
        flags.map(({ label, products: ids }) => [label, ids]),
      ]),
    ]),
    advice: short(
      vulnerabilities.flatMap(({ remediations }) =>
        remediations.map(({ category, details, url, products: ids }) => [category, details, url, ids]),
      ),
    ),
    // History is not content: a revision that says no more than that it is one changes nothing.
    whole: short({ ...bulletin, path: '', version: '', updated: '', revisions: [] }),
  };
}

const slimVulnerability = ({ pointer, cve, ids, statements, flags }: Vulnerability): Vulnerability => ({
  pointer,
  cve,
  ids,
  title: null,
  cwe: null,
  notes: [],
  scores: [],
  statements,
  flags,
  remediations: [],
  threats: [],
  references: [],
});

/** Drops what a list doesn't need: nine tenths of a document, as a rule. */
export const slim = (bulletin: Bulletin): SlimBulletin => ({
  fingerprint: fingerprintOf(bulletin),
  bulletin: {
    ...bulletin,
    revisions: [],
    notes: [],
    references: [],
    remarks: [],
    products: bulletin.products.map((product) => ({ ...product, pointer: '' })),
    vulnerabilities: bulletin.vulnerabilities.map(slimVulnerability),
  },
});
