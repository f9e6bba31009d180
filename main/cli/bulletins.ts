import type {
  BulletinList,
  BulletinRow,
  SeverityCounts,
  SeverityView,
  VerdictCounts,
} from '../api/bulletin-view.ts';
import type { EditionView } from '../api/library-view.ts';
import type { World } from '../reader/world.ts';
import { exit } from './exit.ts';
import { styleFor, type Style } from './style.ts';
import { complain, withReader } from './with-reader.ts';

export interface BulletinsFlags {
  readonly product?: string;
  readonly version?: string;
  readonly json?: boolean;
  readonly failOn?: 'critical' | 'high' | 'any';
  readonly data?: string;
  readonly library?: string;
}

/** `fieldbook bulletins`: what the library's bulletins say, of a release where one is named. */
export const runBulletins = (world: World, flags: BulletinsFlags): Promise<number> =>
  withReader(world, flags, async (ask) => {
    const { product, version } = flags;
    const site = product === undefined || version === undefined ? {} : { product, version };
    const [list, library] = [
      await ask('bulletins.list', { ...site, evidence: flags.json ?? false }),
      await ask('library.describe', {}),
    ];
    if (!list.ok) return complain(world, list.failure, exit.internal);
    if (!library.ok) return complain(world, library.failure, exit.internal);
    if (isUnheardOf(list.value)) return complain(world, unheardOf(product ?? '', list.value), exit.nothing);
    const { edition } = library.value;
    const text = flags.json ? jsonLine(list.value, flags, edition) : listText(list.value, styleFor(world));
    world.stdout.write(text);
    for (const { path, message } of list.value.problems)
      world.stderr.write(`${path} is left out: ${message}\n`);
    return flags.failOn === undefined ? codeFor(list.value) : verdictCode(list.value, flags.failOn);
  });

const codeFor = ({ rows }: BulletinList): number => (rows.length > 0 ? exit.found : exit.nothing);

/** Rules that apply whatever product is asked for. */
const ofAnyProduct = new Set(['product-not-named', 'withdrawn', 'not-an-advisory', 'no-statements']);

/** No bulletin names the product at all: more likely a slip of the pen than a product without a flaw. */
const isUnheardOf = ({ rows }: BulletinList): boolean =>
  rows.length > 0 && rows.every(({ verdict }) => verdict !== null && ofAnyProduct.has(verdict.rule));

const unheardOf = (product: string, { products }: BulletinList) => ({
  message: `No bulletin names a product ${JSON.stringify(product)}.`,
  next: `This library knows: ${products
    .slice(0, 20)
    .map(({ id, name }) => (id === name.toLowerCase() ? name : `${name} (${id})`))
    .join(', ')}.`,
});

const grave: Readonly<Record<'critical' | 'high' | 'any', readonly SeverityView[]>> = {
  // A flaw of unstated severity may be as grave as any.
  critical: ['critical', 'unstated'],
  high: ['critical', 'high', 'unstated'],
  any: ['critical', 'high', 'medium', 'low', 'none', 'unstated'],
};

/** Unknown never passes silently: neither a bulletin that doesn't say, nor a file that could not be read. */
function verdictCode({ rows, problems }: BulletinList, level: 'critical' | 'high' | 'any'): number {
  const counted = rows.filter(({ severity }) => grave[level].includes(severity));
  if (counted.some(({ verdict }) => verdict?.verdict === 'affected')) return exit.affected;
  const clear = counted.every(({ verdict }) => verdict?.verdict === 'not-affected');
  return clear && problems.length === 0 && rows.length > 0 ? exit.found : exit.uncertain;
}

/** The object that scripts rely on. */
function jsonLine(
  { rows, counts, problems }: BulletinList,
  flags: BulletinsFlags,
  edition: EditionView,
): string {
  const bulletins = rows.map(
    ({ verdict, score, id, ids, title, severity, published, updated, status, withdrawn }) => ({
      id,
      ids,
      title,
      severity,
      cvss: score,
      verdict: verdict?.verdict ?? null,
      rule: verdict?.rule ?? null,
      evidence: verdict?.evidence ?? [],
      fixedIn: verdict?.fixedIn ?? [],
      published,
      updated,
      status,
      withdrawn,
    }),
  );
  const { product = null, version = null } = flags;
  return `${JSON.stringify({ edition, product, version, counts, problems, bulletins })}\n`;
}

const sum = (counts: SeverityCounts): number => Object.values(counts).reduce((all, one) => all + one, 0);

/** "61 affect it (14 critical), 23 don't, 66 don't say". */
function summary({ affected, notAffected, unknown }: VerdictCounts): string {
  const critical = affected.critical > 0 ? ` (${affected.critical} critical)` : '';
  return `${sum(affected)} affect it${critical}, ${notAffected} don't, ${sum(unknown)} don't say`;
}

const order = { affected: 0, unknown: 1, 'not-affected': 2 } as const;

/** How old that is, where it matters: nobody reads an age that is always there. */
const ageText = ({ days, band, reason }: BulletinList['age']): string => {
  if (band === 'fresh' || reason === 'no-date') return '';
  return days === null ? ', of unknown age: this machine’s clock is behind it' : `, ${days} days old`;
};

function listText({ rows, counts, problems, age }: BulletinList, style: Style): string {
  const sorted = [...rows].sort(
    (a, b) => order[a.verdict?.verdict ?? 'unknown'] - order[b.verdict?.verdict ?? 'unknown'],
  );
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  const lines = sorted.map((row) => lineOf(row, width, style));
  const left = problems.length > 0 ? `, ${problems.length} files could not be read` : '';
  const total = counts ? summary(counts) : `${rows.length} bulletins`;
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

function lineOf({ id, title, severity, score, verdict }: BulletinRow, width: number, style: Style): string {
  const rated = `${severity}${score === null ? '' : ` ${score.toFixed(1)}`}`;
  const fix = verdict && verdict.fixedIn.length > 0 ? `fixed in ${verdict.fixedIn.join(', ')}` : null;
  const remark = [verdict ? silence[verdict.rule] : null, fix]
    .filter((words) => typeof words === 'string')
    .join('; ');
  const word = verdict ? `${verdict.verdict.padEnd(13)}` : '';
  return `${word}${rated.padEnd(14)}${id.padEnd(width + 2)}${title}${remark === '' ? '' : style.faint(` (${remark})`)}`;
}
