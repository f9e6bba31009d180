import type { SeverityView } from '../../main/api/bulletin-view.ts';
import type { EffectView } from '../../main/api/exposure-view.ts';
import { count, day } from './amounts.ts';

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

/** What changed since the last visit, in English. */
export const since = {
  title: 'Since you were last here',
  /** `concern` is `null` where it can't be told. */
  line: (n: number, concern: number | null) =>
    [
      `${count(n, 'bulletin', 'bulletins')} changed`,
      ...(concern === null
        ? []
        : [concern === 0 ? 'none for your release' : `${concern} to look at for your release`]),
    ].join(', '),
  when: (iso: string) => `Compared with ${day(iso)}.`,
  moved: 'Your release was another one then, so what was stated of it can’t be compared.',
  incomplete: (n: number) =>
    `${count(n, 'file', 'files')} could not be read: what changed in there can’t be told.`,
  withheld: 'This library is too old for verdicts: whether a change concerns you can’t be told.',
  seen: 'Mark all as seen',
  concerns: 'Concerning your release',
  others: 'Other changes',
  wording: (n: number) => count(n, 'change of wording only', 'changes of wording only'),
  kinds: { new: 'New', revised: 'Revised', withdrawn: 'Withdrawn', removed: 'No longer in the library' },
  revision: (from: string | null, to: string | null) =>
    from === null || to === null || from === to ? null : `revision ${from} → ${to}`,
  maybe: 'Names your product, but doesn’t say about your release',
  states: {
    affected: 'States that your release is affected',
    unknown: 'Doesn’t say whether your release is affected',
    'not-affected': 'States that your release is not affected',
  },
  effect: ({ effect, from, to }: EffectView): string => {
    const change = [from, to].filter((part) => part !== null).join(' → ');
    return change === '' || plain.has(effect) ? effects[effect] : `${effects[effect]}: ${change}`;
  },
} as const;

/** Their two sides are verdicts, which the words say already. */
const plain: ReadonlySet<EffectView['effect']> = new Set([
  'now-affects',
  'no-longer-affects',
  'now-not-affected',
  'now-unknown',
]);

const effects: Record<EffectView['effect'], string> = {
  withdrawn: 'Withdrawn by its publisher',
  'now-affects': 'Now states that your release is affected',
  'no-longer-affects': 'No longer states that your release is affected',
  'now-not-affected': 'Now states that your release is not affected',
  'now-unknown': 'No longer says anything of your release',
  'flaw-added': 'Your release is affected by more flaws',
  'flaw-gone': 'Your release is no longer affected by some of its flaws',
  'fix-available': 'Now names a fix',
  'fix-gone': 'No longer names the fix',
  severity: 'Severity',
  advice: 'What to do was changed',
  'other-releases': 'Changed for other releases only',
  wording: 'Wording only',
  none: 'Nothing that matters here',
};
