import type { Facet } from '../../main/api/search-view.ts';

/** A filter as it is typed: `kind:bulletin`, `product:"Palette VerteX"`. */
export const filterText = ({ filter, value }: Pick<Facet, 'filter' | 'value'>): string =>
  `${filter}:${/\s/.test(value) ? `"${value}"` : value}`;

/** Whether a query has this filter, letters' case aside. */
export const hasFilter = (query: string, facet: Pick<Facet, 'filter' | 'value'>): boolean =>
  ` ${query.toLowerCase()} `.includes(` ${filterText(facet).toLowerCase()} `);

const anyFilter =
  /(?<=^|\s)(?:kind|severity|product|version|year|status|section):(?:"[^"]*"|[^\s":]+)(?=\s|$)/giu;

/** The query's words without its filters. */
export const withoutFilters = (query: string): string =>
  query.replace(anyFilter, ' ').replace(/\s+/g, ' ').trim();

/** The query with the filter added, or taken away when it was there. */
export function toggleFilter(query: string, facet: Pick<Facet, 'filter' | 'value'>): string {
  const filter = filterText(facet);
  if (!hasFilter(query, facet)) return `${query.trim()} ${filter}`.trim();
  const at = ` ${query.toLowerCase()} `.indexOf(` ${filter.toLowerCase()} `);
  return `${query.slice(0, at)} ${query.slice(at + filter.length)}`.replace(/ {2,}/g, ' ').trim();
}
