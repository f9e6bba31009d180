import type { Layout } from '../../shell/use-layout.ts';
import type { SortColumn } from '../../../content/format/bulletin-filter.ts';

/** Where there is little room, the title has a line of its own under the others: cut to a word it would say nothing. */
export const isStacked = (layout: Layout): boolean => layout !== 'wide';

/** Which columns there is room for, the most telling first to last. */
export function columnsFor(layout: Layout, judged: boolean, roomy: boolean): readonly SortColumn[] {
  const all: readonly SortColumn[] = judged
    ? ['read', 'id', 'title', 'severity', 'verdict', 'fixedIn', ...published(roomy), 'updated']
    : ['id', 'title', 'severity', 'status', 'published', 'updated'];
  const narrow: readonly SortColumn[] = judged ? ['read', 'id', 'verdict'] : ['id', 'severity'];
  const medium: readonly SortColumn[] = judged
    ? ['read', 'id', 'severity', 'verdict', 'fixedIn']
    : ['id', 'severity', 'status', 'updated'];
  return { wide: all, medium, narrow }[layout];
}

const published = (roomy: boolean): readonly SortColumn[] => (roomy ? ['published'] : []);

/** Widths in root ems; the title has what is left, or where it isn't a column, the id. */
const widths: Readonly<Record<Exclude<SortColumn, 'title'>, number>> = {
  read: 1.75,
  id: 9.5,
  severity: 6.75,
  verdict: 8,
  fixedIn: 7,
  published: 7,
  updated: 7,
  status: 8,
};

/** The tracks of a grid with these columns (CSS `grid-template-columns`). */
export const tracksFor = (columns: readonly SortColumn[], layout: Layout): string =>
  columns.map((id) => trackOf(id, layout)).join(' ');

function trackOf(id: SortColumn, layout: Layout): string {
  if (id === 'title') return 'minmax(7rem, 1fr)';
  if (id === 'id' && isStacked(layout)) return 'minmax(7rem, 1fr)';
  return `${widths[id]}rem`;
}
