import Engine, { type MarkdownIt, type StateBlock, type StateInline } from 'markdown-it';
import { textOf } from './blocks.ts';
import { inlineComponent, isLink } from './inline-component.ts';
import { isComponentName, isHtmlName, isRawTextName } from './html-names.ts';
import { scanTag, shortTag, type ScannedTag } from './scan-tag.ts';
import { closingsIn, settleHtml, type Closings } from './settle-html.ts';

const closings = new WeakMap<StateInline, Closings>();

function lastClosing(state: StateInline, name: string): number {
  const known = closings.get(state) ?? closingsIn(state.src);
  closings.set(state, known);
  return known.get(name.toLowerCase()) ?? -1;
}

/** markdown-it's own rule for blocks of HTML. */
const htmlBlock = (() => {
  const { ruler } = new Engine().block;
  ruler.enableOnly(['html_block']);
  return ruler.getRules('')[0];
})();

/** `link` begins a block of HTML (CommonMark 4.6), and `<Link to="/x">text</Link>` words of a paragraph. */
function blockOfHtml(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const name = /^<\/?([A-Z]\w*)/.exec(textOf(state, start))?.[1];
  return (name === undefined || !isLink(name)) && htmlBlock?.(state, start, end, silent) === true;
}

/** Inline and block HTML as authors write it: components, unknown tags, JSX attributes, things left open. */
export function html(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'tag', inlineTag);
  md.block.ruler.at('html_block', blockOfHtml, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.renderer.rules['html_block'] = (tokens, index) => settleHtml(tokens[index]?.content ?? '');
  md.renderer.rules['html_inline'] = (tokens, index) => settleHtml(tokens[index]?.content ?? '');
}

function inlineTag(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  const tag = scanTag(state.src, state.pos, Math.min(shortTag, state.posMax - state.pos));
  if (!tag || tag.end > state.posMax) return false;
  const known = isHtmlName(tag.name) && !isComponentName(tag.name);
  if (known && !tag.jsx) return isRawTextName(tag.name) && skipRawText(state, tag, silent);
  if (!known && isLeftOpen(state, tag)) return false;
  if (!silent) {
    const token = state.push('html_inline', '', 0);
    token.content = known ? state.src.slice(state.pos, tag.end) : inlineComponent(tag);
  }
  state.pos = tag.end;
  return true;
}

/** An unknown tag that nobody closes is no tag: `<namespace>`. */
const isLeftOpen = (state: StateInline, tag: ScannedTag): boolean =>
  !tag.closing && !tag.selfClosing && lastClosing(state, tag.name) < tag.end;

/** Passes over `<script>…</script>` in a line, so that what it holds isn't read as Markdown. */
function skipRawText(state: StateInline, tag: ScannedTag, silent: boolean): boolean {
  if (tag.closing || lastClosing(state, tag.name) < tag.end) return false;
  const closing = new RegExp(`</${tag.name}[^<>]*>?`, 'gi');
  closing.lastIndex = tag.end;
  if (!closing.exec(state.src) || closing.lastIndex > state.posMax) return false;
  if (!silent) state.pushPending();
  state.pos = closing.lastIndex;
  return true;
}
