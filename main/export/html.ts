import type { SeverityCounts } from '../api/bulletin-view.ts';
import { chart } from './html-chart.ts';
import { style } from './html-style.ts';
import { tableEnd, tableLine, tableStart } from './html-table.ts';
import { html, type Markup } from './markup.ts';
import { titleOf, type SiteList, type Subject } from './subject.ts';
import { exportWords, type ExportLanguage, type ExportWords } from './words/words.ts';

/**
 * A page for paper or PDF, in pieces: one section a site, each beginning a sheet. It stands alone: no script, no font, no
 * picture from anywhere, and a policy that lets it fetch nothing.
 */
export function* printable(subject: Subject, language: ExportLanguage): Iterable<string> {
  const words = exportWords[language];
  const title = `${words.title}: ${subject.lists.map((list) => titleOf(list)).join(', ')}`;
  yield `<!doctype html>\n<html lang="${language}">${
    html`<head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <style>
        ${style(footOf(subject, words))}
      </style>
    </head>`.text
  }<body>`;
  for (const list of subject.lists) yield* section(list, subject, words);
  yield '</body></html>\n';
}

function* section(list: SiteList, subject: Subject, words: ExportWords): Iterable<string> {
  const { site, rows, exposure, release } = list;
  const judged = release !== null;
  const believed = subject.age.band !== 'withheld';
  // What stays open stands outside of the templates: a formatter closes whatever it finds open inside one.
  yield '<section>';
  yield html`<header>
      <p class="kicker">${words.title}</p>
      <h1 dir="auto">${site ? site.name : words.title}</h1>
      <p class="what" dir="auto">
        ${release ? `${release.product} ${release.version}` : words.allProducts}${site?.deployment ? ` · ${site.deployment}` : ''}
      </p>
      ${standing(subject, words)}
    </header>
    ${warnings(subject, words)} ${summary(list, subject, words)}
    ${exposure.length > 0 && believed ? chart(exposure, release?.version ?? null, words) : ''}
    <h2>${shown(list, subject, words)}</h2>`.text;
  if (rows.length === 0) yield html`<p>${words.none}</p>`.text;
  else {
    yield tableStart(rows, judged, words).text;
    for (const row of rows) yield tableLine(row, rows, judged, words).text;
    yield tableEnd(rows, words).text;
  }
  yield html`<footer><p>${words.foot} ${words.madeBy(subject.program)}</p></footer>`.text;
  yield '</section>';
}

function shown({ rows, total }: SiteList, { filter }: Subject, words: ExportWords): string {
  const number = new Intl.NumberFormat(words.locale);
  return rows.length === total && filter === null
    ? words.shownAll(number.format(total))
    : words.shown(number.format(rows.length), number.format(total), filter);
}

/** What every sheet bears: a sheet gets lost, and says where it belongs. */
function footOf(subject: Subject, words: ExportWords): string {
  const [first, ...others] = subject.lists;
  const what = first && others.length === 0 ? `${titleOf(first).slice(0, 60)} · ` : '';
  return `${what}${editionOf(subject, words)} · ${subject.edition.digest.slice(0, 12)}`;
}

/** "edition 3 of 1 November 2026" */
function editionOf({ edition }: Subject, words: ExportWords): string {
  const made = edition.date === null ? NaN : Date.parse(edition.date);
  const days = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return words.edition(edition.serial, Number.isNaN(made) ? null : days.format(made));
}

/** What the whole rests on, for whoever has to check it: it stands first, where an auditor looks. */
function standing(subject: Subject, words: ExportWords): Markup {
  const { library, edition, age, made, ledgerHead } = subject;
  const time = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const facts: readonly (readonly [string, string])[] = [
    [words.facts.library, library],
    [words.facts.edition, `${editionOf(subject, words)}, ${words.days(age.days)}`],
    [words.facts.made, `${time.format(made)} UTC`],
    [words.facts.digest, edition.digest],
    ...(ledgerHead === null ? [] : [[words.facts.ledger, ledgerHead] as const]),
  ];
  return html`<dl>
    ${facts.map(
      ([name, text]) =>
        html`<div>
          <dt>${name}</dt>
          <dd dir="auto">${text}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What makes the whole doubtful comes before anything that it says. */
function warnings({ age, incomplete }: Subject, words: ExportWords): readonly Markup[] {
  const { aged } = words;
  const old = {
    fresh: null,
    notice: aged.notice(age.days ?? 0),
    warning: aged.warning(age.days ?? 0),
    withheld: aged.withheld(age.days ?? 0),
    unknown: age.reason === 'clock' ? aged.clock : aged.unknown,
  }[age.band];
  const missing = incomplete > 0 ? words.unread(incomplete) : null;
  return [old, missing].filter((text) => text !== null).map((text) => html`<p class="warning">${text}</p>`);
}

const sum = (counts: SeverityCounts): number => Object.values(counts).reduce((all, one) => all + one, 0);

/** The three numbers, or why there are none. */
function summary({ counts, total, release }: SiteList, { age }: Subject, words: ExportWords): Markup {
  const said = (text: string) => html`<p class="sum">${text}</p>`;
  if (!counts || !release) return said(words.unasked(total));
  if (total === 0) return said(words.empty);
  if (age.band === 'withheld') return said(words.withheld(release.version));
  const { affected, notAffected, unknown } = counts;
  const critical = affected.critical > 0 ? words.critical(affected.critical) : '';
  return html`<ul class="tiles">
    ${tile('affected', sum(affected), words.tiles.affected, critical)}
    ${tile('unknown', sum(unknown), words.tiles.unknown, '')}
    ${tile('not-affected', notAffected, words.tiles.notAffected, '')}
  </ul>`;
}

const tile = (kind: string, n: number, text: string, detail: string): Markup =>
  html`<li class="tile ${kind}">
    <b>${n}</b> ${text}${detail === '' ? '' : html` <small>· ${detail}</small>`}
  </li>`;
