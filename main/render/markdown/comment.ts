import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { startOf } from './blocks.ts';

const lastCloser = Symbol('last closer');
const inlineClosers = new WeakMap<StateInline, number>();

/** Drops MDX comments (a comment in braces), in a line or over many. An unclosed one is text. */
export function comments(md: MarkdownIt): void {
  md.block.ruler.before('table', 'jsx_comment', blockComment, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('link', 'jsx_comment', inlineComment);
}

function blockComment(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = startOf(state, start);
  if (!state.src.startsWith('{/*', from)) return false;
  const close = closerAfter(state, from);
  if (close < 0) return false;
  let line = start;
  while (line < end && (state.eMarks[line] ?? 0) < close) line += 1;
  if (line >= end || state.src.slice(close, state.eMarks[line]).trim() !== '') return false;
  if (!silent) state.line = line + 1;
  return true;
}

/** The offset after the next closer; asks the whole text once whether there is any. */
function closerAfter(state: StateBlock, from: number): number {
  const env = state.env as Record<symbol, number | undefined>;
  const last = (env[lastCloser] ??= state.src.lastIndexOf('*/}'));
  return last < from ? -1 : state.src.indexOf('*/}', from) + 3;
}

function inlineComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{/*', state.pos)) return false;
  const last = inlineClosers.get(state) ?? state.src.lastIndexOf('*/}');
  inlineClosers.set(state, last);
  if (last < state.pos) return false;
  const close = state.src.indexOf('*/}', state.pos);
  if (close + 3 > state.posMax) return false;
  if (!silent) state.pushPending();
  state.pos = close + 3;
  return true;
}
