import type {
  BulletinList,
  BulletinListRow,
  SeverityView,
  VerdictWordView,
} from '../../main/api/bulletin-view.ts';
import type { DecisionStatus } from '../../main/api/site-view.ts';

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

/** What the list shows, and is filtered and sorted by: a line without its note, with its products by name. */
export interface Listed extends Omit<BulletinListRow, 'note' | 'named'> {
  readonly products: readonly string[];
}

/** An answer with its lines so. */
export interface ListedBulletins extends Omit<BulletinList, 'rows' | 'names'> {
  readonly rows: readonly Listed[];
}

/** Gives the lines of an answer their products' names back. */
export const listed = ({ names, rows, ...rest }: BulletinList): ListedBulletins => ({
  ...rest,
  rows: rows.map(({ note: _, named, ...row }) => ({
    ...row,
    products: named.flatMap((at) => names[at] ?? []),
  })),
});

/** What the list shows and in which order; it stands in the address, so a filtered list can be linked and kept. */
export interface ListFilter {
  readonly text: string;
  readonly severity: SeverityView | null;
  readonly verdict: VerdictWordView | null;
  /** Of publication, four digits. */
  readonly year: string | null;
  /** Only what the site hasn't read. */
  readonly unread: boolean;
  readonly decision: DecisionFilter | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
}

/** What was decided; `none`: nothing that stands. */
export type DecisionFilter = Exclude<DecisionStatus, 'open'> | 'none';
export const decisionFilters: readonly DecisionFilter[] = [
  'none',
  'to-do',
  'in-progress',
  'done',
  'accepted',
];

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

const severities: readonly SeverityView[] = ['critical', 'high', 'medium', 'low', 'none', 'unstated'];
const verdicts: readonly VerdictWordView[] = ['affected', 'unknown', 'not-affected'];

/** Reads a filter from the query part of an address; what it doesn't know, it leaves out. */
export function parseFilter(query: string): ListFilter {
  const params = new URLSearchParams(query);
  const sort = params.get('sort') ?? '-updated';
  return {
    text: params.get('q') ?? '',
    severity: severities.find((one) => one === params.get('severity')) ?? null,
    verdict: verdicts.find((one) => one === params.get('verdict')) ?? null,
    year: /^\d{4}$/.exec(params.get('year') ?? '')?.[0] ?? null,
    unread: params.get('unread') === '1',
    decision: decisionFilters.find((one) => one === params.get('decision')) ?? null,
    sort: sortColumns.find((one) => one === sort.replace(/^-/, '')) ?? 'updated',
    descending: sort.startsWith('-'),
  };
}

/** The query part of an address for a filter; what is as at the beginning isn't said. */
export function formatFilter(filter: ListFilter): string {
  const { text, severity, verdict, year, unread, decision, sort, descending } = filter;
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (verdict !== null) params.set('verdict', verdict);
  if (severity !== null) params.set('severity', severity);
  if (year !== null) params.set('year', year);
  if (unread) params.set('unread', '1');
  if (decision !== null) params.set('decision', decision);
  const order = `${descending ? '-' : ''}${sort}`;
  if (order !== '-updated') params.set('sort', order);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** A second click turns the order round; the first one brings the worst and the newest to the top. */
export function nextDirection(filter: Pick<ListFilter, 'sort' | 'descending'>, sort: SortColumn): boolean {
  if (filter.sort === sort) return !filter.descending;
  return ['severity', 'verdict', 'published', 'updated', 'read'].includes(sort);
}

/** The rows that pass a filter, in its order. */
export function selectRows<R extends Listed>(rows: readonly R[], filter: ListFilter): readonly R[] {
  const order = comparators[filter.sort];
  const sorted = rows.filter(passing(filter)).toSorted((a, b) => order(a, b) || byId(a, b));
  return filter.descending ? sorted.toReversed() : sorted;
}

/** How many rows pass a filter: what a chip says before it is pressed. */
export function countRows(rows: readonly Listed[], filter: ListFilter): number {
  const passes = passing(filter);
  return rows.reduce((n, row) => (passes(row) ? n + 1 : n), 0);
}

function passing(filter: ListFilter): (row: Listed) => boolean {
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

const texts = new WeakMap<Listed, string>();

/** What the field looks through; kept, since every chip asks for it at every key. */
function textOf(row: Listed): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = [...row.ids, row.title, row.status, ...row.products].join(' ').toLowerCase();
  texts.set(row, text);
  return text;
}

/** The year of publication, as the publisher dates it. */
export const yearOf = ({ published }: Pick<Listed, 'published'>): string => published.slice(0, 4);

type Compare = (a: Listed, b: Listed) => number;

const collator = new Intl.Collator('en', { numeric: true });
const byText =
  (of: (row: Listed) => string): Compare =>
  (a, b) =>
    collator.compare(of(a), of(b));
const byId = byText(({ id }) => id);
const rank = <T>(list: readonly T[], one: T): number => list.length - list.indexOf(one);

const comparators: Readonly<Record<SortColumn, Compare>> = {
  id: () => 0, // what ties are broken by
  title: byText(({ title }) => title),
  status: byText(({ status }) => status),
  published: byText(({ published }) => published),
  updated: byText(({ updated }) => updated),
  fixedIn: byText(({ verdict }) => verdict?.fixedIn[0] ?? ''),
  severity: (a, b) =>
    rank(severities, a.severity) - rank(severities, b.severity) || (a.score ?? 0) - (b.score ?? 0),
  verdict: (a, b) => verdictRank(a) - verdictRank(b),
  read: (a, b) => Number(a.read === false) - Number(b.read === false),
};

const verdictRank = ({ verdict }: Listed): number => (verdict === null ? 0 : rank(verdicts, verdict.verdict));
