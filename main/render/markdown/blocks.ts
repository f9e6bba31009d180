import type { StateBlock, StateInline, Token } from 'markdown-it';

/** Offset of a line's first character that is not indentation or a container's mark. */
export const startOf = (state: StateBlock, line: number): number =>
  (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);

/** A line's text without indentation and without the marks of the containers around it. */
export const textOf = (state: StateBlock, line: number): string =>
  state.src.slice(startOf(state, line), state.eMarks[line]);

/** Columns by which a line is indented, inside its container. */
export const indentOf = (state: StateBlock, line: number): number =>
  (state.sCount[line] ?? 0) - state.blkIndent;

/** The line before which a block that reaches to `end` must stop: a list item it stands in may end first. */
export function lastLine(state: StateBlock, start: number, end: number): number {
  for (let line = start; line < end; line += 1) {
    if (!state.isEmpty(line) && indentOf(state, line) < 0) return line;
  }
  return end;
}

/**
 * Reads the lines from `start` to `end` as blocks inside a container.
 *
 * @param dedent takes their common indentation away, as JSX authors indent by structure
 */
export function readInside(state: StateBlock, start: number, end: number, dedent = false): void {
  const { lineMax, parentType, blkIndent } = state;
  if (dedent) state.blkIndent += commonIndent(state, start, end);
  state.parentType = 'container';
  state.lineMax = end;
  state.md.block.tokenize(state, start, end);
  Object.assign(state, { lineMax, parentType, blkIndent });
}

function commonIndent(state: StateBlock, start: number, end: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let line = start; line < end; line += 1) {
    if (!state.isEmpty(line)) least = Math.min(least, indentOf(state, line));
  }
  return Number.isFinite(least) ? Math.max(0, least) : 0;
}

/** Pushes a paragraph whose text is read as inline Markdown. */
export function pushParagraph(state: StateBlock, text: string, line: number, className?: string): void {
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [line, line + 1];
  if (className !== undefined) open.attrSet('class', className);
  const inline = state.push('inline', '', 0);
  inline.content = text;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

/** Opens an element that stands around other blocks. */
export function pushOpen(
  state: StateBlock,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
): Token {
  const token = state.push('container_open', tag, 1);
  token.block = true;
  token.map = [line, line + 1];
  for (const [name, value] of Object.entries(attributes)) token.attrSet(name, value);
  return token;
}

/** Closes what `pushOpen` opened. */
export function pushClose(state: StateBlock, tag: string): void {
  state.push('container_close', tag, -1).block = true;
}

/** Pushes text that is shown as it is. */
export function pushText(state: StateInline, text: string): void {
  state.pending += text;
}
