import type { Bulletin, Remediation, Vulnerability } from './bulletin.ts';
import { releaseOf, type Release } from './covers.ts';
import { findingOf, type Finding, type Said } from './finding.ts';
import { nearest } from './nearest.ts';
import { matchProducts, type AskedProduct, type Match } from './product-match.ts';
import { tellingOrder, type RuleId, type VerdictWord } from './rules.ts';
import { unreadEvidence } from './unread-evidence.ts';
import { byRelease, compareVersions } from './version-order.ts';

/** Words of a bulletin that a verdict rests on, and where they stand. */
export interface Evidence {
  /** What they say: a status group, `flag`, `threat`, `note`, `category`, `status`, `stranger`, `unread`. */
  readonly says: string;
  /** As written. */
  readonly words: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly cve: string | null;
}

/** What a bulletin says of one release of one product. */
export interface Verdict {
  readonly verdict: VerdictWord;
  readonly rule: RuleId;
  readonly evidence: readonly Evidence[];
  /** Where nothing was said of the release: the statements nearest to it. They count for nothing. */
  readonly nearest: readonly Evidence[];
  /** The CVEs by which it is affected. */
  readonly cves: readonly string[];
  /** Newer releases that the bulletin names as fixed and says nothing bad of, oldest first. */
  readonly fixedIn: readonly string[];
  /** What the publisher advises for it; a fix named only here is shown and never counted. */
  readonly remediations: readonly Remediation[];
}

const statementEvidence = ({ statement, match }: Said, { cve, pointer }: Vulnerability): Evidence => ({
  says: statement.status,
  words:
    match.product.label === match.claim.words || match.product.label.includes(match.claim.words)
      ? match.product.label
      : `${match.product.label} (${match.claim.words})`,
  pointer: `${pointer}/product_status/${statement.status}/${statement.index}`,
  cve,
});

/** Flags and impact statements for the products that were said not to be affected: the publisher's reason. */
function reasons({ vulnerability, said }: Finding): readonly Evidence[] {
  const cleared = new Set(
    said
      .filter(({ statement }) => statement.status === 'known_not_affected')
      .map(({ statement }) => statement.product),
  );
  const about = (products: readonly string[]) => products.some((id) => cleared.has(id));
  const { cve, flags, threats } = vulnerability;
  return [
    ...flags
      .filter(({ products }) => about(products))
      .map(({ label, pointer }) => ({ says: 'flag', words: label, pointer, cve })),
    ...threats
      .filter(({ category, products }) => category === 'impact' && about(products))
      .map(({ details, pointer }) => ({ says: 'threat', words: details, pointer, cve })),
  ];
}

/** What speaks against the all-clears, where they are what decides. */
function objections({ vulnerability, said, clouds }: Finding): readonly Evidence[] {
  const decided = new Set(said.map(({ statement }) => statement.product));
  return clouds
    .filter(({ product }) => decided.has(product))
    .map(({ by, words, pointer }) => ({ says: by, words, pointer, cve: vulnerability.cve }));
}

function findingEvidence(finding: Finding): readonly Evidence[] {
  const all = [
    ...finding.said.map((said) => statementEvidence(said, finding.vulnerability)),
    ...reasons(finding),
    ...objections(finding),
    ...unreadEvidence(finding),
  ];
  return [...new Map(all.map((entry) => [`${entry.says} ${entry.pointer}`, entry])).values()];
}

/** Several vulnerabilities, one answer: one affected is enough, not-affected needs them all. */
function combine(
  findings: readonly Finding[],
): { readonly finding: Finding; readonly all: readonly Finding[] } | null {
  const affected = findings.filter(({ verdict }) => verdict === 'affected');
  const unknowns = findings
    .filter(({ verdict }) => verdict === 'unknown')
    .sort((a, b) => tellingOrder.indexOf(a.rule) - tellingOrder.indexOf(b.rule));
  const deciding = affected.length > 0 ? affected : unknowns.length > 0 ? unknowns : findings;
  const [finding] = deciding;
  if (!finding) return null;
  return {
    finding,
    all: deciding.filter(({ rule }) => rule === finding.rule || finding.verdict !== 'unknown'),
  };
}

const plain = (rule: RuleId, evidence: readonly Evidence[]): Verdict => ({
  verdict: 'unknown',
  rule,
  evidence,
  nearest: [],
  cves: [],
  fixedIn: [],
  remediations: [],
});

