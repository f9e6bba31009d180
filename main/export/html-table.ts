import { html, type Markup } from './markup.ts';
import { evidenceInWords, reasonInWords, verdictInWords } from './reasons.ts';
import type { DecisionView } from '../api/site-view.ts';
import type { ExportRow } from './subject.ts';

/** What a table has room for: columns that would be empty in every line are left out. */
interface Shape {
  readonly judged: boolean;
  readonly decided: boolean;
}

/** The bulletins, a line each; what was decided about them, where anything was. */
export function table(rows: readonly ExportRow[], judged: boolean): Markup {
  if (rows.length === 0) return html`<p>None.</p>`;
  const decided = rows.some(({ decision, note }) => decision !== null || note !== null);
  const shape = { judged, decided };
  return html`<table>
      <thead>
        <tr>
          <th class="id">Bulletin</th>
          <th class="severity">Severity</th>
          ${
            judged
              ? html`<th class="verdict">Verdict and reason</th>
                  <th class="fixed">Fixed in</th>`
              : ''
          }
          <th class="date">Updated</th>
          ${decided ? html`<th class="decision">Decision</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(row, shape))}
      </tbody>
    </table>
    ${decided ? '' : html`<p class="quiet">No decision and no note is kept about any of these.</p>`}`;
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What is no date stays as the publisher wrote it. */
const day = (text: string): string => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : days.format(date);
};

function line(row: ExportRow, { judged, decided }: Shape): Markup {
  const { id, title, severity, cvss, updated, revision, decision, note } = row;
  return html`<tr>
    <td><strong>${id}</strong>${title === id ? '' : html`<small>${title}</small>`}</td>
    <td class="severity ${severity}">
      ${severity === 'unstated' ? 'not stated' : severity}${cvss === null ? '' : ` ${cvss.toFixed(1)}`}
    </td>
    ${judged ? verdictCells(row) : ''}
    <td class="date">${day(updated)}<small>revision ${revision}</small></td>
    ${
      decided
        ? html`<td>
            ${decision ? decidedOf(decision) : ''}
            ${note === null ? '' : html`<small class="note">${note}</small>`}
          </td>`
        : ''
    }
  </tr>`;
}

const statuses: Readonly<Record<DecisionView['status'], string>> = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  done: 'Done',
  accepted: 'Risk accepted',
  open: 'Taken back',
};

function decidedOf({ status, who, when, why, revision, outdated }: DecisionView): Markup {
  const by = who === '' ? day(when) : `${who}, ${day(when)}`;
  return html`<strong>${statuses[status]}</strong>
    <small>${by}</small> ${why === '' ? '' : html`<small class="note">${why}</small>`}
    ${outdated ? html`<small>decided about revision ${revision ?? '?'}, revised since</small>` : ''}`;
}

function verdictCells({ verdict, rule, evidence, fixedIn }: ExportRow): Markup {
  const words = evidenceInWords(evidence);
  return html`<td class="verdict ${verdict ?? ''}">
      <strong>${verdictInWords(verdict, rule)}</strong>
      <small>${reasonInWords(rule)}${words === '' ? '' : `. ${words}`}</small>
    </td>
    <td>${fixedIn.length === 0 ? '—' : fixedIn.join(', ')}</td>`;
}
