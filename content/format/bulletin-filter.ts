/** The words that a list of bulletins is narrowed down by. */
export const severityWords = ['critical', 'high', 'medium', 'low', 'none', 'unstated'] as const; // the worst first
export type SeverityWord = (typeof severityWords)[number];
export const verdictWords = ['affected', 'unknown', 'not-affected'] as const; // what asks for work first
export type VerdictWord = (typeof verdictWords)[number];

/** Columns that the list can be sorted by. */
export const sortColumns = [
  'id',
  'title',
  'severity',
  'verdict',
  'fixedIn',
  'published',
  'updated',
  'status',
  'read',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What was decided; `none`: nothing that stands. */
export const decisionFilters = ['none', 'to-do', 'in-progress', 'done', 'accepted'] as const;
export type DecisionFilter = (typeof decisionFilters)[number];

/** What the list shows and in which order; it stands in the address, so a filtered list can be linked and kept. */
export interface ListFilter {
  readonly text: string;
  readonly severity: SeverityWord | null;
  readonly verdict: VerdictWord | null;
  /** Of publication, four digits. */
  readonly year: string | null;
  /** Only what the site hasn't read. */
  readonly unread: boolean;
  readonly decision: DecisionFilter | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
}

/** What hides nothing, in the order of the list as it is at first. */
export const plainFilter: ListFilter = {
  text: '',
  severity: null,
  verdict: null,
  year: null,
  unread: false,
  decision: null,
  sort: 'updated',
  descending: true,
};

/** What a filter looks at in a line of the list. */
export interface Filterable {
  readonly id: string;
  readonly ids: readonly string[];
  readonly title: string;
  readonly severity: SeverityWord;
  readonly score: number | null;
  readonly status: string;
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string;
  readonly products: readonly string[];
  readonly verdict: { readonly verdict: VerdictWord; readonly fixedIn: readonly string[] } | null;
  readonly read: boolean | null;
  readonly decision: { readonly status: string } | null;
}

/** The rows that pass a filter, in its order. */
export function selectRows<R extends Filterable>(rows: readonly R[], filter: ListFilter): readonly R[] {
  const keyOf = keys[filter.sort];
  // Thousands of rows are compared tens of thousands of times: what they are compared by is worked out once.
  const sorted = rows
    .filter(passing(filter))
    .map((row) => ({ row, key: keyOf(row), id: natural(row) }))
    .sort((a, b) => compare(a.key, b.key) || compareIds(a.id, b.id))
    .map(({ row }) => row);
  return filter.descending ? sorted.reverse() : sorted;
}

/** How many rows pass a filter: what a chip says before it is pressed. */
export function countRows(rows: readonly Filterable[], filter: ListFilter): number {
  const passes = passing(filter);
  return rows.reduce((n, row) => (passes(row) ? n + 1 : n), 0);
}

/** How many rows would be left by each choice that a filter leaves open, the rest of it being as it is. */
export interface Facets {
  readonly verdicts: Readonly<Record<VerdictWord, number>>;
  readonly severities: Readonly<Record<SeverityWord, number>>;
  readonly unread: number;
  /** Of publication, newest first, of all rows. */
  readonly years: readonly string[];
}

/** What the chips and choices above a list say. */
export function facetsOf(rows: readonly Filterable[], filter: ListFilter): Facets {
  const verdicts = { affected: 0, unknown: 0, 'not-affected': 0 };
  const severities = { critical: 0, high: 0, medium: 0, low: 0, none: 0, unstated: 0 };
  const ofVerdict = passing({ ...filter, verdict: null });
  const ofSeverity = passing({ ...filter, severity: null });
  for (const row of rows) {
    if (row.verdict !== null && ofVerdict(row)) verdicts[row.verdict.verdict] += 1;
    if (ofSeverity(row)) severities[row.severity] += 1;
  }
  return {
    verdicts,
    severities,
    unread: countRows(rows, { ...filter, unread: true }),
    years: [...new Set(rows.map(yearOf))].sort().reverse(),
  };
}

function passing(filter: ListFilter): (row: Filterable) => boolean {
  const { severity, verdict, year, unread, decision } = filter;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    if (severity !== null && row.severity !== severity) return false;
    if (verdict !== null && row.verdict?.verdict !== verdict) return false;
    if (year !== null && yearOf(row) !== year) return false;
    if (unread && row.read !== false) return false;
    if (decision !== null && (row.decision?.status ?? 'none') !== decision) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  };
}

/** Works something out once for each document: its list of ids stays itself in whatever rows a question makes of it. */
function kept(make: (row: Filterable) => string): (row: Filterable) => string {
  const made = new WeakMap<readonly string[], string>();
  return (row) => {
    const known = made.get(row.ids) ?? make(row);
    made.set(row.ids, known);
    return known;
  };
}

/** What the field looks through. */
const textOf = kept(({ ids, title, status, products }) =>
  [...ids, title, status, ...products].join(' ').toLowerCase(),
);

/** The id with its numbers at one width, so that CVE-2024-999 comes before CVE-2024-1000 by plain comparing. */
const natural = kept(({ id }) => id.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0')));

/** The year of publication, as the publisher dates it. */
const yearOf = ({ published }: Filterable): string => published.slice(0, 4);

type Key = string | number;

const collator = new Intl.Collator('en', { numeric: true });
const compare = (a: Key, b: Key): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
const compareIds = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const rank = <T>(list: readonly T[], one: T): number => list.length - list.indexOf(one);

/** A score has one digit after the point, and ten at most before the next severity. */
const bySeverity = ({ severity, score }: Filterable): number =>
  rank(severityWords, severity) * 100 + (score ?? 0);

/** More minutes than any date counts since 1970, and more tenths of a point than severity and score come to. */
const [mostMinutes, mostTenths] = [2 ** 28, 2 ** 13];

/** What concerns the release, the worst of it first, then the newest; one number, exact up to 2 to the power of 43. */
function byVerdict(row: Filterable): number {
  const minutes = Math.max(0, Math.floor((Date.parse(row.updated) || 0) / 60_000));
  if (row.verdict === null) return minutes;
  const tenths = Math.round(bySeverity(row) * 10);
  return (rank(verdictWords, row.verdict.verdict) * mostTenths + tenths) * mostMinutes + minutes;
}

const keys: Readonly<Record<SortColumn, (row: Filterable) => Key>> = {
  id: () => 0, // what ties are broken by
  title: ({ title }) => title,
  status: ({ status }) => status,
  published: ({ published }) => Date.parse(published) || 0,
  updated: ({ updated }) => Date.parse(updated) || 0,
  fixedIn: ({ verdict }) => verdict?.fixedIn[0] ?? '',
  severity: bySeverity,
  verdict: byVerdict,
  read: ({ read }) => Number(read === false),
};
