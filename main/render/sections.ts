import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { isFootnoteMark } from './body/footnote-mark.ts';
import { levelOf, plainHeading } from './body/headings.ts';
import { runPasses, structure } from './body/passes.ts';
import { hasClass, textIn } from './body/tree.ts';
import { noLinks } from './links.ts';
import { plainCode } from './markdown/code.ts';
import type { ParsedPage } from './page.ts';

/** A stretch of a page under one heading: the unit of search. */
export interface Section {
  /** The heading's anchor, as in the rendered page; `null` for what stands before the first heading. */
  readonly anchor: string | null;
  /** The heading's text; `null` for the page's beginning. */
  readonly heading: string | null;
  /** Texts of the headings that enclose this one, outermost first, itself left out. */
  readonly headings: readonly string[];
  /** 1–6; the page's beginning has 1. */
  readonly level: number;
  /** Plain text: blocks separated by a line feed, table cells by ` · `. */
  readonly text: string;
  /** Code blocks, separated by a line feed. */
  readonly code: string;
}

interface OpenSection extends Omit<Section, 'text' | 'code'> {
  readonly text: string[];
  readonly code: string[];
}

/**
 * A page's sections, in order; the first is the page's beginning, which may be empty. Pages too large to show have
 * that one only.
 */
export function sectionsOf(page: ParsedPage): readonly Section[] {
  const { root } = runPasses(page, noLinks, structure, plainCode);
  const sections: OpenSection[] = [begin(null, null, [], 1)];
  const enclosing: { level: number; heading: string }[] = [];

  function visit(node: ChildNode): void {
    const section = sections.at(-1);
    if (isText(node)) section?.text.push(node.data.replace(/\s+/g, ' '));
    if (!isTag(node) || isControl(node)) return;
    const level = levelOf(node);
    if (level !== null) {
      const heading = plainHeading(node);
      while ((enclosing.at(-1)?.level ?? 0) >= level) enclosing.pop();
      const headings = enclosing.map((one) => one.heading);
      sections.push(begin(node.attribs['data-anchor'] ?? null, heading, headings, level));
      enclosing.push({ level, heading });
    } else if (node.name === 'pre') section?.code.push(textIn(node).trimEnd());
    else {
      section?.text.push(before(node));
      node.children.forEach(visit);
      sections.at(-1)?.text.push(isBlock(node) ? '\n' : '');
    }
  }

  root.children.forEach(visit);
  return sections.map(({ text, code, ...rest }) => ({
    ...rest,
    text: tidy(text.join('')),
    code: code.join('\n'),
  }));
}

const begin = (
  anchor: string | null,
  heading: string | null,
  headings: readonly string[],
  level: number,
): OpenSection => ({ anchor, heading, headings, level, text: [], code: [] });

/** Buttons, tick boxes and the numbers of footnotes say nothing that anyone searches for. */
const isControl = (node: Element): boolean =>
  node.name === 'button' || node.name === 'input' || hasClass(node, 'component-gap') || isFootnoteMark(node);

const blocks = new Set(
  ['address', 'article', 'aside', 'blockquote', 'br', 'caption', 'dd', 'details', 'div', 'dl', 'dt'].concat(
    ['figcaption', 'figure', 'footer', 'header', 'hr', 'img', 'li', 'ol', 'p', 'section', 'summary', 'table'],
    ['tbody', 'tfoot', 'thead', 'tr', 'ul'],
  ),
);

const isBlock = (node: Element): boolean => blocks.has(node.name);

/** What separates an element's text from the text before it. A picture says its words. */
function before(node: Element): string {
  if (node.name === 'img') return ` ${(node.attribs['alt'] ?? '').replace(/\s*\beager-load\s*$/, '')} `;
  if (node.name === 'td' || node.name === 'th') return ' · ';
  return isBlock(node) ? '\n' : '';
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[\s·]*/g, '\n')
    .replace(/(?: ·)+ ?(?=\n|$)/g, '')
    .replace(/^[\s·]+/, '')
    .trimEnd();
