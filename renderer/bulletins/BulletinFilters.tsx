import { ListFilter as FilterIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { BulletinList, SeverityView, VerdictWordView } from '../../main/api/bulletin-view.ts';
import { words } from '../words/words.ts';
import { selectRows, type ListFilter } from './list-filter.ts';

const text = words.bulletins;

/** Narrows the list down, and says how much of it is hidden. */
export function BulletinFilters({
  list,
  filter,
  shown,
  onChange,
  children,
}: {
  readonly list: BulletinList;
  readonly filter: ListFilter;
  readonly shown: number;
  readonly onChange: (part: Partial<ListFilter>) => void;
  /** What can be done with the bulletins that are left. */
  readonly children?: ReactNode;
}) {
  const count = (part: Partial<ListFilter>) => selectRows(list.rows, { ...filter, ...part }).length;
  const hidden = list.rows.length - shown;
  return (
    <div className="bulletin-filters" role="group" aria-label={text.filterLabel}>
      <TextFilter value={filter.text} onChange={(typed) => onChange({ text: typed })} />
      {list.counts !== null && (
        <Choices<VerdictWordView>
          label={text.filterVerdict}
          names={text.verdicts}
          chosen={filter.verdict}
          count={(verdict) => count({ verdict })}
          onChoose={(verdict) => onChange({ verdict })}
        />
      )}
      <Choices<SeverityView>
        label={text.filterSeverity}
        names={text.severities}
        chosen={filter.severity}
        count={(severity) => count({ severity })}
        onChoose={(severity) => onChange({ severity })}
      />
      <p className="filter-state" role="status">
        {text.shown(shown, list.rows.length)}
        {hidden > 0 && (
          <Button
            className="link-button"
            onPress={() => onChange({ text: '', severity: null, verdict: null })}
          >
            {text.clearFilter}
          </Button>
        )}
      </p>
      {children}
    </div>
  );
}

function TextFilter({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <label className="filter-field">
      <FilterIcon aria-hidden size={14} />
      <input
        type="text"
        aria-label={text.filterText}
        placeholder={text.filterText}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** Chips of which one at most is pressed; values that nothing has are left out. */
function Choices<T extends string>({
  label,
  names,
  chosen,
  count,
  onChoose,
}: {
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly chosen: T | null;
  readonly count: (value: T) => number;
  readonly onChoose: (value: T | null) => void;
}) {
  const values = Object.keys(names) as T[];
  return (
    <div className="facet-group" role="group" aria-label={label}>
      {values
        .map((value) => [value, count(value)] as const)
        .filter(([value, n]) => n > 0 || value === chosen)
        .map(([value, n]) => (
          <button
            key={value}
            type="button"
            className="facet"
            aria-pressed={value === chosen}
            data-on={value === chosen}
            onClick={() => onChoose(value === chosen ? null : value)}
          >
            {names[value]}
            <span className="facet-count">{n}</span>
          </button>
        ))}
    </div>
  );
}
