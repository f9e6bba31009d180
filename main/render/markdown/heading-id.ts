import type { MarkdownIt, StateCore } from 'markdown-it';

const customId = /[ \t]*\{#([^\s{}]+)\}[ \t]*$/;

/** `## Gates {#the-gates}`: the author's own anchor. It reaches the tree as `id`, where headings get their anchors. */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.after('block', 'heading_id', (state: StateCore) => {
    state.tokens.forEach((token, at) => {
      const inline = state.tokens[at + 1];
      if (token.type !== 'heading_open' || inline?.type !== 'inline') return;
      const id = customId.exec(inline.content)?.[1];
      if (id === undefined) return;
      inline.content = inline.content.replace(customId, '');
      token.attrSet('id', id);
    });
  });
}
