/**
 * Marks parts of a text.
 *
 * @param marks `[start, end)` in UTF-16 code units, ascending, not overlapping; what lies outside the text is left out
 */
export function highlight(
  text: string,
  marks: readonly (readonly [number, number])[],
  mark: (text: string) => string,
): string {
  let at = 0;
  let marked = '';
  for (const [from, to] of marks) {
    const [start, end] = [Math.max(from, at), Math.min(to, text.length)];
    if (start >= end) continue;
    marked += text.slice(at, start) + mark(text.slice(start, end));
    at = end;
  }
  return marked + text.slice(at);
}
