import { ArrowDown, ArrowUp, ListFilter as FilterIcon, SlidersHorizontal } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { SeverityView, VerdictWordView } from '../../../main/api/bulletin-view.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { useOwnFind } from '../../read/find/find-open.ts';
import { words } from '../../words/words.ts';
import { decisionInWords } from '../export/filter-in-words.ts';
import {
  decisionFilters,
  plainFilter,
  sortColumns,
  type ListFilter,
  type SortColumn,
} from '../../../content/format/bulletin-filter.ts';
import { nextDirection } from '../list-filter.ts';
import type { ListView } from '../list-view.ts';
import { useLow } from '../use-room.ts';
import { Chip, Choices, Selection } from './Choices.tsx';

const text = words.bulletins;

interface Shown {
  readonly list: ListView;
  readonly filter: ListFilter;
  readonly onChange: (part: Partial<ListFilter>) => void;
}

/** Narrows the list down, and says how much of it is hidden. */
export function BulletinFilters({
  children,
  ...rest
}: Shown & {
  /** What can be done with the filter, and with the bulletins that are left. */
  readonly children?: ReactNode;
}) {
  const { list, filter, onChange } = rest;
  const hidden = list.total - list.shown;
  const { sort, descending } = filter;
  const low = useLow();
  const [unfolded, setUnfolded] = useState(false);
  // What is folded away still hides rows: the button counts it.
  const active = [
    filter.verdict,
    filter.severity,
    filter.year,
    filter.decision,
    filter.unread || null,
  ].filter((one) => one !== null).length;
  return (
    <div className="bulletin-filters" role="group" aria-label={text.filterLabel}>
      <TextFilter value={filter.text} onChange={(typed) => onChange({ text: typed })} />
      {low && (
        <Button
          className="button filter-more"
          aria-expanded={unfolded}
          onPress={() => setUnfolded(!unfolded)}
        >
          <SlidersHorizontal aria-hidden size={14} />
          {text.moreFilters(active)}
        </Button>
      )}
      {(unfolded || !low) && <ChipFilters {...rest} />}
      {(unfolded || !low) && <SelectFilters {...rest} />}
      <div className="filter-end">
        <p className="filter-state" role="status">
          {text.shown(list.shown, list.total)}
          {hidden > 0 && (
            <Button className="link-button" onPress={() => onChange({ ...plainFilter, sort, descending })}>
              {text.clearFilter}
            </Button>
          )}
        </p>
        {children}
      </div>
    </div>
  );
}

function ChipFilters({ list, filter, onChange }: Shown) {
  const { facets } = list;
  return (
    <>
      {list.counts !== null && (
        <Choices<VerdictWordView>
          label={text.filterVerdict}
          names={
            list.age.band === 'withheld' ? { ...text.verdicts, unknown: text.withheldVerdict } : text.verdicts
          }
          chosen={filter.verdict}
          count={(verdict) => facets.verdicts[verdict]}
          onChoose={(verdict) => onChange({ verdict })}
        />
      )}
      <Choices<SeverityView>
        label={text.filterSeverity}
        names={text.severities}
        chosen={filter.severity}
        count={(severity) => facets.severities[severity]}
        onChoose={(severity) => onChange({ severity })}
      />
      {list.unread !== null && (
        <Chip
          name={words.decision.unread}
          n={facets.unread}
          pressed={filter.unread}
          onPress={() => onChange({ unread: !filter.unread })}
        />
      )}
    </>
  );
}

function SelectFilters({ list, filter, onChange }: Shown) {
  return (
    <div className="filter-selects">
      <Selection
        label={text.filterYear}
        any={text.anyYear}
        chosen={filter.year}
        values={list.facets.years.map((year) => [year, year])}
        onChoose={(year) => onChange({ year })}
      />
      {list.site !== null && (
        <Selection
          label={text.filterDecision}
          any={text.anyDecision}
          chosen={filter.decision}
          values={decisionFilters.map((one) => [one, decisionInWords(one)])}
          onChoose={(decision) => onChange({ decision })}
        />
      )}
      <SortBy judged={list.counts !== null} filter={filter} onChange={onChange} />
    </div>
  );
}

/** Columns that nothing is in while no release is chosen. */
const ofRelease: ReadonlySet<SortColumn> = new Set(['verdict', 'fixedIn', 'read']);

/** The order by name, too: not every column has room in every window. */
function SortBy({
  judged,
  filter,
  onChange,
}: Pick<Shown, 'filter' | 'onChange'> & { readonly judged: boolean }) {
  const id = useId();
  const columns = sortColumns.filter((column) => judged || !ofRelease.has(column));
  return (
    <span className="sort-by">
      <label htmlFor={id}>{text.sortBy}</label>
      <select
        id={id}
        className="filter-select"
        value={filter.sort}
        onChange={({ target }) => {
          const sort = columns.find((column) => column === target.value);
          if (sort) onChange({ sort, descending: nextDirection(filter, sort) });
        }}
      >
        {columns.map((column) => (
          <option key={column} value={column}>
            {text.columns[column]}
          </option>
        ))}
      </select>
      <IconButton
        icon={filter.descending ? ArrowDown : ArrowUp}
        label={text.turnRound}
        onPress={() => onChange({ descending: !filter.descending })}
      />
    </span>
  );
}

function TextFilter({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  // The list draws only the rows in sight: this field looks through all of them.
  useOwnFind(() => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <label className="filter-field">
      <FilterIcon aria-hidden size={14} />
      <input
        ref={input}
        type="text"
        aria-label={text.filterText}
        placeholder={text.filterText}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
