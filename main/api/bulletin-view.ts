import type { Facets } from '../../content/format/bulletin-filter.ts';
import type { EditionView, LibraryAge, Problem, ProductView } from './library-view.ts';
import type { DecisionView, Keeping, SiteView } from './site-view.ts';

/** How bad a flaw is; `unstated` where the publisher gives neither score nor word. */
export type SeverityView = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unstated';

/** What a bulletin says of one release of one product. `unknown` is not safe. */
export type VerdictWordView = 'affected' | 'not-affected' | 'unknown';

/** Words of a bulletin that a verdict rests on. */
export interface EvidenceView {
  /**
   * A status group of CSAF (`known_affected` …), `flag`, `threat`, `remediation`, `note`, `category` or `status`; `stranger`
   * for a warning about an id that the product tree doesn't define, `unread` for a statement that can't be read.
   */
  readonly says: string;
  /** As the publisher wrote them. */
  readonly words: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly cve: string | null;
}

/** What to do, in the publisher's words. */
export interface RemediationView {
  /** CSAF's: `vendor_fix`, `mitigation`, `workaround`, `none_available`, `no_fix_planned`. */
  readonly category: string;
  readonly details: string;
  readonly url: string | null;
  /** Full names of the products that it is for; empty for all. */
  readonly products: readonly string[];
}

/** A verdict with its reason; the rules are those of `docs/verdicts.md`. */
export interface VerdictView {
  readonly verdict: VerdictWordView;
  readonly rule: string;
  readonly evidence: readonly EvidenceView[];
  /** Where the release isn't named: the statements nearest to it, which count for nothing. */
  readonly nearest: readonly EvidenceView[];
  /** The CVEs by which the release is affected. */
  readonly cves: readonly string[];
  /** Newer releases named as fixed, oldest first. */
  readonly fixedIn: readonly string[];
  readonly remediations: readonly RemediationView[];
}

/** What a bulletin is called, and where it is read. */
export type BulletinName = Pick<BulletinRow, 'route' | 'id' | 'title'>;

/** One line of the list. */
export interface BulletinRow {
  readonly route: string;
  readonly id: string;
  /** Every id that it can be asked for by, its own first. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly severity: SeverityView;
  readonly score: number | null;
  /** The publisher's status word, or CSAF's (`draft`, `interim`, `final`). */
  readonly status: string;
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string;
  /** Names of the products that it speaks of. */
  readonly products: readonly string[];
  readonly withdrawn: boolean;
  /** For the asked product and version; `null` when none was asked. `evidence` is empty unless it was asked for. */
  readonly verdict: Pick<VerdictView, 'verdict' | 'rule' | 'evidence' | 'fixedIn'> | null;
}

/** What every answer about bulletins rests on. With `incomplete` above zero, or no bulletins at all, counts can't tell. */
export interface Standing {
  readonly edition: EditionView;
  /** When its band is `withheld`, every verdict is `unknown` by the rule `library-too-old`. */
  readonly age: LibraryAge;
  /** How many files should be bulletins and could not be read. */
  readonly incomplete: number;
  /** The asked site; `null` when none was. */
  readonly site: SiteView | null;
}

/** How many bulletins of each severity. */
export type SeverityCounts = Readonly<Record<SeverityView, number>>;

/** What all bulletins together say of one release. */
export interface VerdictCounts {
  readonly affected: SeverityCounts;
  readonly notAffected: number;
  readonly unknown: SeverityCounts;
}

/** A line of the list with what the asked site keeps about it. */
export interface BulletinListRow extends Omit<BulletinRow, 'products'>, Keeping {
  /** Places in the list's `names`: the products that it speaks of. */
  readonly named: readonly number[];
}

/** Lines, and what all bulletins together say, whichever lines they are. */
export interface BulletinLines extends Standing {
  readonly rows: readonly BulletinListRow[];
  /** Names of products, each once: thousands of bulletins name the same ones, and half of the answer would be names. */
  readonly names: readonly string[];
  /** For the asked product and version; `null` when none was asked. */
  readonly counts: VerdictCounts | null;
  /** How many are unread at the asked site; `null` when none was asked. */
  readonly unread: number | null;
}

/** The lines that a filtered and sorted list begins with. `counts` and `unread` are of all bulletins, as everywhere. */
export interface FirstBulletins extends BulletinLines {
  /** How many bulletins there are. */
  readonly total: number;
  /** How many of them pass the filter. */
  readonly shown: number;
  readonly facets: Facets;
}

/** The list, newest update first. */
export interface BulletinList extends BulletinLines {
  /** What can be asked for: the catalogue's products, or the ones that the bulletins name where there is none. */
  readonly products: readonly ProductView[];
  /** Files that are no bulletins; the list is incomplete by them, and says so. */
  readonly problems: readonly Problem[];
}

