import type { MarkdownIt, StateInline } from 'markdown-it';
import { endOfBraces, literalIn } from './scan-tag.ts';

/** Shows `{" "}` and `{'text'}` as the text they are. Every other expression stays as it was written. */
export function expressions(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'jsx_expression', (state: StateInline, silent) => {
    const quote = state.src[state.pos + 1];
    if (state.src[state.pos] !== '{' || (quote !== '"' && quote !== "'")) return false;
    const end = endOfBraces(state.src, state.pos, Math.min(state.posMax, state.pos + 200));
    const text = end === null ? null : literalIn(state.src.slice(state.pos + 1, end - 1));
    if (end === null || text === null) return false;
    if (!silent) state.pending += text;
    state.pos = end;
    return true;
  });
}
