import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { admonitionOf } from './admonition.ts';

/** GitHub's names, which call two kinds otherwise than we do. */
const kinds: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['NOTE', ['note', 'Note']],
  ['TIP', ['tip', 'Tip']],
  ['IMPORTANT', ['important', 'Important']],
  ['WARNING', ['warning', 'Warning']],
  ['CAUTION', ['danger', 'Caution']],
]);

const mark = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

/** Turns GitHub's alerts, `> [!NOTE]`, into admonitions. */
export function alerts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'alert', (state: StateCore) => {
    const open: string[] = [];
    state.tokens = state.tokens.flatMap((token, at) => {
      if (token.type === 'blockquote_close') token.tag = open.pop() ?? token.tag;
      if (token.type !== 'blockquote_open') return [token];
      const title = turn(token, state.tokens[at + 2]);
      open.push(token.tag);
      return title === null ? [token] : [token, ...titleTokens(state, title)];
    });
  });
}

/** Makes a quotation an admonition where its first line says so. @returns the title; `null` for a plain quotation */
function turn(quote: Token, first: Token | undefined): string | null {
  const name = first?.type === 'inline' ? mark.exec(first.content)?.[1]?.toUpperCase() : undefined;
  const [kind, title] = (name !== undefined && kinds.get(name)) || [];
  if (!first || kind === undefined || title === undefined) return null;
  quote.tag = 'div';
  quote.attrs = [
    ['class', `admonition admonition-${admonitionOf(kind).kind}`],
    ['role', 'note'],
    ['aria-label', title],
  ];
  first.content = first.content.replace(mark, '');
  return title;
}

function titleTokens(state: StateCore, title: string): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  open.attrs = [['class', 'admonition-title']];
  const inline = new state.Token('inline', '', 0);
  inline.content = title;
  inline.children = [];
  return [open, inline, new state.Token('paragraph_close', 'p', -1)];
}
