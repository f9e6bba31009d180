import type { DecisionView } from '../api/site-view.ts';
import type { ExportRow, Flaw, SiteList, Subject } from './subject.ts';

/** CSAF 2.0 section 3.2.3.9: the four statements of the VEX profile. */
export type VexStatus = 'known_affected' | 'known_not_affected' | 'fixed' | 'under_investigation';

/** What one bulletin says of one product about one flaw. */
export interface VexClaim {
  readonly status: VexStatus;
  /** In the product tree of the document that is made. */
  readonly product: string;
  readonly list: SiteList;
  readonly row: ExportRow;
  readonly flaw: Flaw;
}

/** A flaw with all that is said of it. */
export interface VexFlaw {
  readonly cve: string | null;
  /** The publisher's own number, for a flaw without a CVE. */
  readonly id: { readonly system: string; readonly text: string } | null;
  readonly title: string;
  readonly claims: readonly VexClaim[];
}

/** What is said, and which bulletins say nothing that can be passed on. */
export interface VexContent {
  readonly flaws: readonly VexFlaw[];
  /** By site and release, as a heading: ids of bulletins that make no statement. */
  readonly silent: readonly { readonly product: string; readonly ids: readonly string[] }[];
  /** Flaws of which bulletins say different things about one product. */
  readonly disputed: readonly string[];
}

const cvePattern = /^CVE-\d{4}-\d{4,}$/;

/** A verdict as a statement: `null` where the publisher makes none. */
function statusOf({ verdict, rule }: Flaw): VexStatus | null {
  if (verdict === 'affected') return 'known_affected';
  if (verdict === 'not-affected') return rule.startsWith('fixed-') ? 'fixed' : 'known_not_affected';
  return rule === 'under-investigation' ? 'under_investigation' : null;
}

/** The id of a list's product in the product tree. */
export const productId = (index: number): string => `PRODUCT-${index + 1}`;

/** Sorts what the bulletins say by flaw, since CSAF wants each CVE once (mandatory test 6.1.23). */
export function vexContent({ lists }: Subject): VexContent {
  const flaws = new Map<string, VexFlaw & { claims: VexClaim[] }>();
  const silent = lists.map((list, index) => {
    const product = productId(index);
    const quiet = list.rows.filter((row) => {
      const claims = row.flaws.flatMap((flaw) => claimOf(flaw, row, list, product));
      for (const claim of claims) put(flaws, claim);
      return claims.length === 0;
    });
    return { product, ids: quiet.map(({ id }) => id) };
  });
  const all = [...flaws.values()];
  const agreed = all.map((flaw) => ({
    ...flaw,
    claims: flaw.claims.filter((claim) => !isDisputed(claim, flaw)),
  }));
  return {
    flaws: agreed.filter(({ claims }) => claims.length > 0),
    silent: silent.filter(({ ids }) => ids.length > 0),
    disputed: all.filter((flaw) => flaw.claims.some((claim) => isDisputed(claim, flaw))).map(nameOf),
  };
}

function claimOf(flaw: Flaw, row: ExportRow, list: SiteList, product: string): readonly VexClaim[] {
  const status = statusOf(flaw);
  return status ? [{ status, product, list, row, flaw }] : [];
}

function put(flaws: Map<string, VexFlaw & { claims: VexClaim[] }>, claim: VexClaim): void {
  const { flaw, row } = claim;
  const cve = flaw.cve !== null && cvePattern.test(flaw.cve) ? flaw.cve : null;
  const text = flaw.ids[0] ?? flaw.cve ?? row.id;
  const key = cve ?? `${row.publisher}\n${row.id}\n${text}`;
  const known = flaws.get(key);
  if (known) known.claims.push(claim);
  else {
    const id = cve === null ? { system: row.publisher, text } : null;
    flaws.set(key, { cve, id, title: flaw.title ?? row.title, claims: [claim] });
  }
}

/** One bulletin says this and another that of the same product: neither is passed on (mandatory test 6.1.6). */
const isDisputed = ({ product, status }: VexClaim, { claims }: VexFlaw): boolean =>
  claims.some((other) => other.product === product && other.status !== status);

const nameOf = ({ cve, id }: VexFlaw): string => cve ?? id?.text ?? '';

/** "accepted by J. Doe on 2026-11-23: No gate here." */
export function decisionText({ status, who, when, why, revision, outdated }: DecisionView): string {
  const by = who === '' ? '' : ` by ${who}`;
  const about = revision === null ? '' : ` (about revision ${revision}${outdated ? ', revised since' : ''})`;
  return `${status}${by} on ${when}${about}${why === '' ? '' : `: ${why}`}`;
}