/** Text of the publisher. */
export interface NoteView {
  readonly category: string;
  readonly title: string | null;
  readonly text: string;
}

/** An address outside the library. */
export interface ReferenceView {
  readonly summary: string;
  readonly url: string;
}

/** A CVSS score. */
export interface ScoreView {
  readonly version: string;
  readonly base: number;
  readonly severity: SeverityView;
  readonly vector: string | null;
  readonly products: readonly string[];
}

/** What a vulnerability says of one product, in one cell of the grid. */
export interface StatusView {
  /** CSAF's status group. */
  readonly status: string;
  readonly vendor: string | null;
  readonly product: string;
  /** Version or range as written; `null` where the document names none. */
  readonly version: string | null;
  /** Machine-readable reasons for "not affected". */
  readonly reasons: readonly string[];
}

/** One flaw of a bulletin. */
export interface VulnerabilityView {
  readonly anchor: string;
  readonly cve: string | null;
  readonly title: string | null;
  readonly cwe: { readonly id: string; readonly name: string } | null;
  readonly notes: readonly NoteView[];
  readonly scores: readonly ScoreView[];
  readonly statuses: readonly StatusView[];
  readonly remediations: readonly RemediationView[];
  readonly threats: readonly NoteView[];
  readonly references: readonly ReferenceView[];
}

/** One line of the history, oldest first. */
export interface RevisionView {
  readonly number: string;
  /** ISO 8601 as written. */
  readonly date: string;
  readonly summary: string;
  /** The publisher's own number, where it differs. */
  readonly legacy: string | null;
}

/** What could not be read in a bulletin that opens all the same. */
export type RemarkView =
  /** It is CSAF 2.1, of which only what CSAF 2.0 has as well is read. */
  | { readonly kind: 'newer' }
  /** Something stands at a place (a JSON pointer) that says nothing readable: its flaw clears nothing. */
  | { readonly kind: 'unread'; readonly pointer: string }
  /** Statements are about a product that the tree doesn't define. */
  | { readonly kind: 'stranger'; readonly product: string };

/** A bulletin, ready to be shown. Anchors: `summary`, each vulnerability's, `remediation`, `products`, `revisions`, `references`. */
export interface BulletinView extends Omit<BulletinRow, 'verdict' | 'withdrawn'> {
  readonly path: string;
  readonly aliases: readonly string[];
  readonly cves: readonly string[];
  /** CSAF's profile: `csaf_security_advisory`, `csaf_vex`, … */
  readonly category: string;
  /** The document's version, and how final it is. */
  readonly version: string;
  readonly state: 'draft' | 'interim' | 'final';
  readonly language: string | null;
  /** Traffic light: who may see it; `null` where the document doesn't say. */
  readonly tlp: string | null;
  readonly publisher: {
    readonly name: string;
    readonly contact: string | null;
    readonly authority: string | null;
  };
  /** The publisher's word for the whole. */
  readonly aggregate: string | null;
  /** Why it was withdrawn. */
  readonly withdrawn: string | null;
  readonly notes: readonly NoteView[];
  readonly vulnerabilities: readonly VulnerabilityView[];
  readonly revisions: readonly RevisionView[];
  readonly references: readonly ReferenceView[];
  /** What could not be read in it. */
  readonly remarks: readonly RemarkView[];
  /** For the asked product and version; `null` when none was asked. */
  readonly verdict: VerdictView | null;
}

/** A cell of the product × version grid that takes the asked release in, named as the grid names it. */
export interface GridCellView {
  readonly product: string;
  /** As written; `null` where the document names none. */
  readonly version: string | null;
  /** `named`: this very release. `within`: its words include the release. `maybe`: they can't tell. */
  readonly how: 'named' | 'within' | 'maybe';
}

/** Where the asked release falls in the grid. */
export interface GridPlacesView {
  /** Whether the bulletin speaks of the product at all. */
  readonly productNamed: boolean;
  readonly cells: readonly GridCellView[];
}

/**
 * A bulletin's page, with what the asked site keeps about it. What it says of each flaw is the page's text: a megabyte
 * of it in some bulletins, which nobody needs twice.
 */
export interface BulletinReading extends Omit<BulletinView, 'vulnerabilities'>, Keeping, Standing {
  /** Every decision of the site about it, oldest first. */
  readonly decisions: readonly DecisionView[];
  /** The note, sanitised as pages are; `null` without one. */
  readonly noteHtml: string | null;
  /** Of the asked release; `null` when none was asked. */
  readonly places: GridPlacesView | null;
}
