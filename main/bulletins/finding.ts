import type { Cloud, StatusGroup, Statement, Vulnerability } from './bulletin.ts';
import { covers, type Release } from './covers.ts';
import type { Match } from './product-match.ts';
import type { How, RuleId, VerdictWord } from './rules.ts';
import { compareVersions, inLine } from './version-order.ts';
import type { Version } from './version.ts';

/** A statement about the asked product, with what it says about the asked release. */
export interface Said {
  readonly statement: Statement;
  readonly match: Match;
}

/** What one vulnerability of a bulletin says of a release. */
export interface Finding {
  readonly verdict: VerdictWord;
  readonly rule: RuleId;
  /** The statements that decide it; for a release that isn't named, none. */
  readonly said: readonly Said[];
  /** What speaks against the all-clears among them. */
  readonly clouds: readonly Cloud[];
  /** Every other statement about the product. */
  readonly others: readonly Said[];
  readonly vulnerability: Vulnerability;
}

type Side = 'affected' | 'fixed' | 'not-affected' | 'investigated';

const sides: Readonly<Record<StatusGroup, Side | null>> = {
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  known_not_affected: 'not-affected',
  under_investigation: 'investigated',
  unknown: 'investigated',
  // A recommendation is no statement about what is vulnerable.
  recommended: null,
};

interface Sorted {
  readonly hits: Record<Side, Said[]>;
  readonly doubts: Record<Side, Said[]>;
  readonly misses: Said[];
  /** Statements about other releases that make a range that clears this one doubtful. */
  readonly around: readonly Said[];
  /** What speaks against the all-clears that cover the release. */
  readonly clouds: readonly Cloud[];
  /** Whether there are statements that could not be read. */
  readonly unread: boolean;
}

const noSides = (): Record<Side, Said[]> => ({
  affected: [],
  fixed: [],
  'not-affected': [],
  investigated: [],
});

function sort(vulnerability: Vulnerability, matches: ReadonlyMap<string, Match>, release: Release): Sorted {
  const hits = noSides();
  const doubts = noSides();
  const misses: Said[] = [];
  for (const statement of vulnerability.statements) {
    const match = matches.get(statement.product);
    const side = sides[statement.status];
    if (!match || side === null) continue;
    const clears = side === 'fixed' || side === 'not-affected';
    const answer = covers(match.claim, release, clears ? 'clearing' : 'warning');
    const counts =
      statement.status !== 'unknown' && (match.extent === 'whole' || (match.extent === 'part' && !clears));
    const said = { statement, match };
    if (answer === 'outside') misses.push(said);
    else if (answer === 'inside' && counts) hits[side].push(said);
    else doubts[side].push(said);
  }
  const cleared = new Set([...hits.fixed, ...hits['not-affected']].map(({ statement }) => statement.product));
  return {
    ...{ hits, doubts, misses },
    around: around(misses, release, hits.fixed.length > 0),
    clouds: vulnerability.clouds.filter(({ product }) => cleared.has(product)),
    unread: vulnerability.unread.length > 0,
  };
}

interface End {
  readonly said: Said;
  readonly version: Version;
}

const isBefore = (a: Version, b: Version): boolean => (compareVersions(a, b) ?? 0) < 0;

/** Whether two releases differ in their last number only. */
const onOneLine = (a: Version, b: Version): boolean =>
  a.parts.length === b.parts.length && a.parts.slice(0, -1).join('.') === b.parts.slice(0, -1).join('.');

/**
 * "First affected 4.4.0, last affected 4.4.14" says something of 4.4.10, though not for certain: lines of releases lie
 * beside one another. Where only one end is stated, a range that clears what lies on its side of it is as doubtful; but
 * a fix after the first affected release is what a fix is. And a release of the line that was asked for is part of it.
 *
 * @param fixed whether the release is said to be fixed
 */
