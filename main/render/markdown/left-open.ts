import type { MarkdownIt, StateBlock } from 'markdown-it';
import { indentOf, pushParagraph, startOf, textOf } from './blocks.ts';

/** HTML blocks that reach to an end of their own, not to the next blank line (CommonMark 4.6, kinds 1 to 5). */
const kinds: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/gi],
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[CDATA\[/, /\]\]>/g],
  [/^<![A-Za-z]/, />/g],
];

const lastEnds = Symbol('last ends');

/** Reads an HTML block that never ends as a paragraph: by the letter it would take the rest of the page with it. */
export function leftOpen(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'left_open', (state, start, _end, silent) => {
    if (silent || indentOf(state, start) >= 4) return false;
    const text = textOf(state, start);
    const kind = text.startsWith('<') ? kinds.findIndex(([opening]) => opening.test(text)) : -1;
    if (kind < 0 || lastEnd(state, kind) > startOf(state, start)) return false;
    pushParagraph(state, text, start);
    state.line = start + 1;
    return true;
  });
}

/** Where in the text the last end of a kind stands; found once a page. */
function lastEnd(state: StateBlock, kind: number): number {
  const env = state.env as Record<symbol, Map<number, number> | undefined>;
  const known = (env[lastEnds] ??= new Map<number, number>());
  const last = known.get(kind) ?? [...state.src.matchAll(kinds[kind]?.[1] ?? /$/g)].at(-1)?.index ?? -1;
  known.set(kind, last);
  return last;
}
