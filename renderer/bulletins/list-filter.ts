import type { BulletinRow, SeverityView, VerdictWordView } from '../../main/api/bulletin-view.ts';

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
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What the list shows and in which order; it stands in the address, so a filtered list can be linked and kept. */
export interface ListFilter {
  readonly text: string;
  readonly severity: SeverityView | null;
  readonly verdict: VerdictWordView | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
}

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
    sort: sortColumns.find((one) => one === sort.replace(/^-/, '')) ?? 'updated',
    descending: sort.startsWith('-'),
  };
}

/** The query part of an address for a filter; what is as at the beginning isn't said. */
export function formatFilter({ text, severity, verdict, sort, descending }: ListFilter): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (verdict !== null) params.set('verdict', verdict);
  if (severity !== null) params.set('severity', severity);
  const order = `${descending ? '-' : ''}${sort}`;
  if (order !== '-updated') params.set('sort', order);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The rows that pass a filter, in its order. */
export function selectRows<R extends BulletinRow>(rows: readonly R[], filter: ListFilter): readonly R[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = (row: BulletinRow): boolean => {
    if (filter.severity !== null && row.severity !== filter.severity) return false;
    if (filter.verdict !== null && row.verdict?.verdict !== filter.verdict) return false;
    const text = [...row.ids, row.title, row.status, ...row.products].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const order = comparators[filter.sort];
  const sorted = rows.filter(passes).toSorted((a, b) => order(a, b) || byId(a, b));
  return filter.descending ? sorted.toReversed() : sorted;
}

type Compare = (a: BulletinRow, b: BulletinRow) => number;

const collator = new Intl.Collator('en', { numeric: true });
const byText =
  (of: (row: BulletinRow) => string): Compare =>
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
};

const verdictRank = ({ verdict }: BulletinRow): number =>
  verdict === null ? 0 : rank(verdicts, verdict.verdict);
