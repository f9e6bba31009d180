import type { SeverityView } from '../../main/api/bulletin-view.ts';
import { count } from './amounts.ts';

/** What releases are compared by, in English. "Don’t say" is counted aloud everywhere, and never as clean. */
export const exposure = {
  title: 'Exposure by release',
  bars: 'Releases, oldest first',
  asTable: 'Show as table',
  asChart: 'Show as chart',
  hint: 'Pick a release to see what going there changes.',
  own: 'your release',
  loading: 'Comparing the releases',
  release: 'Release',
  affected: 'Affected',
  unknown: 'Don’t say',
  notAffected: 'Stated not affected',
  severities: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    none: 'of no severity',
    unstated: 'of unstated severity',
  } satisfies Record<SeverityView, string>,
  affects: (n: number) => (n === 0 ? 'none stated to affect it' : `${n} affect it`),
  dontSay: (n: number) => (n === 1 ? '1 doesn’t say' : `${n} don’t say`),
  clean: (n: number) => `${n} stated not affected`,
  withheld: (days: number | null, limit: number) =>
    `No verdicts, so no bars: this library is ${days === null ? 'too old' : `${count(days, 'day', 'days')} old`}, and verdicts end after ${count(limit, 'day', 'days')}. What affects which release can’t be told.`,
  incomplete: (n: number) => `${count(n, 'file', 'files')} could not be read: every bar may be too short.`,
  noReleases: (product: string) => `No release of ${product} is named, so there is nothing to compare.`,
  going: (to: string, clears: number, adds: number) => [`Going to `, to, ` clears ${clears}, adds ${adds}`],
  stays: (n: number) => `${n} stay`,
  open: (n: number) => `${dontSayThere(n)}, and ${n === 1 ? 'isn’t' : 'aren’t'} counted as cleared`,
  nothingMoves: 'No bulletin is known to differ between the two.',
  groups: { clears: 'Clears', adds: 'Adds', open: 'Don’t say there', stays: 'Stay' },
} as const;

const dontSayThere = (n: number): string => (n === 1 ? '1 doesn’t say' : `${n} don’t say`);
