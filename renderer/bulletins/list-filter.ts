import type { BulletinList, BulletinListRow } from '../../main/api/bulletin-view.ts';
import {
  decisionFilters,
  plainFilter,
  severityWords,
  sortColumns,
  verdictWords,
  type ListFilter,
  type SortColumn,
} from '../../content/format/bulletin-filter.ts';

/** What the list shows, and is filtered and sorted by: a line without its note, with its products by name. */
export interface Listed extends Omit<BulletinListRow, 'note' | 'named'> {
  readonly products: readonly string[];
}

/** Gives the lines of an answer their products' names back. */
export const listed = ({ names, rows }: Pick<BulletinList, 'names' | 'rows'>): readonly Listed[] =>
  rows.map(({ note: _, named, ...row }) => ({
    ...row,
    products: named.flatMap((at) => names[at] ?? []),
  }));

/** Of a text to filter by: whoever pastes more isn't looking for a bulletin. */
const longest = 2000;

/**
 * What the list is sorted by while nobody chose: what concerns the chosen release comes first, and without one the newest. In a
 * library of many makers' advisories the few that affect a site would else stand among hundreds that don't name its product.
 */
export const firstOrder = (judged: boolean): SortColumn => (judged ? 'verdict' : 'updated');

/**
 * Reads a filter from the query part of an address; what it doesn't know, it leaves out.
 *
 * @param first what the list is sorted by where the address doesn't say
 */
export function parseFilter(query: string, first: SortColumn = plainFilter.sort): ListFilter {
  const params = new URLSearchParams(query);
  const sort = params.get('sort') ?? `-${first}`;
  return {
    text: (params.get('q') ?? '').slice(0, longest),
    severity: severityWords.find((one) => one === params.get('severity')) ?? null,
    verdict: verdictWords.find((one) => one === params.get('verdict')) ?? null,
    year: /^\d{4}$/.exec(params.get('year') ?? '')?.[0] ?? null,
    unread: params.get('unread') === '1',
    decision: decisionFilters.find((one) => one === params.get('decision')) ?? null,
    sort: sortColumns.find((one) => one === sort.replace(/^-/, '')) ?? first,
    descending: sort.startsWith('-'),
  };
}

/** The query part of an address for a filter; what is as at the beginning isn't said. Read by {@link parseFilter}. */
export function formatFilter(filter: ListFilter, first: SortColumn = plainFilter.sort): string {
  const { text, severity, verdict, year, unread, decision, sort, descending } = filter;
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (verdict !== null) params.set('verdict', verdict);
  if (severity !== null) params.set('severity', severity);
  if (year !== null) params.set('year', year);
  if (unread) params.set('unread', '1');
  if (decision !== null) params.set('decision', decision);
  const order = `${descending ? '-' : ''}${sort}`;
  if (order !== `-${first}`) params.set('sort', order);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** A second click turns the order round; the first one brings the worst and the newest to the top. */
export function nextDirection(filter: Pick<ListFilter, 'sort' | 'descending'>, sort: SortColumn): boolean {
  if (filter.sort === sort) return !filter.descending;
  return ['severity', 'verdict', 'published', 'updated', 'read'].includes(sort);
}
