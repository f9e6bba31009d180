import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Blocks inside blocks that are still read as such. Nobody writes more; `>` ten thousand times does. */
export const deepestBlock = 60;

/** The note that `depthGuard` leaves in a page's `env`: the line (zero-based) where it first had to step in. */
export const tooDeepAt = Symbol('too deep');

/** Shows what lies deeper than the limit as plain text, where markdown-it would drop it without a word. */
export function depthGuard(md: MarkdownIt): void {
  md.block.ruler.before('table', 'depth', guard);
}

function guard(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level < deepestBlock) return false;
  let last = start;
  while (last < end && (state.isEmpty(last) || (state.sCount[last] ?? 0) >= state.blkIndent)) last += 1;
  const token = state.push('code_block', 'code', 0);
  token.content = state.getLines(start, last, state.blkIndent, true);
  token.map = [start, last];
  const env = state.env as Record<symbol, unknown>;
  env[tooDeepAt] ??= start;
  state.line = Math.max(last, start + 1);
  return true;
}