/** What keeps a whole document from counting. */
function refusal(bulletin: Bulletin): Verdict | null {
  const { judges, category, withdrawn, vulnerabilities } = bulletin;
  if (withdrawn) return plain('withdrawn', [{ says: 'note', ...withdrawn, cve: null }]);
  if (!judges) {
    return plain('not-an-advisory', [
      { says: 'category', words: category, pointer: '/document/category', cve: null },
    ]);
  }
  return vulnerabilities.length === 0 ? plain('no-statements', []) : null;
}

/** By which rule a bulletin says nothing of a product that it doesn't name. */
export const silenceOf = (bulletin: Bulletin): RuleId => refusal(bulletin)?.rule ?? 'product-not-named';

/** Remediations for the products that the finding rests on; where none was named, for any leaf of the product. */
function advice(finding: Finding, matches: ReadonlyMap<string, Match>): readonly Remediation[] {
  const decided = finding.said.map(({ statement }) => statement.product);
  const ids = new Set(decided.length > 0 ? decided : matches.keys());
  return finding.vulnerability.remediations.filter(
    ({ products }) => products.length === 0 || products.some((id) => ids.has(id)),
  );
}

/** Fixed releases that come after the asked one, as named; lower bounds of fixed ranges count as named. */
function candidates(findings: readonly Finding[], release: Release): readonly string[] {
  const names = findings.flatMap(({ said, others }) =>
    [...said, ...others].flatMap(({ statement, match }) => {
      if (statement.status !== 'fixed' && statement.status !== 'first_fixed') return [];
      if (match.claim.kind === 'release') return [match.claim.version?.text ?? match.claim.words];
      if (match.claim.kind !== 'spans') return [];
      return match.claim.spans.flatMap((span) =>
        span.filter(({ comparator }) => comparator === '>=').map(({ version }) => version.text),
      );
    }),
  );
  return [...new Set(names)].filter((name) => isNewer(name, release)).sort(byRelease);
}

function isNewer(name: string, release: Release): boolean {
  const { version } = releaseOf(name);
  return version !== null && release.version !== null && (compareVersions(version, release.version) ?? 0) > 0;
}

const findingsOf = (
  bulletin: Bulletin,
  matches: ReadonlyMap<string, Match>,
  release: Release,
): readonly Finding[] =>
  bulletin.vulnerabilities.map((vulnerability) => findingOf(vulnerability, matches, release));

const wordFor = (bulletin: Bulletin, matches: ReadonlyMap<string, Match>, release: Release): VerdictWord =>
  combine(findingsOf(bulletin, matches, release))?.finding.verdict ?? 'unknown';

/**
 * Does this bulletin concern this release? Pure: the same three in, the same answer out.
 *
 * @param product by the names that it bears; a bulletin that names none of them says nothing of it
 * @param version as the user wrote it
 */
export function verdict(bulletin: Bulletin, product: AskedProduct, version: string): Verdict {
  const refused = refusal(bulletin);
  if (refused) return refused;
  const release = releaseOf(version);
  const matches = matchProducts(bulletin, product);
  if (matches.size === 0) return plain('product-not-named', []);
  const findings = findingsOf(bulletin, matches, release);
  const combined = combine(findings);
  if (!combined) return plain('no-statements', []);
  const { finding, all } = combined;
  const draft = bulletin.status === 'draft' && finding.verdict === 'not-affected';
  const word: VerdictWord = draft ? 'unknown' : finding.verdict;
  return {
    verdict: word,
    rule: draft ? 'draft' : finding.rule,
    evidence: all.flatMap(findingEvidence),
    nearest:
      word === 'unknown'
        ? nearest(finding.others, release).map((said) => statementEvidence(said, finding.vulnerability))
        : [],
    cves:
      word === 'affected' ? [...new Set(all.flatMap(({ vulnerability }) => vulnerability.cve ?? []))] : [],
    fixedIn:
      word === 'not-affected'
        ? []
        : candidates(findings, release).filter(
            (name) => wordFor(bulletin, matches, releaseOf(name)) === 'not-affected',
          ),
    remediations: word === 'not-affected' ? [] : [...new Set(all.flatMap((entry) => advice(entry, matches)))],
  };
}
