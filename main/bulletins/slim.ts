import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { BulletinRow } from '../api/bulletin-view.ts';
import { bulletinRow } from './bulletin-view.ts';
import type { Bulletin } from './bulletin.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';
import { namesOf, type NamedProduct } from './naming.ts';
import { pack, unpack } from './pack.ts';
import type { RuleId } from './rules.ts';
import { silenceOf, type Verdict } from './verdict.ts';

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
  /** By which rule it says nothing of any product that it doesn't name. */
  readonly silence: RuleId;
  /**
   * What it says of products, as JSON: one text costs no time to hand over and to keep, where its ten thousand objects
   * would, and most are never asked for.
   */
  readonly packed: string;
}

/** What notes titled "Component" name: publishers that know a part beneath their products say it there. */
export const componentsOf = ({ notes, vulnerabilities }: Bulletin): readonly string[] => [
  ...new Set(
    [...notes, ...vulnerabilities.flatMap((flaw) => flaw.notes)]
      .filter(({ title, text }) => /^components?$/i.test(title?.trim() ?? '') && text.length <= 200)
      .map(({ text }) => text.trim()),
  ),
];

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
  silence: silenceOf(bulletin),
  packed: pack(bulletin),
});

/** What {@link slim} packed. */
export const unpacked = ({ packed }: SlimBulletin): Bulletin => unpack(packed);

const silent = new Map<RuleId, Verdict>();

/** The verdict of a bulletin on a product that it doesn't name: one and the same for all that are silent by one rule. */
export function silence(rule: RuleId): Verdict {
  const made = silent.get(rule) ?? { verdict: 'unknown', rule, cves: [], fixedIn: [], ...unfounded };
  silent.set(rule, made);
  return made;
}
