/** A line of a wrapped text, and where in the text it began. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Breaks a text into lines at white space. A word longer than a line gets a line of its own, uncut: an id or a path
 * must stay copyable.
 *
 * @param columns UTF-16 code units a line; wide scripts may stick out
 */
export function wrap(text: string, columns: number): readonly Line[] {
  const lines: { text: string; start: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const line = lines.at(-1);
    const gap = line ? text.slice(line.start + line.text.length, index) : '';
    if (line && line.text.length + gap.length + word.length <= columns && !gap.includes('\n'))
      line.text += gap + word;
    else lines.push({ text: word, start: index });
  }
  return lines;
}
