import type { MarkdownIt, StateBlock } from 'markdown-it';
import { deploymentMarks } from '../../../content/format/deployment.ts';
import { admonitionOf } from './admonition.ts';
import { indentOf, lastLine, pushClose, pushOpen, pushParagraph, readInside, textOf } from './blocks.ts';
import { containerOpener, surveyOf } from './survey.ts';

/** `:::note Title`, `:::note[Title]`, `::::tabs`, `:::tab Title`, and containers of any other name. */
export function containers(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'container', container, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function container(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (indentOf(state, start) >= 4) return false;
  const opener = containerOpener.exec(textOf(state, start));
  if (!opener) return false;
  if (silent) return true;
  const close = surveyOf(state).containers.get(start) ?? end;
  const last = lastLine(state, start + 1, Math.min(close, end));
  const [, , name = '', rest = ''] = opener;
  const tag = openContainer(state, name, titleIn(rest), start);
  readInside(state, start + 1, last);
  pushClose(state, tag);
  state.line = last < end && /^:{3,}[ \t]*$/.test(textOf(state, last)) ? last + 1 : last;
  return true;
}

/** `[Title]{.class}`, `Title`, `{title="Title"}` → `Title`; `''` when there is none. */
function titleIn(rest: string): string {
  const bracketed = /^\[(.*)\](?:\{[^{}]*\})?[ \t]*$/.exec(rest)?.[1];
  if (bracketed !== undefined) return bracketed.trim();
  const attributes = /^\{([^{}]*)\}[ \t]*$/.exec(rest)?.[1];
  if (attributes !== undefined) return /\btitle=(["'])(.*?)\1/.exec(attributes)?.[2] ?? '';
  return rest.replace(/:+[ \t]*$/, '').trim();
}

function openContainer(state: StateBlock, name: string, title: string, line: number): string {
  const lower = name.toLowerCase();
  if (lower === 'tabs') return openTabs(state, { group: title }, line);
  if (lower === 'tab') return openTab(state, { label: title || 'Tab', value: title }, line);
  if (lower === 'deployment') return openDeployment(state, title, line);
  if (lower === 'details') return openDetails(state, title || 'Details', line);
  return openAdmonition(state, name, title, line);
}

/** Opens an admonition with its title. @returns the tag to close */
export function openAdmonition(state: StateBlock, name: string, title: string, line: number): string {
  const { kind, title: usual } = admonitionOf(name);
  const shown = title || usual;
  pushOpen(
    state,
    'div',
    { class: `admonition admonition-${kind}`, role: 'note', 'aria-label': bare(shown) },
    line,
  );
  pushParagraph(state, shown, line, 'admonition-title');
  return 'div';
}

/** A title without its Markdown, for where only text can stand. */
const bare = (title: string): string => title.replace(/[*_`[\]<>]/g, '').slice(0, 200);

/** Opens a set of tabs. Sets of one group switch together. @returns the tag to close */
export function openTabs(state: StateBlock, { group }: { readonly group: string }, line: number): string {
  pushOpen(state, 'div', { class: 'tabs', ...(group === '' ? {} : { 'data-group': group }) }, line);
  return 'div';
}

/** Opens one tab, with its label as a line of its own for where tabs can't be. @returns the tag to close */
export function openTab(
  state: StateBlock,
  {
    label,
    value,
    first = false,
  }: { readonly label: string; readonly value: string; readonly first?: boolean },
  line: number,
): string {
  const attributes = { class: 'tab', 'data-label': bare(label), 'data-value': value || bare(label) };
  pushOpen(state, 'section', first ? { ...attributes, 'data-default': '' } : attributes, line);
  pushParagraph(state, label, line, 'tab-label');
  return 'section';
}

/** Opens a part that is for some deployments only, with a line that says so. @returns the tag to close */
function openDeployment(state: StateBlock, written: string, line: number): string {
  const marks = deploymentMarks(bare(written)).join(' ');
  pushOpen(
    state,
    'section',
    { class: 'for-deployment', ...(marks ? { 'data-deployment': marks } : {}) },
    line,
  );
  if (written !== '') pushParagraph(state, `For ${written}`, line, 'deployment-label');
  return 'section';
}

/** Opens a disclosure. @returns the tag to close */
export function openDetails(state: StateBlock, summary: string, line: number): string {
  pushOpen(state, 'details', {}, line);
  const open = state.push('container_open', 'summary', 1);
  open.block = true;
  const inline = state.push('inline', '', 0);
  inline.content = summary;
  inline.map = [line, line + 1];
  inline.children = [];
  pushClose(state, 'summary');
  return 'details';
}
