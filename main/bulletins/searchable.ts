import type { Bulletin, Note, Severity, Vulnerability } from './bulletin.ts';

/** A part of a bulletin to find, and the anchor under which its page shows it. */
export interface BulletinSection {
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** What the search room needs of a bulletin. */
export interface SearchableBulletin {
  readonly title: string;
  /** Every id by which it may be asked for: tracking id, aliases, CVEs and other numbers, each once. */
  readonly ids: readonly string[];
  readonly severity: Severity;
  readonly status: string;
  /** Year of publication. */
  readonly year: string;
  /** Names of the products, and the versions as written. */
  readonly products: readonly string[];
  readonly versions: readonly string[];
  readonly sections: readonly BulletinSection[];
}

const unique = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word) => word !== '')),
];

/** Every id of a bulletin, its own first. */
export const bulletinIds = (bulletin: Bulletin): readonly string[] =>
  unique([
    bulletin.id,
    ...bulletin.aliases,
    ...bulletin.cves,
    ...bulletin.vulnerabilities.flatMap(({ ids }) => ids),
  ]);

/** The anchor of a vulnerability on its bulletin's page: its CVE, or its place. */
export const vulnerabilityAnchor = ({ cve }: Vulnerability, index: number): string =>
  cve === null ? `vulnerability-${index + 1}` : cve.toLowerCase();

const noteText = ({ title, text }: Note): string => (title === null ? text : `${title}: ${text}`);

const section = (anchor: string, heading: string, lines: readonly string[]): readonly BulletinSection[] =>
  lines.length === 0 ? [] : [{ anchor, heading, text: lines.join('\n') }];

/** Its number and its title, neither of them twice: titles may begin with the number, or be the bulletin's own. */
function headingOf(cve: string | null, title: string | null, bulletin: string): string | null {
  if (cve === null || title === null || title === bulletin) return cve ?? title;
  return title.toLowerCase().startsWith(cve.toLowerCase()) ? title : `${cve}: ${title}`;
}

function ofVulnerability(
  vulnerability: Vulnerability,
  index: number,
  bulletin: string,
): readonly BulletinSection[] {
  const { cve, title, cwe, notes, threats } = vulnerability;
  const heading = headingOf(cve, title, bulletin) ?? `Vulnerability ${index + 1}`;
  return section(vulnerabilityAnchor(vulnerability, index), heading, [
    ...notes.map(noteText),
    ...threats.map(({ details }) => details),
    ...(cwe ? [`${cwe.id} ${cwe.name}`] : []),
  ]);
}

/** A bulletin as text: sections in the order of its page. */
export function searchable(bulletin: Bulletin): SearchableBulletin {
  const { vulnerabilities, products } = bulletin;
  const remediations = unique(
    vulnerabilities.flatMap((entry) => entry.remediations.map(({ details }) => details)),
  );
  const references = [...bulletin.references, ...vulnerabilities.flatMap((entry) => entry.references)];
  return {
    title: bulletin.title,
    ids: bulletinIds(bulletin),
    severity: bulletin.severity,
    status: bulletin.publisherStatus ?? bulletin.status,
    year: bulletin.published.slice(0, 4),
    products: unique(products.map(({ name, label }) => name ?? label)),
    versions: unique(products.map(({ claim }) => (claim.kind === 'none' ? '' : claim.words))),
    sections: [
      ...section('summary', 'Summary', bulletin.notes.map(noteText)),
      ...vulnerabilities.flatMap((one, index) => ofVulnerability(one, index, bulletin.title)),
      ...section('remediation', 'What to do', remediations),
      ...section('products', 'Products', unique(products.map(({ label }) => label))),
      ...section(
        'revisions',
        'Revisions',
        bulletin.revisions.map(({ summary }) => summary),
      ),
      ...section(
        'references',
        'References',
        unique(references.map(({ summary, url }) => `${summary} ${url}`)),
      ),
    ],
  };
}
