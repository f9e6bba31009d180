import { convert, type SelectorDefinition } from 'html-to-text';
import {
  admonitionTitle,
  behind,
  bracketed,
  heading,
  line,
  link,
  picture,
  tableIn,
  tick,
} from './plain-formats.ts';

/** How a terminal wants its text. */
export interface PlainTextOptions {
  /** Columns; text is wrapped before, code never. */
  readonly width: number;
  /** The page's own route: links to places in it need no address. */
  readonly route?: string;
}

/**
 * A rendered page for a terminal: wrapped, with tables drawn by columns, code indented, and links with their
 * addresses.
 *
 * @param html what `renderPage` made
 */
export function plainText(html: string, { width, route }: PlainTextOptions = { width: 80 }): string {
  const isHere = (href: string) => route !== undefined && href.startsWith(`${route}#`);
  const text = convert(html, {
    wordwrap: width,
    formatters: {
      ...{ heading, admonitionTitle, picture, tick, bracketed },
      ...{ table: tableIn(width), link: link(isHere), indented: behind('    '), barred: behind('│ ') },
      tabLabel: line((label) => `▸ ${label}`, 1),
      summary: line((label) => `▾ ${label}`),
      caption: line((label) => `${label}:`, 1),
    },
    selectors,
    limits: { maxDepth: 400 },
  });
  return text.replace(/[ \t]+$/gm, '');
}

/** How each kind of markup that `renderPage` makes is shown; what isn't here is html-to-text's to show. */
const selectors: SelectorDefinition[] = [
  { selector: 'table', format: 'table' },
  { selector: 'pre', format: 'indented' },
  { selector: 'div.admonition', format: 'barred' },
  { selector: 'a.footnote-ref', format: 'bracketed' },
  { selector: 'a.footnote-back', format: 'skip' },
  { selector: 'a', format: 'link' },
  { selector: 'img', format: 'picture' },
  { selector: 'span.picture-missing', format: 'picture' },
  { selector: 'input', format: 'tick' },
  { selector: 'p.admonition-title', format: 'admonitionTitle' },
  { selector: 'p.tab-label', format: 'tabLabel' },
  { selector: 'summary', format: 'summary' },
  { selector: 'figcaption', format: 'caption' },
  { selector: 'button', format: 'skip' },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'heading' })),
];
