import { convert } from 'html-to-text';

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
  return convert(html, { wordwrap: width });
}
