import type { ExportRow, SiteList, Subject } from './subject.ts';

/**
 * A spreadsheet takes a cell that begins with one of these for a formula, and runs it; some drop a leading tab or line
 * break first, and some read the full-width signs as the plain ones.
 */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The same after what begins a cell where lists are separated otherwise: a German spreadsheet splits at semicolons, and
 * takes a quote in the middle of such a cell for a letter, so that a line break ends the line for it.
 */
const within = /([;\t\r\n][;\s]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** A cell: harmless to a spreadsheet, quoted by RFC 4180. */
export function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  if (typeof value !== 'string') return text;
  const harmless = `${formula.test(text) ? "'" : ''}${text.replace(within, "$1'")}`;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

type Column = readonly [
  name: string,
  value: (row: ExportRow, list: SiteList, subject: Subject) => string | number | null,
];

const columns: readonly Column[] = [
  ['site', (_, { site }) => site?.name ?? null],
  ['product', (_, { release }) => release?.product ?? null],
  ['version', (_, { release }) => release?.version ?? null],
  ['deployment', (_, { site }) => site?.deployment ?? null],
  ['id', ({ id }) => id],
  ['ids', ({ ids }) => ids.join(' ')],
  ['title', ({ title }) => title],
  ['severity', ({ severity }) => severity],
  ['cvss', ({ cvss }) => cvss],
  ['verdict', ({ verdict }) => verdict],
  ['rule', ({ rule }) => rule],
  ['evidence', ({ evidence }) => evidence.map(({ says, words }) => `${says}: ${words}`).join('; ')],
  ['fixed in', ({ fixedIn }) => fixedIn.join(' ')],
  ['status', ({ status }) => status],
  ['publisher', ({ publisher }) => publisher],
  ['revision', ({ revision }) => revision],
  ['published', ({ published }) => published],
  ['updated', ({ updated }) => updated],
  ['decision', ({ decision }) => decision?.status ?? null],
  ['decided by', ({ decision }) => decision?.who ?? null],
  ['decided', ({ decision }) => decision?.when ?? null],
  ['decided because', ({ decision }) => decision?.why ?? null],
  ['decided about revision', ({ decision }) => decision?.revision ?? null],
  ['note', ({ note }) => note],
  ['edition', (_, __, { edition }) => edition.serial ?? 'working copy'],
  ['edition date', (_, __, { edition }) => edition.date],
  ['edition digest', (_, __, { edition }) => edition.digest],
  ['edition age in days', (_, __, { age }) => age.days],
  ['unreadable files', (_, __, { incomplete }) => incomplete],
  ['ledger', (_, __, { ledgerHead }) => ledgerHead],
  [
    'filter',
    (_, { rows, total }, { filter }) => filter ?? (rows.length < total ? `${rows.length} of ${total}` : null),
  ],
  ['exported', (_, __, { made }) => made.toISOString()],
];

/**
 * A line a bulletin and site, in pieces, each with all that it rests on, since lines get copied out of their file. Begins with a
 * byte order mark: Excel takes UTF-8 for something else without one.
 */
export function* csv(subject: Subject): Iterable<string> {
  yield `\uFEFF${columns.map(([name]) => cell(name)).join(',')}\r\n`;
  for (const list of subject.lists)
    for (const row of list.rows)
      yield `${columns.map(([, value]) => cell(value(row, list, subject))).join(',')}\r\n`;
}
