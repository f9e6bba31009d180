import type { FormatCallback } from 'html-to-text';
import { drawTable } from './plain-table.ts';

/** An element as html-to-text hands it to a format. */
export type Element = Parameters<FormatCallback>[0];

/** A block with a mark before each of its lines. What stands in a `pre` is not wrapped. */
export const behind =
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

/** A line that stands for itself. `dress` is given its text, which may have been wrapped. */
export const line =
  (dress: (text: string, element: Element) => string, below = 2): FormatCallback =>
  (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 2 });
    walk(element.children, builder);
    builder.closeBlock({ trailingLineBreaks: below, blockTransform: (text) => dress(text, element) });
  };

/** Level 1 and 2 are underlined, deeper ones marked as in Markdown; capitals stay as the author set them. */
export const heading: FormatCallback = line((text, { name }) => {
  const level = Number(name?.slice(1));
  if (level > 2) return `${'#'.repeat(level)} ${text}`;
  const longest = text.split('\n').reduce((most, { length }) => Math.max(most, length), 0);
  return `${text}\n${(level === 1 ? '═' : '─').repeat(longest)}`;
});

/** An admonition's title says its kind, where the author's words don't. */
export const admonitionTitle: FormatCallback = line((text, element) => {
  const kind = /\badmonition-(note|tip|info|warning|danger)\b/.exec(
    attribute(element.parent, 'class') ?? '',
  )?.[1];
  const named = kind === undefined || text.toLowerCase().startsWith(kind);
  return named ? text.toUpperCase() : `${kind.toUpperCase()}: ${text}`;
}, 1);

/** A picture is what its text alternative tells. */
export const picture: FormatCallback = (image, _walk, builder) => {
  const told = attribute(image, 'alt') ?? attribute(image, 'aria-label');
  builder.addInline(`[Picture: ${told || 'without a description'}]`);
};

export const tick: FormatCallback = (input, _walk, builder) => {
  builder.addInline(attribute(input, 'checked') === null ? '[ ] ' : '[x] ');
};

/** A footnote's number in the text: it would read as a part of the word before it. */
export const bracketed: FormatCallback = (element, walk, builder) => {
  builder.addInline('[');
  walk(element.children, builder);
  builder.addInline(']');
};

/** Text, then where it leads; addresses that are their own text are not said twice. */
export const link =
  (isHere: (href: string) => boolean): FormatCallback =>
  (element, walk, builder) => {
    let text = '';
    builder.pushWordTransform((word) => {
      text += word;
      return word;
    });
    walk(element.children, builder);
    builder.popWordTransform();
    const to = attribute(element, 'data-outside') ?? attribute(element, 'href');
    if (to === null || isHere(to)) return;
    const bare = to.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
    if (bare !== text.replace(/^https?:\/\//, '').replace(/\/$/, ''))
      builder.addInline(` <${to}>`, { noWordTransform: true });
  };

/** A table within the terminal's width. */
export const tableIn =
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

/** An attribute of an element as the parser read it; `null` when there is none. */
function attribute(element: Element | null | undefined, name: string): string | null {
  const value: unknown = (element?.attribs as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value : null;
}
