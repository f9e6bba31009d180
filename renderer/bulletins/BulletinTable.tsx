import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import type { BulletinListRow } from '../../main/api/bulletin-view.ts';
import { pageAddress } from '../shell/address.ts';
import { useRootEm, type Layout } from '../shell/use-layout.ts';
import { useRoomy } from './use-roomy.ts';
import { words } from '../words/words.ts';
import { BulletinCell } from './BulletinCell.tsx';
import { nextDirection, sortColumns, type ListFilter, type SortColumn } from './list-filter.ts';

const text = words.bulletins;

/** Which columns there is room for, the most telling first to last. */
function columnsFor(layout: Layout, judged: boolean, roomy: boolean): readonly SortColumn[] {
  const all: readonly SortColumn[] = judged
    ? ['read', 'id', 'title', 'severity', 'verdict', 'fixedIn', ...published(roomy), 'updated']
    : ['id', 'title', 'severity', 'status', 'published', 'updated'];
  const narrow: readonly SortColumn[] = judged ? ['read', 'id', 'verdict'] : ['id', 'severity'];
  const medium: readonly SortColumn[] = judged
    ? ['read', 'id', 'title', 'severity', 'verdict']
    : ['id', 'title', 'severity', 'updated'];
  return { wide: all, medium, narrow }[layout];
}

const published = (roomy: boolean): readonly SortColumn[] => (roomy ? ['published'] : []);

/** Widths in root ems, or a share of what is left. */
const widths: Readonly<Record<SortColumn, number | '1fr'>> = {
  read: 1.75,
  id: 9.5,
  title: '1fr',
  severity: 7.5,
  verdict: 7.5,
  fixedIn: 7,
  published: 7,
  updated: 7,
  status: 8,
};

/** The bulletins as a table of thousands of rows: only those in sight exist. A row is a link to its bulletin. */
export function BulletinTable({
  rows,
  filter,
  judged,
  layout,
  onChange,
}: {
  readonly rows: readonly BulletinListRow[];
  readonly filter: ListFilter;
  readonly judged: boolean;
  readonly layout: Layout;
  readonly onChange: (part: Partial<ListFilter>) => void;
}) {
  const em = useRootEm();
  const columns = columnsFor(layout, judged, useRoomy()).map((id) => ({ id }));
  return (
    <Virtualizer
      layout={TableLayout}
      layoutOptions={{ rowHeight: Math.round(2.4 * em), headingHeight: Math.round(2.1 * em) }}
    >
      <Table
        key={`${layout} ${columns.length}`}
        className="bulletin-table"
        data-keeps-scroll
        aria-label={text.table}
        sortDescriptor={{ column: filter.sort, direction: filter.descending ? 'descending' : 'ascending' }}
        onSortChange={({ column }) => {
          const sort = sortColumns.find((one) => one === column);
          if (sort) onChange({ sort, descending: nextDirection(filter, sort) });
        }}
      >
        <TableHeader columns={columns}>
          {({ id }) => <HeadCell id={id} em={em} layout={layout} />}
        </TableHeader>
        {rowsOf(rows, columns, judged)}
      </Table>
    </Virtualizer>
  );
}

function rowsOf(rows: readonly BulletinListRow[], columns: readonly { id: SortColumn }[], judged: boolean) {
  return (
    <TableBody
      items={rows}
      dependencies={[columns.length, judged]}
      renderEmptyState={() => <p className="table-empty">{text.nothing}</p>}
    >
      {(row) => (
        <Row id={row.route} href={pageAddress(row.route)} columns={columns} className="bulletin-row">
          {({ id }) => (
            <Cell className="bulletin-cell" textValue={id === 'id' ? row.id : row.title}>
              <BulletinCell row={row} column={id} />
            </Cell>
          )}
        </Row>
      )}
    </TableBody>
  );
}

function HeadCell({
  id,
  em,
  layout,
}: {
  readonly id: SortColumn;
  readonly em: number;
  readonly layout: Layout;
}) {
  const width = widths[id];
  const fills = width === '1fr' || (layout === 'narrow' && id === 'id');
  return (
    <Column
      id={id}
      className="bulletin-column"
      allowsSorting
      isRowHeader={id === 'id'}
      width={fills ? '1fr' : Math.round(Number(width) * em)}
      minWidth={fills ? Math.round(7 * em) : 0}
    >
      {({ sortDirection }) => (
        <>
          {id === 'read' ? (
            <span className="unread unread-head" role="img" aria-label={text.columns.read} />
          ) : (
            text.columns[id]
          )}
          {sortDirection === 'ascending' && <ArrowUp aria-hidden size={12} />}
          {sortDirection === 'descending' && <ArrowDown aria-hidden size={12} />}
        </>
      )}
    </Column>
  );
}
