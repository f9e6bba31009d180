import { convert, type FormatCallback, type SelectorDefinition } from 'html-to-text';
import { drawTable } from './plain-table.ts';

/** How a terminal wants its text. */
export interface PlainTextOptions {
  /** Columns; text is wrapped before, code never. */
  readonly width: number;
}

/**
 * A rendered page for a terminal: wrapped, with tables drawn by columns, code indented, and links with their
 * addresses.
 *
 * @param html what `renderPage` made
 */
export function plainText(html: string, { width }: PlainTextOptions = { width: 80 }): string {
  return convert(html, {
    wordwrap: width,
    formatters: { table: tableIn(width), indented: behind('    '), barred: behind('│ '), picture, tick },
    selectors,
  });
}

type Element = Parameters<FormatCallback>[0];

/** How each kind of markup that `renderPage` makes is shown; what isn't here is html-to-text's to show. */
const selectors: SelectorDefinition[] = [
  { selector: 'table', format: 'table' },
  { selector: 'pre', format: 'indented' },
  { selector: 'div.admonition', format: 'barred' },
  { selector: 'img', format: 'picture' },
  { selector: 'input', format: 'tick' },
  {
    selector: 'p.admonition-title',
    format: 'heading',
    options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
  },
  { selector: 'p.tab-label', format: 'heading', options: { leadingLineBreaks: 2, trailingLineBreaks: 1 } },
  { selector: 'figcaption', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 1 } },
  { selector: 'button', format: 'skip' },
];

/** A block with a mark before each of its lines. What stands in a `pre` is not wrapped. */
const behind =
  (mark: string): FormatCallback =>
  (element, walk, builder) => {
    const isPre = element.name === 'pre';
    builder.openBlock({ leadingLineBreaks: isPre ? 1 : 2, reservedLineLength: mark.length, isPre });
    walk(element.children, builder);
    builder.closeBlock({
      trailingLineBreaks: 2,
      blockTransform: (text) =>
        text
          .trimEnd()
          .replace(/^/gm, mark)
          .replace(/[ \t]+$/gm, ''),
    });
  };

/** A picture is what its text alternative tells. */
const picture: FormatCallback = (image, _walk, builder) => {
  builder.addInline(`[Picture: ${attribute(image, 'alt') || 'without a description'}]`);
};

const tick: FormatCallback = (input, _walk, builder) => {
  builder.addInline(attribute(input, 'checked') === null ? '[ ] ' : '[x] ');
};

/** An attribute of an element as the parser read it; `null` when there is none. */
function attribute({ attribs }: Element, name: string): string | null {
  const value: unknown = (attribs as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value : null;
}

const tableIn =
  (width: number): FormatCallback =>
  (table, walk, builder) => {
    builder.openTable();
    for (const row of rowsOf(table)) {
      builder.openTableRow();
      for (const cell of row.children.filter(({ name }) => name === 'th' || name === 'td')) {
        builder.openTableCell({ maxColumnWidth: Number.MAX_SAFE_INTEGER });
        walk(cell.children, builder);
        builder.closeTableCell({});
      }
      builder.closeTableRow();
    }
    builder.closeTable({
      tableToString: (rows) =>
        drawTable(
          rows.map((cells) => cells.map(({ text }) => text)),
          width,
        ),
      leadingLineBreaks: 2,
      trailingLineBreaks: 2,
    });
  };

const rowsOf = (element: Element): readonly Element[] =>
  element.children.flatMap((child) =>
    child.name === 'tr' ? [child] : child.type === 'tag' && child.name !== 'table' ? rowsOf(child) : [],
  );
