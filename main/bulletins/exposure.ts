import type { Bulletin, Severity } from './bulletin.ts';
import type { AskedProduct } from './product-match.ts';
import { verdict, type Verdict } from './verdict.ts';

/** How many bulletins of each severity. */
export type BySeverity = Readonly<Record<Severity, number>>;

/** What bulletins together say of one release: affected and unknown by severity, since neither is clean. */
export interface Counts {
  readonly affected: BySeverity;
  readonly notAffected: number;
  readonly unknown: BySeverity;
}

/** One bar of the chart. */
export interface ReleaseExposure {
  readonly version: string;
  readonly counts: Counts;
}

/** What going from one release to another changes, in bulletins. */
export interface Move {
  /** Affect the release of now, and are said not to affect the other. */
  readonly clears: readonly Bulletin[];
  /** Affect the other release, and are not known to affect the one of now. */
  readonly adds: readonly Bulletin[];
  /** Affect the release of now, and don't say about the other: not counted as cleared. */
  readonly open: readonly Bulletin[];
}

/** A bulletin with its verdict. */
export interface Judged {
  readonly bulletin: Bulletin;
  readonly verdict: Verdict;
}

const none: BySeverity = { critical: 0, high: 0, medium: 0, low: 0, none: 0, unstated: 0 };

/** As much of a verdict as is counted. */
export interface Countable {
  readonly bulletin: Pick<Bulletin, 'severity'>;
  readonly verdict: Pick<Verdict, 'verdict'>;
}

const tally = (judged: readonly Countable[]): BySeverity =>
  judged.reduce<Record<Severity, number>>(
    (counts, { bulletin }) => {
      counts[bulletin.severity] += 1;
      return counts;
    },
    { ...none },
  );

/** Judges every bulletin for one release. */
export const judge = (
  bulletins: readonly Bulletin[],
  product: AskedProduct,
  version: string,
): readonly Judged[] =>
  bulletins.map((bulletin) => ({ bulletin, verdict: verdict(bulletin, product, version) }));

/** Counts verdicts. The three always add up to all bulletins. */
export function count(judged: readonly Countable[]): Counts {
  const of = (word: Verdict['verdict']) => judged.filter((entry) => entry.verdict.verdict === word);
  return {
    affected: tally(of('affected')),
    notAffected: of('not-affected').length,
    unknown: tally(of('unknown')),
  };
}

/** One bar a release, in the order given. */
export const exposure = (
  bulletins: readonly Bulletin[],
  product: AskedProduct,
  versions: readonly string[],
): readonly ReleaseExposure[] =>
  versions.map((version) => ({ version, counts: count(judge(bulletins, product, version)) }));

/** What "going to X" would change. Only an explicit "not affected" clears anything. */
export function move(bulletins: readonly Bulletin[], product: AskedProduct, from: string, to: string): Move {
  const before = judge(bulletins, product, from);
  const after = judge(bulletins, product, to);
  const pairs = before.map(({ bulletin, verdict: now }, index) => ({
    bulletin,
    now: now.verdict,
    then: after[index]?.verdict.verdict ?? 'unknown',
  }));
  const pick = (test: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(test).map(({ bulletin }) => bulletin);
  return {
    clears: pick(({ now, then }) => now === 'affected' && then === 'not-affected'),
    adds: pick(({ now, then }) => now !== 'affected' && then === 'affected'),
    open: pick(({ now, then }) => now === 'affected' && then === 'unknown'),
  };
}
