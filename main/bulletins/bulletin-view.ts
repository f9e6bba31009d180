import type {
  BulletinRow,
  BulletinView,
  RemediationView,
  StatusView,
  VerdictView,
  VulnerabilityView,
} from '../api/bulletin-view.ts';
import type { Bulletin, Product, Remediation, Statement, Vulnerability } from './bulletin.ts';
import { bulletinIds, vulnerabilityAnchor } from './searchable.ts';
import type { Verdict } from './verdict.ts';

type Products = ReadonlyMap<string, Product>;

const productsOf = (bulletin: Bulletin): Products =>
  new Map(bulletin.products.map((product) => [product.id, product]));

const labels = (ids: readonly string[], products: Products): readonly string[] =>
  ids.map((id) => products.get(id)?.label ?? id);

const remediationView = (remediation: Remediation, products: Products): RemediationView => ({
  category: remediation.category,
  details: remediation.details,
  url: remediation.url,
  products: labels(remediation.products, products),
});

function statusView(
  { status, product: id }: Statement,
  vulnerability: Vulnerability,
  products: Products,
): StatusView {
  const product = products.get(id);
  const reasons = vulnerability.flags.filter((flag) => flag.products.includes(id)).map(({ label }) => label);
  if (!product) return { status, vendor: null, product: id, version: null, reasons };
  const { vendor, name, label, claim } = product;
  const version = claim.kind === 'none' ? null : claim.words;
  const separate = name !== null && product.relation === null;
  return { status, vendor, product: separate ? name : label, version: separate ? version : null, reasons };
}

function vulnerabilityView(
  vulnerability: Vulnerability,
  index: number,
  products: Products,
): VulnerabilityView {
  const { cve, title, cwe, notes, scores, statements, remediations, threats, references } = vulnerability;
  return {
    anchor: vulnerabilityAnchor(vulnerability, index),
    cve,
    title,
    cwe,
    notes,
    scores: scores.map((score) => ({ ...score, products: labels(score.products, products) })),
    statuses: statements.map((statement) => statusView(statement, vulnerability, products)),
    remediations: remediations.map((remediation) => remediationView(remediation, products)),
    threats: threats.map(({ category, details }) => ({ category, title: null, text: details })),
    references,
  };
}

/** A bulletin as a line of the list. */
export const bulletinRow = (bulletin: Bulletin, route: string, verdict: Verdict | null): BulletinRow => ({
  route,
  id: bulletin.id,
  ids: bulletinIds(bulletin),
  title: bulletin.title,
  severity: bulletin.severity,
  score: bulletin.score,
  status: bulletin.publisherStatus ?? bulletin.status,
  published: bulletin.published,
  updated: bulletin.updated,
  products: [...new Set(bulletin.products.map(({ name, label }) => name ?? label))],
  withdrawn: bulletin.withdrawn !== null,
  verdict: verdict && {
    verdict: verdict.verdict,
    rule: verdict.rule,
    evidence: verdict.evidence,
    fixedIn: verdict.fixedIn,
  },
});

/** A verdict as the screen shows it. */
export const verdictView = (verdict: Verdict, bulletin: Bulletin): VerdictView => ({
  ...verdict,
  remediations: verdict.remediations.map((remediation) => remediationView(remediation, productsOf(bulletin))),
});

/** A bulletin as its page shows it: plain data. */
export function bulletinView(bulletin: Bulletin, route: string, verdict: Verdict | null): BulletinView {
  const products = productsOf(bulletin);
  const { path, aliases, cves, category, version, language, tlp, publisher, aggregate } = bulletin;
  return {
    ...bulletinRow(bulletin, route, verdict),
    path,
    aliases,
    cves,
    category,
    version,
    state: bulletin.status,
    language,
    tlp,
    publisher: { name: publisher.name, contact: publisher.contact, authority: publisher.authority },
    aggregate,
    withdrawn: bulletin.withdrawn?.words ?? null,
    notes: bulletin.notes,
    vulnerabilities: bulletin.vulnerabilities.map((entry, index) =>
      vulnerabilityView(entry, index, products),
    ),
    revisions: bulletin.revisions,
    references: bulletin.references,
    remarks: bulletin.remarks,
    verdict: verdict && verdictView(verdict, bulletin),
  };
}
