import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { words } from '../../words/words.ts';
import { sortColumns, type ListFilter, type SortColumn } from '../../../content/format/bulletin-filter.ts';
import { nextDirection } from '../list-filter.ts';

const text = words.bulletins;

/** The heads of the columns, which sort: one stop for the Tab key, from where the arrows lead along them. */
export function TableHead({
  columns,
  filter,
  onChange,
  onLeave,
}: {
  readonly columns: readonly SortColumn[];
  readonly filter: ListFilter;
  readonly onChange: (part: Partial<ListFilter>) => void;
  /** The arrow that leads down into the rows. */
  readonly onLeave: () => void;
}) {
  const [stop, setStop] = useState(0);
  const place = Math.min(stop, columns.length - 1);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowDown') onLeave();
    const to = placeFor(event.key, place, columns.length);
    if (to === null && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (to === null) return;
    setStop(to);
    event.currentTarget.querySelectorAll('button').item(to).focus();
  };
  return (
    <div role="rowgroup" className="bulletin-heads">
      <div role="row" aria-rowindex={1} className="bulletin-line" onKeyDown={walk}>
        {columns.map((id, at) => (
          <div key={id} role="columnheader" className="bulletin-column" aria-sort={sortOf(filter, id)}>
            <button
              type="button"
              tabIndex={at === place ? 0 : -1}
              onFocus={() => setStop(at)}
              onClick={() => onChange({ sort: id, descending: nextDirection(filter, id) })}
            >
              <HeadText id={id} />
              {filter.sort === id && <Arrow descending={filter.descending} />}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

function placeFor(key: string, place: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: place - 1, ArrowRight: place + 1 };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

function sortOf({ sort, descending }: ListFilter, id: SortColumn): 'ascending' | 'descending' | 'none' {
  if (sort !== id || !sortColumns.includes(id)) return 'none';
  return descending ? 'descending' : 'ascending';
}

const HeadText = ({ id }: { readonly id: SortColumn }) =>
  id === 'read' ? (
    <span className="unread unread-head" role="img" aria-label={text.columns.read} />
  ) : (
    text.columns[id]
  );

const Arrow = ({ descending }: { readonly descending: boolean }) =>
  descending ? <ArrowDown aria-hidden size={12} /> : <ArrowUp aria-hidden size={12} />;
