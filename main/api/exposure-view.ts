import type {
  BulletinRow,
  EvidenceView,
  SeverityView,
  Standing,
  VerdictCounts,
  VerdictWordView,
} from './bulletin-view.ts';
import type { EditionView } from './library-view.ts';

/** One bar of the chart: what the bulletins say of one release. */
export interface ReleaseExposureView {
  readonly version: string;
  /** ISO 8601 (day), where the catalogue gives one. */
  readonly date: string | null;
  readonly counts: VerdictCounts;
}

/** The releases of a product, oldest first. */
export interface ExposureView extends Standing {
  readonly product: string;
  /** The asked release; it is among `releases` though the catalogue may not name it. */
  readonly version: string | null;
  readonly releases: readonly ReleaseExposureView[];
  /** How many bulletins were judged for each. */
  readonly bulletins: number;
}

/** A bulletin by which two releases differ. */
export type GoingRow = Pick<BulletinRow, 'route' | 'id' | 'title' | 'severity' | 'score'>;

/** What going from one release to another changes; worst first. */
export interface GoingView extends Standing {
  readonly product: string;
  readonly from: string;
  readonly to: string;
  /** Affect the release of now, and are said not to affect the other. */
  readonly clears: readonly GoingRow[];
  /** Affect the other release, and are not known to affect the one of now. */
  readonly adds: readonly GoingRow[];
  /** Affect both. */
  readonly stays: readonly GoingRow[];
  /** Affect the release of now, and don't say about the other: not counted as cleared. */
  readonly open: readonly GoingRow[];
}

/** What a revision means for a site, the weightiest first in this order. */
export type EffectWord =
  | 'withdrawn'
  | 'now-affects'
  | 'no-longer-affects'
  | 'now-not-affected'
  | 'now-unknown'
  | 'flaw-added'
  | 'flaw-gone'
  | 'fix-available'
  | 'fix-gone'
  | 'severity'
  | 'advice'
  | 'other-releases'
  | 'wording'
  | 'none';

/** An effect, with what it was and is where a word can tell: `severity`, "high 7.5", "critical 9.8". */
export interface EffectView {
  readonly effect: EffectWord;
  readonly from: string | null;
  readonly to: string | null;
}

/** One field that differs between two revisions. `null`: it wasn't, or isn't, there. */
export interface ChangeView {
  readonly part: string;
  /** Which of that part: a product's name, a note's title; `''` where there is one only. */
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A bulletin that isn't what it was. */
export interface SinceEntry {
  /** `removed`: no longer in the library, and nothing says why. */
  readonly kind: 'new' | 'revised' | 'withdrawn' | 'removed';
  readonly id: string;
  /** `null` when removed. */
  readonly route: string | null;
  /** The id, when removed. */
  readonly title: string;
  readonly severity: SeverityView;
  readonly score: number | null;
  /** The publisher's dates and revisions. */
  readonly updated: string;
  readonly revision: { readonly from: string | null; readonly to: string | null };
  /** For the site's release, now and then; `null` where it is or was not there, or the site had another release then. */
  readonly verdict: VerdictWordView | null;
  readonly before: VerdictWordView | null;
  /** `yes`: affected, or something changed for it. `maybe`: the product is named and the verdict unknown. */
  readonly concerns: 'yes' | 'maybe' | 'no';
  /** Empty for a new one. */
  readonly effects: readonly EffectView[];
}

/** What changed since a site was last here. What concerns it first, then by severity. */
export interface SinceView extends Standing {
  /** ISO 8601 UTC, when `bulletins.seen` was last said; `null` at the first visit, when all there is counts as seen. */
  readonly since: string | null;
  /** The edition of then. */
  readonly then: EditionView | null;
  /** The site had another product or release then: verdicts of then can't be compared. */
  readonly moved: boolean;
  readonly entries: readonly SinceEntry[];
}

/** Two revisions of one bulletin, field by field. */
export interface DifferenceView {
  readonly id: string;
  /** The edition that has the earlier revision. */
  readonly earlier: EditionView;
  readonly revision: { readonly from: string; readonly to: string };
  readonly changes: readonly ChangeView[];
  /** What the publisher writes of each revision since, as it stands. */
  readonly says: readonly string[];
  /** For the asked product and release; empty when none was asked. */
  readonly effects: readonly EffectView[];
}

/** A file to save, made from the list. */
export interface ExportedFile {
  /** A file name without a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A bulletin as JSON for scripts: what `bulletins.export` and the terminal print. */
export interface BulletinJson {
  readonly id: string;
  readonly ids: readonly string[];
  readonly title: string;
  readonly severity: SeverityView;
  readonly cvss: number | null;
  /** `null` where no release was asked. */
  readonly verdict: VerdictWordView | null;
  readonly rule: string | null;
  readonly evidence: readonly EvidenceView[];
  readonly fixedIn: readonly string[];
  readonly published: string;
  readonly updated: string;
  readonly status: string;
  readonly withdrawn: boolean;
}
