const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => entities[one] ?? one);

/** The text that {@link escape} made HTML of. */
export const unescape = (html: string): string =>
  html.replace(
    /&(?:amp|lt|gt|quot);/g,
    (entity) => Object.keys(entities).find((one) => entities[one] === entity) ?? entity,
  );

/** Text with its paragraphs and line ends. */
export const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escape(part.trim()).replaceAll('\n', '<br />')}</p>`)
    .join('\n');

export const heading = (level: 2 | 3, anchor: string, text: string): string =>
  `<h${level} id="doc-${escape(anchor)}" data-anchor="${escape(anchor)}">${escape(text)}</h${level}>`;

/** Cells are HTML, heads are text. Each row's first cell names it where `named` says so. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { named = false, kind = '' }: { readonly named?: boolean; readonly kind?: string } = {},
): string {
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  const cell = (html: string, index: number) =>
    named && index === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  const top = heads.every((text) => text === '') ? '' : `<thead><tr>${head}</tr></thead>`;
  const look = kind === '' ? '' : ` class="${kind}"`;
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table${look}>${top}<tbody>${body}</tbody></table></div>`;
}

export const admonition = (kind: 'warning' | 'info', title: string, text: string): string =>
  `<div class="admonition admonition-${kind}" role="note" aria-label="${escape(title)}"><p class="admonition-title">${escape(title)}</p>${paragraphs(text)}</div>`;

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day, as it is written everywhere: the hour of a publication tells nobody anything. What is no date stays. */
export function day(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : days.format(date);
}
