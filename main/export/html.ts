import type { SeverityCounts } from '../api/bulletin-view.ts';
import { chart } from './html-chart.ts';
import { style } from './html-style.ts';
import { table } from './html-table.ts';
import { html, type Markup } from './markup.ts';
import { titleOf, type SiteList, type Subject } from './subject.ts';

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
    ${standing(subject)} ${warnings(subject)}
    <p class="sum">${summary(list, subject)}</p>
    ${exposure.length > 0 && subject.age.band !== 'withheld' ? chart(exposure, release?.version ?? null) : ''}
    <h2>${shown}</h2>
    ${table(rows, release !== null)}
    <footer>
      <p>
        “Affected” and “not affected” are statements of the publisher, by the rule given; what isn’t said is
        not safe. Made by Fieldbook ${subject.program}.
      </p>
    </footer>
  </section>`;
}

/** What the whole rests on, for whoever has to check it: it stands first, where an auditor looks. */
function standing({ library, label, edition, age, made, ledgerHead }: Subject): Markup {
  const old = age.days === null ? 'of unknown age' : `${age.days} days old`;
  const facts: readonly (readonly [string, string])[] = [
    ['Library', `${library}, ${label}, ${old}`],
    ['Digest', edition.digest],
    ...(ledgerHead === null ? [] : [['Ledger of updates', ledgerHead] as const]),
    ['Made', `${made.toISOString().slice(0, 16).replace('T', ' ')} UTC`],
  ];
  return html`<dl>
    ${facts.map(
      ([name, text]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What makes the whole doubtful comes before anything that it says. */
function warnings({ age, incomplete }: Subject): readonly Markup[] {
  const old = {
    fresh: null,
    notice: `The library is ${age.days} days old.`,
    warning: `The library is ${age.days} days old: newer bulletins are missing.`,
    withheld: `The library is ${age.days} days old. It is too old for verdicts: what affects which release can’t be told.`,
    unknown:
      age.reason === 'clock'
        ? 'The age of the library cannot be told: the clock of this machine is behind its date.'
        : 'The age of the library is unknown: it is a working copy.',
  }[age.band];
  const missing =
    incomplete > 0
      ? `${incomplete === 1 ? '1 file' : `${incomplete} files`} could not be read: the list is incomplete.`
      : null;
  return [old, missing].filter((text) => text !== null).map((text) => html`<p class="warning">${text}</p>`);
}

const sum = (counts: SeverityCounts): number => Object.values(counts).reduce((all, one) => all + one, 0);

function summary({ counts, total, release }: SiteList, { incomplete, age }: Subject): string {
  if (!counts || !release)
    return `${total} bulletins. No product and release were asked for, so there are no verdicts.`;
  if (total === 0) return 'The library has no bulletins: it can’t tell.';
  if (age.band === 'withheld') return `What affects ${release.version} can’t be told from this library.`;
  const { affected, notAffected, unknown } = counts;
  const critical = affected.critical > 0 ? ` (${affected.critical} critical)` : '';
  const doubt = incomplete > 0 ? ', and the list is incomplete' : '';
  return `${sum(affected)} affect ${release.version}${critical}, ${notAffected} don’t, ${sum(unknown)} don’t say${doubt}.`;
}
