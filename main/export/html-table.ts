import type { DecisionView } from '../api/site-view.ts';
import { html, type Markup } from './markup.ts';
import { evidenceInWords, reasonInWords, verdictInWords } from './reasons.ts';
import type { ExportRow } from './subject.ts';
import type { ExportWords } from './words/words.ts';

/** Columns that would be empty in every line are left out. */
const isDecided = (rows: readonly ExportRow[]): boolean =>
  rows.some(({ decision, note }) => decision !== null || note !== null);

/** Whether anything was decided, once for the rows of a table. */
const decided = new WeakMap<readonly ExportRow[], boolean>();

function hasDecisions(rows: readonly ExportRow[]): boolean {
  const known = decided.get(rows) ?? isDecided(rows);
  decided.set(rows, known);
  return known;
}

/** The table up to its first line. */
export function tableStart(rows: readonly ExportRow[], judged: boolean, { columns }: ExportWords): Markup {
  return {
    text: `<table>${
      html`<thead>
        <tr>
          <th class="id">${columns.bulletin}</th>
          <th class="severity">${columns.severity}</th>
          ${
            judged
              ? html`<th class="verdict">${columns.verdict}</th>
                  <th class="fixed">${columns.fixed}</th>`
              : ''
          }
          <th class="date">${columns.updated}</th>
          ${hasDecisions(rows) ? html`<th class="decision">${columns.decision}</th>` : ''}
        </tr>
      </thead>`.text
    }<tbody>`,
  };
}

/** What follows the last line. */
export const tableEnd = (rows: readonly ExportRow[], words: ExportWords): Markup => ({
  text: `</tbody></table>${hasDecisions(rows) ? '' : html`<p class="quiet">${words.undecided}</p>`.text}`,
});

const formats = new Map<string, Intl.DateTimeFormat>();

/** What is no date stays as the publisher wrote it. */
function day(text: string, locale: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(date);
}

/** One bulletin, with what was decided about it where anything was about any. */
export function tableLine(
  row: ExportRow,
  rows: readonly ExportRow[],
  judged: boolean,
  words: ExportWords,
): Markup {
  const { id, title, severity, cvss, updated, revision, decision, note } = row;
  return html`<tr>
    <td dir="auto"><strong>${id}</strong>${title === id ? '' : html`<small>${title}</small>`}</td>
    <td class="severity">
      <span class="chip ${severity}"
        >${cvss === null ? '' : `${cvss.toFixed(1)} `}${words.severities[severity]}</span
      >
    </td>
    ${judged ? verdictCells(row, words) : ''}
    <td class="date">${day(updated, words.locale)}<small>${words.revision(revision)}</small></td>
    ${
      hasDecisions(rows)
        ? html`<td dir="auto">
            ${decision ? decidedOf(decision, words) : ''}
            ${note === null ? '' : html`<small class="note">${note}</small>`}
          </td>`
        : ''
    }
  </tr>`;
}

function decidedOf({ status, who, when, why, revision, outdated }: DecisionView, words: ExportWords): Markup {
  const date = day(when, words.locale);
  return html`<strong>${words.statuses[status]}</strong>
    <small>${who === '' ? date : `${who}, ${date}`}</small>
    ${why === '' ? '' : html`<small class="note">${why}</small>`}
    ${outdated ? html`<small>${words.outdated(revision ?? '?')}</small>` : ''}`;
}

function verdictCells({ verdict, rule, evidence, fixedIn }: ExportRow, words: ExportWords): Markup {
  const said = evidenceInWords(evidence, words);
  return html`<td class="verdict ${rule === 'library-too-old' ? '' : (verdict ?? '')}" dir="auto">
      <strong>${verdictInWords(verdict, rule, words)}</strong>
      <small>${reasonInWords(rule, words)}</small>${said === '' ? '' : html`<small>${said}</small>`}
    </td>
    <td>${fixedIn.length === 0 ? '—' : fixedIn.join(', ')}</td>`;
}
