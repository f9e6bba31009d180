/** What one value of a metric is called in FIRST's specification, and what it says in a few words. */
export type MetricValue = readonly [name: string, means: string];

/** One metric of a version of CVSS. */
export interface MetricRow {
  readonly group: string;
  readonly name: string;
  readonly values: Readonly<Record<string, MetricValue>>;
}

/** The metrics of a version by their keys, in the order in which they are told. */
export type MetricTable = Readonly<Record<string, MetricRow>>;

/** A row of a table. */
export const metric = (
  group: string,
  name: string,
  values: Readonly<Record<string, MetricValue>>,
): MetricRow => ({ group, name, values });

/** "Not defined": in every version what a vector says by leaving the metric out. */
export const undefinedValue: MetricValue = ['Not defined', 'the publisher says nothing of it'];

/** The rows of a group whose metrics judge again, for one place, what base metrics of the same values judge in general. */
export function modified(base: MetricTable, group: string): MetricTable {
  const rows = Object.entries(base).map(([key, row]) => [
    `M${key}`,
    { group, name: `Modified ${row.name.toLowerCase()}`, values: { X: undefinedValue, ...row.values } },
  ]);
  return Object.fromEntries(rows) as MetricTable;
}
