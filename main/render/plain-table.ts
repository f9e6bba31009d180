const gap = '  ';

/**
 * A table as text: by columns where they fit, else a record for each row, with the column's heading before each value.
 *
 * @param rows the first is the heading; short rows are filled up
 * @param width columns of the terminal
 */
export function drawTable(rows: readonly (readonly string[])[], width: number): string {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (count === 0) return '';
  const full = rows.map((row) => Array.from({ length: count }, (_, index) => row[index] ?? ''));
  const widths = share(full, width - gap.length * (count - 1));
  return widths ? byColumns(full, widths) : byRecords(full, width);
}

/** How wide each column may be; `null` when a word would have to be cut. */
function share(rows: readonly (readonly string[])[], room: number): readonly number[] | null {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));
  const least = columns.map((cells) => longest(cells.flatMap((cell) => cell.split(/\s+/))));
  const wished = columns.map((cells) => longest(cells.flatMap((cell) => cell.split('\n'))));
  const spare = room - sum(least);
  if (spare < 0) return null;
  const missing = sum(wished) - sum(least);
  if (missing <= spare) return wished;
  return least.map((min, index) => min + Math.floor((spare * ((wished[index] ?? min) - min)) / missing));
}

function byColumns(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const drawn = rows.map((row) => drawRow(row, widths));
  const tall = drawn.some((lines) => lines.length > 1);
  const rule = widths.map((columns) => '─'.repeat(columns)).join(gap);
  const [heading = [], ...body] = drawn;
  return [heading.join('\n'), rule, body.map((lines) => lines.join('\n')).join(tall ? '\n\n' : '\n')].join(
    '\n',
  );
}

function drawRow(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 0));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => (lines[line] ?? '').padEnd(widths[index] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/** `Key: value` lines, a blank one between the rows. */
function byRecords([heading = [], ...rows]: readonly (readonly string[])[], width: number): string {
  const record = (row: readonly string[]) =>
    row
      .flatMap((cell, index) => (cell === '' ? [] : [hanging(heading[index] ?? '', cell, width)]))
      .join('\n');
  return rows.map(record).join('\n\n');
}

/** The value after its label, further lines two columns in. */
function hanging(label: string, value: string, width: number): string {
  const text = label === '' ? value : `${label}: ${value}`;
  return wrap(text, width - 2).join('\n  ');
}

/** Words in lines no longer than `width`; a word that is longer stands alone. */
function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(/\s+/)) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
