import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { BulletinRow } from '../api/bulletin-view.ts';
import { bulletinRow } from './bulletin-view.ts';
import type { Bulletin, Vulnerability } from './bulletin.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';
import { namesOf, type NamedProduct } from './naming.ts';
import { verdict, type Verdict } from './verdict.ts';

/** A bulletin as lists, charts and visits need it: a tenth of the document, and plain data for another thread. */
export interface SlimBulletin {
  readonly path: string;
  /** The document's revision. */
  readonly version: string;
  readonly fingerprint: Fingerprint;
  /** How it is listed; without a verdict. */
  readonly row: BulletinRow;
  readonly names: readonly NamedProduct[];
  /** Names of parts in which the flaws are ("openssl"), where notes give them; see {@link componentsOf}. */
  readonly components: readonly string[];
  /** What it says of any product that it doesn't name. */
  readonly silence: Verdict;
  /**
   * What it says of products, as JSON: one text costs no time to hand over and to keep, where its ten thousand objects
   * would, and most are never asked for.
   */
  readonly packed: string;
}

const slimVulnerability = ({ pointer, cve, ids, statements, unread }: Vulnerability): Vulnerability => ({
  pointer,
  cve,
  ids,
  title: null,
  cwe: null,
  notes: [],
  scores: [],
  statements,
  flags: [],
  remediations: [],
  threats: [],
  references: [],
  unread,
});

/** What notes titled "Component" name: publishers that know a part beneath their products say it there. */
export const componentsOf = ({ notes, vulnerabilities }: Bulletin): readonly string[] => [
  ...new Set(
    [...notes, ...vulnerabilities.flatMap((flaw) => flaw.notes)]
      .filter(({ title, text }) => /^components?$/i.test(title?.trim() ?? '') && text.length <= 200)
      .map(({ text }) => text.trim()),
  ),
];

const pack = (bulletin: Bulletin): string =>
  JSON.stringify({
    ...bulletin,
    revisions: [],
    notes: [],
    references: [],
    remarks: [],
    products: bulletin.products.map((product) => ({ ...product, pointer: '' })),
    vulnerabilities: bulletin.vulnerabilities.map(slimVulnerability),
  } satisfies Bulletin);

/** A name that no product bears. */
const nobody = { name: '\0' };

/** What a verdict rests on is read from the whole document, when somebody asks. */
export const unfounded = { evidence: [], nearest: [], remediations: [] } as const;

/**
 * Drops what a list doesn't need.
 *
 * @param sha256 the file's, lower-case hex
 */
export const slim = (bulletin: Bulletin, sha256: string): SlimBulletin => ({
  path: bulletin.path,
  version: bulletin.version,
  fingerprint: fingerprintOf(bulletin, sha256),
  row: bulletinRow(bulletin, bulletinRouteOf(bulletin.path), null),
  names: namesOf(bulletin),
  components: componentsOf(bulletin),
  silence: { ...verdict(bulletin, nobody, ''), ...unfounded },
  packed: pack(bulletin),
});

/**
 * What {@link slim} packed: a bulletin without prose, reasons and remedies. A verdict on it has the same word, rule and
 * fixes as one on the whole.
 */
export const unpacked = ({ packed }: SlimBulletin): Bulletin => JSON.parse(packed) as Bulletin;
