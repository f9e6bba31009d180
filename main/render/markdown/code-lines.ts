/**
 * Wraps each line of highlighted code in `<span class="code-line">`, the marked ones in `code-line-marked` too.
 * Spans that reach over a line's end (comments, strings) are closed there and opened again.
 *
 * @param html highlight.js's output: text, entities and `<span class="…">` only
 * @param marked one-based
 */
export function wrapLines(html: string, marked: ReadonlySet<number>): string {
  const open: string[] = [];
  const lines = html.replace(/\n$/, '').split('\n');
  return lines
    .map((line, index) => {
      const before = open.join('');
      for (const [tag] of line.matchAll(/<span [^>]*>|<\/span>/g)) {
        if (tag === '</span>') open.pop();
        else open.push(tag);
      }
      const className = marked.has(index + 1) ? 'code-line code-line-marked' : 'code-line';
      return `<span class="${className}">${before}${line}${'</span>'.repeat(open.length)}</span>\n`;
    })
    .join('');
}
