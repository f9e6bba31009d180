import { memo, useId } from 'react';
import { pageAddress } from '../../shell/address.ts';
import type { SortColumn } from '../../../content/format/bulletin-filter.ts';
import type { Listed } from '../list-filter.ts';
import { BulletinCell } from './BulletinCell.tsx';

/** A bulletin as a line of the table. The whole line is a link: the one of its id, stretched. */
export const TableRow = memo(function TableRow({
  row,
  at,
  columns,
  stacked,
  isStop,
  onFocus,
}: {
  readonly row: Listed;
  /** Its place among all rows, from 0. */
  readonly at: number;
  readonly columns: readonly SortColumn[];
  /** The title stands under the columns. */
  readonly stacked: boolean;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
  readonly onFocus: (at: number) => void;
}) {
  const head = useId();
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-labelledby={head}
      className="bulletin-line bulletin-row"
      data-row={at}
      data-stacked={stacked}
      tabIndex={isStop ? 0 : -1}
      title={row.title}
      style={{ insetBlockStart: `calc(${at} * var(--row))` }}
      onFocus={() => onFocus(at)}
    >
      {columns.map((id) =>
        id === 'id' ? (
          <div key={id} id={head} role="rowheader" className="bulletin-cell">
            <a className="row-link" href={pageAddress(row.route)} tabIndex={-1}>
              <BulletinCell row={row} column={id} />
            </a>
          </div>
        ) : (
          <div key={id} role="gridcell" className="bulletin-cell">
            <BulletinCell row={row} column={id} />
          </div>
        ),
      )}
      {stacked && (
        <div role="gridcell" className="bulletin-cell title-below">
          <BulletinCell row={row} column="title" />
        </div>
      )}
    </div>
  );
});
