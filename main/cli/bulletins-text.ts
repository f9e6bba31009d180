import type { BulletinList, BulletinListRow, SeverityCounts, VerdictCounts } from '../api/bulletin-view.ts';
import type { Style } from './style.ts';

const sum = (counts: SeverityCounts): number => Object.values(counts).reduce((all, one) => all + one, 0);

/** "61 affect it (14 critical), 23 don't, 66 don't say". */
export function summary({ affected, notAffected, unknown }: VerdictCounts): string {
  const critical = affected.critical > 0 ? ` (${affected.critical} critical)` : '';
  return `${sum(affected)} affect it${critical}, ${notAffected} don't, ${sum(unknown)} don't say`;
}

const order = { affected: 0, unknown: 1, 'not-affected': 2 } as const;

/** How old that is, where it matters: nobody reads an age that is always there. */
const ageText = ({ days, band, reason }: BulletinList['age']): string => {
  if (band === 'fresh' || reason === 'no-date') return '';
  return days === null ? ', of unknown age: this machine’s clock is behind it' : `, ${days} days old`;
};

/** The list as a person reads it: what concerns the release first, and a sum at the end. */
export function listText({ rows, counts, problems, age }: BulletinList, style: Style): string {
  const sorted = [...rows].sort(
    (a, b) => order[a.verdict?.verdict ?? 'unknown'] - order[b.verdict?.verdict ?? 'unknown'],
  );
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  const lines = sorted.map((row) => lineOf(row, width, style));
  const { length } = problems;
  const left = length > 0 ? `, ${length} ${length === 1 ? 'file' : 'files'} could not be read` : '';
  // Three noughts would read as "nothing to fear".
  if (rows.length === 0) return `${style.strong(`No bulletin is here to tell anything${left}`)}\n`;
  const total = counts ? summary(counts) : `${rows.length} ${rows.length === 1 ? 'bulletin' : 'bulletins'}`;
  return `${[...lines, '', style.strong(`${total}${left}${ageText(age)}`)].join('\n')}\n`;
}

/** Why a bulletin doesn't say, in a few words; `docs/verdicts.md` has more. */
const silence: Readonly<Record<string, string>> = {
  'library-too-old': 'the library is too old to be believed',
  withdrawn: 'withdrawn',
  'not-an-advisory': 'no advisory',
  'no-statements': 'no statements',
  contradiction: 'contradicts itself',
  draft: 'a draft',
  'under-investigation': 'under investigation',
  'not-interpretable': 'cannot be interpreted',
  'release-not-stated': 'called not affected, no release named',
  'version-not-named': 'release not named',
  'product-not-named': 'product not named',
};

function lineOf(
  { id, title, severity, score, verdict }: BulletinListRow,
  width: number,
  style: Style,
): string {
  const rated = `${severity}${score === null ? '' : ` ${score.toFixed(1)}`}`;
  const fix = verdict && verdict.fixedIn.length > 0 ? `fixed in ${verdict.fixedIn.join(', ')}` : null;
  const remark = [verdict ? silence[verdict.rule] : null, fix]
    .filter((words) => typeof words === 'string')
    .join('; ');
  const word = verdict ? `${verdict.verdict.padEnd(13)}` : '';
  return `${word}${rated.padEnd(14)}${id.padEnd(width + 2)}${title}${remark === '' ? '' : style.faint(` (${remark})`)}`;
}
