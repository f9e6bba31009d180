import type { BulletinWords } from '../words/words.ts';

/** How a bulletin is told: in the window's words, with the publisher's own marked by the attributes `own`. */
export interface Telling {
  readonly words: BulletinWords;
  readonly own: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => entities[one] ?? one);

/** The text that {@link escape} made HTML of. */
export const unescape = (html: string): string =>
  html.replace(
    /&(?:amp|lt|gt|quot);/g,
    (entity) => Object.keys(entities).find((one) => entities[one] === entity) ?? entity,
  );

/**
 * The attributes of what a publisher wrote: read aloud in its own language, and set in its own direction.
 *
 * @param language BCP 47; `null` where nobody says
 */
export const ownWords = (language: string | null): string =>
  language === null ? ' dir="auto"' : ` lang="${escape(language)}" dir="auto"`;

/** The publisher's words within a line. */
export const quoted = (text: string, own: string): string => `<span${own}>${escape(text)}</span>`;

/** Text with its paragraphs and line ends. */
export const paragraphs = (text: string, own = ''): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p${own}>${escape(part.trim()).replaceAll('\n', '<br />')}</p>`)
    .join('\n');

/** A heading; `own` are the attributes of one in the publisher's words. */
export const heading = (level: 2 | 3, anchor: string, text: string, own = ''): string =>
  `<h${level}${own} id="doc-${escape(anchor)}" data-anchor="${escape(anchor)}">${escape(text)}</h${level}>`;

/** How a table looks, and what it is called where it scrolls. */
export interface TableLook {
  readonly named?: boolean;
  readonly kind?: string;
  readonly label: string;
}

/** Cells are HTML, heads are text. Each row's first cell names it where `named` says so. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { named = false, kind = '', label }: TableLook,
): string {
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  const cell = (html: string, index: number) =>
    named && index === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  const top = heads.every((text) => text === '') ? '' : `<thead><tr>${head}</tr></thead>`;
  const look = kind === '' ? '' : ` class="${kind}"`;
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="${escape(label)}"><table${look}>${top}<tbody>${body}</tbody></table></div>`;
}

/** A box; `own` are the attributes of a text in the publisher's words. */
export const admonition = (kind: 'warning' | 'info', title: string, text: string, own = ''): string =>
  `<div class="admonition admonition-${kind}" role="note" aria-label="${escape(title)}"><p class="admonition-title">${escape(title)}</p>${paragraphs(text, own)}</div>`;

const days = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day, as it is written everywhere: the hour of a publication tells nobody anything. What is no date stays. */
export function day(moment: string, { locale }: Pick<BulletinWords, 'locale'>): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : days(locale).format(date);
}
