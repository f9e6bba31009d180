import type { BulletinJson, ReleaseExposureView } from '../api/exposure-view.ts';
import type { VerdictCounts, VerdictWordView } from '../api/bulletin-view.ts';
import type { EditionView, LibraryAge } from '../api/library-view.ts';
import type { DecisionView, Site } from '../api/site-view.ts';

/** What an export is made of. */
export interface Subject {
  readonly library: string;
  readonly edition: EditionView;
  /** "edition 41 · 3 Nov 2026" or "working copy". */
  readonly label: string;
  readonly age: LibraryAge;
  /** Files that should be bulletins and could not be read. */
  readonly incomplete: number;
  /** The last line of the ledger of updates, by its hash; `null` where there is none. */
  readonly ledgerHead: string | null;
  /** When and by what the file is made. */
  readonly made: Date;
  readonly program: string;
  /** The filter that chose the bulletins, in words. */
  readonly filter: string | null;
  readonly lists: readonly SiteList[];
}

/** The bulletins for one site, or for one release. */
export interface SiteList {
  readonly site: Site | null;
  /** `null` when no release was asked: there are no verdicts then. */
  readonly release: {
    readonly product: string;
    readonly vendor: string | null;
    readonly version: string;
  } | null;
  /** Over all bulletins of the library, whatever the filter. */
  readonly counts: VerdictCounts | null;
  /** How many bulletins there are. */
  readonly total: number;
  readonly exposure: readonly ReleaseExposureView[];
  readonly rows: readonly ExportRow[];
}

/** One bulletin. */
export interface ExportRow extends BulletinJson {
  readonly route: string;
  readonly publisher: string;
  readonly revision: string;
  readonly tlp: string | null;
  readonly decision: DecisionView | null;
  readonly note: string | null;
  /** What it says of the release, flaw by flaw. */
  readonly flaws: readonly Flaw[];
}

/** What a bulletin says of the release about one vulnerability. */
export interface Flaw {
  readonly cve: string | null;
  readonly ids: readonly string[];
  readonly title: string | null;
  readonly verdict: VerdictWordView;
  readonly rule: string;
  readonly fixedIn: readonly string[];
  readonly evidence: BulletinJson['evidence'];
  readonly remediations: readonly {
    readonly category: string;
    readonly details: string;
    readonly url: string | null;
  }[];
}

/** "Plant 7 · Palette VerteX 4.4.14", as a heading and in sentences. */
export function titleOf({ site, release }: Pick<SiteList, 'site' | 'release'>): string {
  const what = release ? `${release.product} ${release.version}`.trim() : 'all products';
  return site ? `${site.name} · ${what}` : what;
}

/** "edition 3 of 2026-11-03 (12 days old), digest …" */
export function provenance({ library, label, edition, age }: Subject): string {
  const old = age.days === null ? 'of unknown age' : `${age.days} days old`;
  return `“${library}”, ${label}, ${old}, digest ${edition.digest}`;
}