function around(misses: readonly Said[], { version }: Release, fixed: boolean): readonly Said[] {
  if (!version) return [];
  const named = (status: StatusGroup): readonly End[] =>
    misses.flatMap((said) => {
      const { claim } = said.match;
      const is = said.statement.status === status && claim.kind === 'release' && claim.version;
      return is ? [{ said, version: is }] : [];
    });
  const firsts = named('first_affected');
  const lasts = named('last_affected');
  const ended = lasts.filter((last) => isBefore(last.version, version));
  const open = lasts.filter(
    (last) =>
      isBefore(version, last.version) &&
      !firsts.some((first) => isBefore(version, first.version) && !isBefore(last.version, first.version)) &&
      (onOneLine(last.version, version) || !ended.some((end) => onOneLine(end.version, version))),
  );
  const begun = firsts.filter(
    (first) =>
      isBefore(first.version, version) && !ended.some((last) => !isBefore(last.version, first.version)),
  );
  const ends = [...(open.length > 0 || !fixed ? begun : []), ...open];
  const within = (['known_affected', 'first_affected', 'last_affected', 'under_investigation'] as const)
    .flatMap(named)
    .filter((entry) => inLine(entry.version, version));
  return [...ends, ...within].map(({ said }) => said);
}

/** By which words a claim covers the release. */
function how({ match: { claim } }: Said, release: Release): How {
  switch (claim.kind) {
    case 'release':
      return claim.text === release.text ? 'named' : 'line';
    case 'line':
    case 'spans':
    case 'both':
      return 'range';
    case 'all':
      return 'all';
    case 'none':
      return 'product';
    case 'text':
      return 'named';
  }
}

/** The most exact of several statements: a named release before a range before everything. */
function bestHow(said: readonly Said[], release: Release): How {
  const order: readonly How[] = ['named', 'line', 'range', 'all', 'product'];
  const found = new Set(said.map((entry) => how(entry, release)));
  return order.find((entry) => found.has(entry)) ?? 'named';
}

type Decision = Pick<Finding, 'verdict' | 'rule' | 'said'>;

const unknown = (rule: RuleId, said: readonly Said[]): Decision => ({ verdict: 'unknown', rule, said });

function decideHits(sorted: Sorted, release: Release): Decision | null {
  const { hits } = sorted;
  if (hits.affected.length > 0) {
    const clearing = [...hits.fixed, ...hits['not-affected']];
    if (clearing.length > 0) return unknown('contradiction', [...hits.affected, ...clearing]);
    return { verdict: 'affected', rule: `affected-${bestHow(hits.affected, release)}`, said: hits.affected };
  }
  if (hits.fixed.length + hits['not-affected'].length > 0) return decideClearing(sorted, release);
  return hits.investigated.length > 0 ? unknown('under-investigation', hits.investigated) : null;
}

/** Whether an all-clear stands, in the sight of all that is said beside it. */
function decideClearing({ hits, doubts, around, clouds, unread }: Sorted, release: Release): Decision {
  const clearing = [...hits.fixed, ...hits['not-affected']];
  if (hits.investigated.length > 0 || clouds.some(({ by }) => by === 'remediation'))
    return unknown('contradiction', [...hits.investigated, ...clearing]);
  const named = bestHow(clearing, release) === 'named';
  const doubtful = [...doubts.affected, ...doubts.investigated, ...(named ? [] : around)];
  if (doubtful.length > 0 || unread || clouds.length > 0)
    return unknown('not-interpretable', [...doubtful, ...clearing]);
  const side = hits.fixed.length > 0 ? 'fixed' : 'not-affected';
  return { verdict: 'not-affected', rule: `${side}-${bestHow(hits[side], release)}`, said: clearing };
}

function decide(sorted: Sorted, release: Release): Decision {
  const decided = decideHits(sorted, release);
  if (decided) return decided;
  const doubts = Object.values(sorted.doubts).flat();
  if (doubts.length > 0) {
    const unstated = doubts.every(({ match }) => match.claim.kind === 'none' && match.extent === 'whole');
    return unknown(unstated ? 'release-not-stated' : 'not-interpretable', doubts);
  }
  return unknown(sorted.misses.length > 0 ? 'version-not-named' : 'product-not-named', []);
}

/**
 * What one vulnerability says of a release. Order and precedence are those of `docs/verdicts.md`; only an explicit
 * statement about this product and this release ever gives `not-affected`.
 */
export function findingOf(
  vulnerability: Vulnerability,
  matches: ReadonlyMap<string, Match>,
  release: Release,
): Finding {
  const sorted = sort(vulnerability, matches, release);
  const decision = decide(sorted, release);
  const decisive = new Set(decision.said);
  const all = [
    ...Object.values(sorted.hits).flat(),
    ...Object.values(sorted.doubts).flat(),
    ...sorted.misses,
  ];
  const { clouds } = sorted;
  return { ...decision, clouds, others: all.filter((said) => !decisive.has(said)), vulnerability };
}
