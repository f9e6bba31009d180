/** Chips of which one at most is pressed; values that nothing has are left out. */
export function Choices<T extends string>({
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
          <Chip
            key={value}
            name={names[value]}
            n={n}
            pressed={value === chosen}
            onPress={() => onChoose(value === chosen ? null : value)}
          />
        ))}
    </div>
  );
}

/** One chip: pressed, it narrows the list down. */
export function Chip({
  name,
  n,
  pressed,
  onPress,
}: {
  readonly name: string;
  readonly n: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="facet" aria-pressed={pressed} data-on={pressed} onClick={onPress}>
      {name}
      <span className="facet-count">{n}</span>
    </button>
  );
}

/** One of many values, or any: for what would be too many chips. */
export function Selection<T extends string>({
  label,
  any,
  chosen,
  values,
  onChoose,
}: {
  readonly label: string;
  /** What is shown while nothing is chosen. */
  readonly any: string;
  readonly chosen: T | null;
  readonly values: readonly (readonly [value: T, name: string])[];
  readonly onChoose: (value: T | null) => void;
}) {
  const here = values.some(([value]) => value === chosen);
  return (
    <select
      className="filter-select"
      aria-label={label}
      data-on={chosen !== null}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(values.find(([value]) => value === target.value)?.[0] ?? null)}
    >
      <option value="">{any}</option>
      {chosen !== null && !here && <option value={chosen}>{chosen}</option>}
      {values.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
