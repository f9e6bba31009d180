import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const box = /^\[([ xX])\](?=\s|$)/;

/** GFM's task lists: `- [x] done`. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_list', (state: StateCore) => {
    const lists: Token[] = [];
    state.tokens.forEach((token, at) => {
      if (/_list_open$/.test(token.type)) lists.push(token);
      else if (/_list_close$/.test(token.type)) lists.pop();
      else if (token.type === 'list_item_open') markTask(state, at, lists.at(-1));
    });
  });
}

function markTask(state: StateCore, at: number, list: Token | undefined): void {
  const [item, paragraph, inline] = state.tokens.slice(at, at + 3);
  const text = inline?.children?.[0];
  if (paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline' || text?.type !== 'text') return;
  const ticked = box.exec(text.content)?.[1];
  if (ticked === undefined) return;
  text.content = text.content.slice(3);
  const checkbox = new state.Token('html_inline', '', 0);
  const done = ticked !== ' ';
  checkbox.content = `<input type="checkbox" disabled${done ? ' checked' : ''} aria-label="${done ? 'done' : 'to do'}">`;
  inline.children?.unshift(checkbox);
  item?.attrSet('class', 'task');
  list?.attrSet('class', 'task-list');
}
