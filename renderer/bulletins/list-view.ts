import { facetsOf, selectRows, type Facets, type ListFilter } from '../../content/format/bulletin-filter.ts';
import type { BulletinLines, BulletinList, FirstBulletins } from '../../main/api/bulletin-view.ts';
import { listed, type Listed } from './list-filter.ts';

/** The list as it is filtered and sorted now. What it says of all bulletins it always says of all of them. */
export interface ListView extends Omit<BulletinLines, 'rows' | 'names'> {
  /** How many bulletins there are. */
  readonly total: number;
  /** How many of them pass the filter. */
  readonly shown: number;
  readonly facets: Facets;
  /** Those that pass, in order; only the first of them for a moment after the list was opened. */
  readonly rows: readonly Listed[];
}

/** What the list begins with, as the program filtered and sorted it. */
export const firstView = ({ names, rows, ...rest }: FirstBulletins): ListView => ({
  ...rest,
  rows: listed({ names, rows }),
});

/** The whole list, filtered and sorted here. */
export function wholeView(list: BulletinList, all: readonly Listed[], filter: ListFilter): ListView {
  const { edition, age, incomplete, site, counts, unread } = list;
  const rows = selectRows(all, filter);
  return {
    ...{ edition, age, incomplete, site, counts, unread },
    ...{ rows, shown: rows.length, total: all.length, facets: facetsOf(all, filter) },
  };
}
