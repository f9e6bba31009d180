import type { SeverityCounts } from '../api/bulletin-view.ts';
import { decisionText } from './vex-flaws.ts';
import { chart } from './html-chart.ts';
import { html, type Markup } from './markup.ts';
import { style } from './html-style.ts';
import { provenance, titleOf, type ExportRow, type SiteList, type Subject } from './subject.ts';

/**
 * A page for paper or PDF: one section a site, each beginning a sheet. It stands alone: no script, no font, no picture
 * from anywhere, and a policy that lets it fetch nothing.
 */
export function printable(subject: Subject): string {
  const title = `Security bulletins: ${subject.lists.map(titleOf).join(', ')}`;
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        ${subject.lists.map((list) => section(list, subject))}
      </body>
    </html>`.text
  }\n`;
}

function section(list: SiteList, subject: Subject): Markup {
  const { site, rows, total, exposure, release } = list;
  const { filter } = subject;
  const shown =
    rows.length === total && filter === null
      ? `All ${total} bulletins`
      : `${rows.length} of ${total} bulletins${filter === null ? '' : `, filtered by: ${filter}`}`;
  return html`<section>
    <h1>${site ? site.name : 'Security bulletins'}</h1>
    <p class="what">
      ${release ? `${release.product} ${release.version}` : 'All products'}${site?.deployment ? ` · ${site.deployment}` : ''}
    </p>
    ${warnings(subject)}
    <p class="sum">${summary(list, subject)}</p>
    ${exposure.length > 0 ? chart(exposure, release?.version ?? null) : ''}
    <h2>${shown}</h2>
    ${table(rows, release !== null)}
    <footer>
      <p>Taken from ${provenance(subject)}.</p>
      ${subject.ledgerHead === null ? '' : html`<p>Ledger of updates: ${subject.ledgerHead}</p>`}
      <p>
        Made on ${subject.made.toISOString()} by Fieldbook ${subject.program}. “Affected” and “not affected”
        are statements of the publisher, by the rule given; “unknown” is not safe.
      </p>
    </footer>
  </section>`;
}

/** What makes the whole doubtful comes before anything that it says. */
function warnings({ age, incomplete }: Subject): readonly Markup[] {
  const old = {
    fresh: null,
    notice: `The library is ${age.days} days old.`,
    warning: `The library is ${age.days} days old: newer bulletins are missing.`,
    withheld: `The library is ${age.days} days old. It is too old for verdicts, so all are “unknown”.`,
    unknown:
      age.reason === 'clock'
        ? 'The age of the library cannot be told: the clock of this machine is behind its date.'
        : 'The age of the library is unknown: it is a working copy.',
  }[age.band];
  const missing = incomplete > 0 ? `${incomplete} files could not be read: the list is incomplete.` : null;
  return [old, missing].filter((text) => text !== null).map((text) => html`<p class="warning">${text}</p>`);
}

const sum = (counts: SeverityCounts): number => Object.values(counts).reduce((all, one) => all + one, 0);

function summary({ counts, total, release }: SiteList, { incomplete }: Subject): string {
  if (!counts || !release)
    return `${total} bulletins. No product and release were asked for, so there are no verdicts.`;
  if (total === 0) return 'The library has no bulletins: it can’t tell.';
  const { affected, notAffected, unknown } = counts;
  const critical = affected.critical > 0 ? ` (${affected.critical} critical)` : '';
  const doubt = incomplete > 0 ? ', and the list is incomplete' : '';
  return `${sum(affected)} affect ${release.version}${critical}, ${notAffected} don’t, ${sum(unknown)} don’t say${doubt}.`;
}

function table(rows: readonly ExportRow[], judged: boolean): Markup {
  if (rows.length === 0) return html`<p>None.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Bulletin</th>
        <th>Severity</th>
        ${
          judged
            ? html`<th>Verdict and reason</th>
                <th>Fixed in</th>`
            : ''
        }
        <th>Updated</th>
        <th>Decision</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => line(row, judged))}
    </tbody>
  </table>`;
}

const day = (date: string): string => date.slice(0, 10);

function line(row: ExportRow, judged: boolean): Markup {
  const { id, title, severity, cvss, verdict, rule, evidence, fixedIn, updated, revision, decision, note } =
    row;
  const words = evidence.map(({ says, words: text }) => `${says}: ${text}`).join('; ');
  const verdictCells = html`<td class="verdict ${verdict ?? ''}">
      <strong>${verdict ?? ''}</strong> <small>${rule ?? ''}${words === '' ? '' : `. ${words}`}</small>
    </td>
    <td>${fixedIn.join(', ')}</td>`;
  return html`<tr>
    <td><strong>${id}</strong> <small>${title === id ? '' : title}</small></td>
    <td class="severity ${severity}">${severity}${cvss === null ? '' : ` ${cvss.toFixed(1)}`}</td>
    ${judged ? verdictCells : ''}
    <td>${day(updated)} <small>revision ${revision}</small></td>
    <td>
      ${decision ? decisionText(decision) : ''}
      ${note === null ? '' : html`<small class="note">${note}</small>`}
    </td>
  </tr>`;
}
