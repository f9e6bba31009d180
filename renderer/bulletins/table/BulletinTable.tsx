import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useRootEm, type Layout } from '../../shell/use-layout.ts';
import { words } from '../../words/words.ts';
import type { ListFilter } from '../../../content/format/bulletin-filter.ts';
import type { Listed } from '../list-filter.ts';
import { useRoomy } from '../use-room.ts';
import { columnsFor, isStacked, tracksFor } from './columns.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useSpan } from './use-span.ts';

const text = words.bulletins;

/**
 * The bulletins as a table of thousands of rows, of which only those in sight exist. Our own, since React Aria's makes an
 * element in memory for every cell of every row before it shows the first (docs/decisions/0011-bulletin-table.md).
 */
export function BulletinTable({
  rows,
  count,
  filter,
  judged,
  layout,
  onChange,
}: {
  readonly rows: readonly Listed[];
  /** How many there are; those that aren't here yet have their room. */
  readonly count: number;
  readonly filter: ListFilter;
  readonly judged: boolean;
  readonly layout: Layout;
  readonly onChange: (part: Partial<ListFilter>) => void;
}) {
  const boxRef = useRef<HTMLDivElement>(null);
  const stacked = isStacked(layout);
  const rowHeight = Math.round((stacked ? 3.6 : 2.4) * useRootEm());
  const columns = columnsFor(layout, judged, useRoomy());
  const span = useSpan(boxRef, rowHeight, count);
  const toHeads = () =>
    boxRef.current?.querySelector<HTMLElement>('[role=columnheader] [tabindex="0"]')?.focus();
  const keys = useRowKeys(boxRef, rowHeight, count, toHeads);
  return (
    <div
      ref={boxRef}
      role="grid"
      className="bulletin-table"
      data-keeps-scroll
      aria-label={text.table}
      aria-rowcount={count + 1}
      style={measures(tracksFor(columns, layout), rowHeight)}
    >
      <TableHead columns={columns} filter={filter} onChange={onChange} onLeave={() => keys.goTo(keys.stop)} />
      <div
        role="rowgroup"
        className="bulletin-rows"
        style={{ blockSize: count * rowHeight }}
        onKeyDown={(event) => (event.key === 'Enter' ? open(event) : keys.onKeyDown(event))}
      >
        {placesIn(span.from, span.to, keys.stop).map((at) => {
          const row = rows[at];
          return row ? (
            <TableRow
              key={row.route}
              row={row}
              at={at}
              columns={columns}
              stacked={stacked}
              isStop={at === keys.stop}
              onFocus={keys.onFocus}
            />
          ) : null;
        })}
      </div>
      {count === 0 && <EmptyRow columns={columns.length} />}
    </div>
  );
}

const measures = (tracks: string, rowHeight: number): CSSProperties =>
  ({ '--tracks': tracks, '--row': `${rowHeight}px` }) as CSSProperties;

/** The rows of the span, and the one that the Tab key stops at wherever it is. */
function placesIn(from: number, to: number, stop: number): readonly number[] {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (stop < from) return [stop, ...places];
  return stop >= to ? [...places, stop] : places;
}

/** Enter on a row does what a click on its link does, modifiers and all. */
function open(event: KeyboardEvent<HTMLElement>): void {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof HTMLElement) || target.matches('a')) return;
  event.preventDefault();
  target
    .querySelector('a')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
}

const EmptyRow = ({ columns }: { readonly columns: number }) => (
  <div role="rowgroup">
    <div role="row">
      <div role="gridcell" aria-colspan={columns} className="table-empty">
        {text.nothing}
      </div>
    </div>
  </div>
);
