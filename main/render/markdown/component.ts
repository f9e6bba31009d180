import type { MarkdownIt, StateBlock } from 'markdown-it';
import { indentOf, lastLine, pushClose, pushParagraph, readInside, textOf } from './blocks.ts';
import { openAdmonition, openDetails, openTab, openTabs } from './container.ts';
import { escapeHtml } from './escape.ts';
import { first, inlineComponent, isLink } from './inline-component.ts';
import { isComponentName } from './html-names.ts';
import { takeIn } from './partial.ts';
import type { ScannedTag } from './scan-tag.ts';
import { surveyOf } from './survey.ts';

/**
 * Components of Docusaurus and Gatsby sites on lines of their own: tabs, callouts and details become ours, any other
 * is shown as what stands between its tags, and one without text leaves a note where it stood.
 */
export function components(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'component', component, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}

function component(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (indentOf(state, start) >= 4 || !/^<[A-Z]/.test(textOf(state, start))) return false;
  const found = surveyOf(state).components.get(start);
  if (!found || !isComponentName(found.tag.name) || isLink(found.tag.name)) return false;
  const tagLine = lineOfOffset(state, start, end, found.tag.end);
  if (tagLine === null) return false;
  const rest = state.src.slice(found.tag.end, state.eMarks[tagLine]).trim();
  if (rest !== '') return ofOneLine(state, found.tag, rest, start, tagLine, silent);
  if (found.tag.selfClosing) return alone(state, found.tag, start, tagLine, silent);
  if (found.close === null || found.close > end || found.close <= tagLine) return false;
  if (silent) return true;
  const last = lastLine(state, tagLine + 1, found.close);
  const after = last === found.close && last < end ? last + 1 : last;
  const between = state.getLines(tagLine + 1, last, state.blkIndent, false);
  if (takeIn(state, found.tag, between, start)) {
    state.line = after;
    return true;
  }
  const tag = openComponent(state, found.tag, start);
  readInside(state, tagLine + 1, last, true);
  if (tag !== null) pushClose(state, tag);
  state.line = after;
  return true;
}

function lineOfOffset(state: StateBlock, start: number, end: number, offset: number): number | null {
  for (let line = start; line < end; line += 1) if ((state.eMarks[line] ?? 0) >= offset) return line;
  return null;
}

/** `<TabItem value="a">Text</TabItem>` in one line; what isn't a block of ours is left to the paragraph it begins. */
function ofOneLine(
  state: StateBlock,
  tag: ScannedTag,
  rest: string,
  start: number,
  tagLine: number,
  silent: boolean,
): boolean {
  const closing = `</${tag.name}>`;
  if (!rest.endsWith(closing) || !isBlock(tag.name)) return false;
  if (silent) return true;
  const opened = openComponent(state, tag, start);
  pushParagraph(state, rest.slice(0, -closing.length), tagLine);
  if (opened !== null) pushClose(state, opened);
  state.line = tagLine + 1;
  return true;
}

/** `<OsCveTable />` on a line of its own. */
function alone(state: StateBlock, tag: ScannedTag, start: number, tagLine: number, silent: boolean): boolean {
  if (silent) return true;
  if (takeIn(state, tag, '', start)) {
    state.line = tagLine + 1;
    return true;
  }
  const shown = inlineComponent(tag);
  const token = state.push('html_block', '', 0);
  token.map = [start, tagLine + 1];
  token.content = shown === '' ? gap(tag) : `<p>${shown}</p>\n`;
  state.line = tagLine + 1;
  return true;
}

/** Says what stood there, with the names that the author gave it (`PartialsComponent setup install`). */
function gap({ name, attributes }: ScannedTag): string {
  const names = ['category', 'name', 'id', 'src', 'file'].flatMap((key) => attributes.get(key) ?? []);
  return `<p class="component-gap">Not shown here: <code>${escapeHtml([name, ...names].join(' '))}</code></p>\n`;
}

const boxes: ReadonlyMap<string, string> = new Map([
  ['WarningBox', 'warning'],
  ['InfoBox', 'info'],
  ['Note', 'note'],
  ['Tip', 'tip'],
  ['Info', 'info'],
  ['Warning', 'warning'],
  ['Danger', 'danger'],
  ['Caution', 'caution'],
]);

const isTab = (name: string): boolean => /^(?:TabItem|Tab|TabPane|Tabs\.TabPane|Tabs\.Tab)$/.test(name);

const isBlock = (name: string): boolean =>
  name === 'Tabs' ||
  name === 'Details' ||
  name === 'Admonition' ||
  name === 'Callout' ||
  isTab(name) ||
  boxes.has(name);

/** @returns the tag to close; `null` where the component itself leaves no trace */
function openComponent(state: StateBlock, tag: ScannedTag, line: number): string | null {
  const box = boxes.get(tag.name);
  const title = first(tag, 'title') ?? '';
  if (box !== undefined) return openAdmonition(state, box, title, line);
  if (tag.name === 'Tabs')
    return openTabs(state, { group: first(tag, 'groupId', 'queryString') ?? '' }, line);
  if (tag.name === 'Details') return openDetails(state, first(tag, 'summary', 'title') ?? 'Details', line);
  if (tag.name === 'Admonition' || tag.name === 'Callout') {
    return openAdmonition(state, first(tag, 'type', 'kind') ?? 'note', title, line);
  }
  if (!isTab(tag.name)) return null;
  const value = first(tag, 'value', 'key') ?? '';
  const label = first(tag, 'label', 'tab', 'title') ?? (value || 'Tab');
  return openTab(state, { label, value, first: tag.attributes.has('default') }, line);
}
