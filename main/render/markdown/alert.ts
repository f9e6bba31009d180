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
    const { tokens } = state;
    const open: (string | null)[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token?.type === 'blockquote_open') open.push(turn(state, at));
      if (token?.type === 'blockquote_close' && open.pop() === 'div') token.tag = 'div';
    }
  });
}

/** @returns `div` when the quotation at `at` is an alert, and has become one */
function turn(state: StateCore, at: number): string | null {
  const [quote, , inline] = state.tokens.slice(at, at + 3);
  const name = inline?.type === 'inline' ? mark.exec(inline.content)?.[1]?.toUpperCase() : undefined;
  const [kind, title] = (name !== undefined && kinds.get(name)) || [];
  if (!quote || !inline || kind === undefined || title === undefined) return null;
  quote.tag = 'div';
  quote.attrs = [
    ['class', `admonition admonition-${admonitionOf(kind).kind}`],
    ['role', 'note'],
    ['aria-label', title],
  ];
  inline.content = inline.content.replace(mark, '');
  state.tokens.splice(at + 1, 0, ...titleTokens(state, title));
  return 'div';
}

function titleTokens(state: StateCore, title: string): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  open.attrs = [['class', 'admonition-title']];
  const inline = new state.Token('inline', '', 0);
  inline.content = title;
  inline.children = [];
  return [open, inline, new state.Token('paragraph_close', 'p', -1)];
}
