/** One line of the table: what was measured, beside a reference that was measured in the same run. */
export interface Row {
  readonly what: string;
  /** Median, in `unit`. */
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'nodes';
  /** What it is compared with, and that one's median. */
  readonly reference: { readonly name: string; readonly value: number };
  /** The promise: `value` is at most so many times the reference. */
  readonly atMost: number;
}

/** A group of figures. It skips by answering with a sentence that says why. */
export interface Bench {
  readonly title: string;
  readonly run: () => Promise<readonly Row[] | string>;
}

/** The middle of some numbers, or any other quantile of them (nearest rank). */
export function quantile(numbers: readonly number[], share = 0.5): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Measures several things in turn, round by round: what else the machine does hits all of them alike.
 *
 * @param tasks each answers with its own figure
 * @returns all figures of each, by name
 */
export async function inTurn<N extends string>(
  rounds: number,
  tasks: Readonly<Record<N, () => Promise<number>>>,
): Promise<Readonly<Record<N, readonly number[]>>> {
  const names = Object.keys(tasks) as N[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) figures[name].push(await tasks[name]());
  }
  return figures;
}

/** Milliseconds that a task takes. */
export async function timed(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

/** Rows as a Markdown table, with how each promise was kept. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, value, unit, reference, atMost }) => {
    const ratio = value / reference.value;
    const kept = ratio <= atMost ? 'kept' : '**broken**';
    return `| ${what} | ${value.toFixed(1)} ${unit} | ${reference.name}: ${reference.value.toFixed(1)} ${unit} | ${ratio.toFixed(2)}× | ≤ ${atMost}× | ${kept} |`;
  });
  return [
    '| what | median | reference | ratio | promise | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** Whether a row's promise is kept. */
export const isKept = ({ value, reference, atMost }: Row): boolean => value / reference.value <= atMost;
