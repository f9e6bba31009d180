import type { ExportedFile } from '../api/exposure-view.ts';
import { refuse, done, type Outcome } from '../api/failure.ts';
import { csv } from './csv.ts';
import { printable } from './html.ts';
import { json } from './json.ts';
import { titleOf, type Subject } from './subject.ts';
import { vex } from './vex.ts';
import type { ExportLanguage } from './words/words.ts';

export type Format = 'csv' | 'json' | 'vex' | 'html';

const kinds: Readonly<Record<Format, { readonly ending: string; readonly mediaType: string }>> = {
  csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8; header=present' },
  json: { ending: 'json', mediaType: 'application/json' },
  vex: { ending: 'vex.json', mediaType: 'application/json' },
  html: { ending: 'html', mediaType: 'text/html; charset=utf-8' },
};

/** What else is wanted of a file. */
export interface Making {
  /** Of a file for people; those for programs are the same in every language. */
  readonly language: ExportLanguage;
  /** Lets others have their turn. */
  readonly rest: () => Promise<unknown>;
}

/** How many pieces (bulletins, above all) are written before others get their turn: a few milliseconds' worth. */
const atOnce = 50;

/** Makes the file. Refuses a VEX document that would state nothing. */
export async function exportFile(
  subject: Subject,
  format: Format,
  { language, rest }: Making,
): Promise<Outcome<ExportedFile>> {
  const pieces = piecesOf(subject, format, language);
  if (pieces === null) return noStatement(subject);
  const { ending, mediaType } = kinds[format];
  let text = '';
  let written = 0;
  for (const piece of pieces) {
    text += piece;
    if ((written += 1) % atOnce === 0) await rest();
  }
  return done({ name: `${nameOf(subject)}.${ending}`, mediaType, text });
}

function piecesOf(subject: Subject, format: Format, language: ExportLanguage): Iterable<string> | null {
  switch (format) {
    case 'csv':
      return csv(subject);
    case 'json':
      return json(subject);
    case 'html':
      return printable(subject, language);
    case 'vex':
      return vex(subject);
  }
}

/** A name that every system takes: "bulletins-plant-7-vertex-4.4.14-edition-3-2026-11-23". */
function nameOf({ lists, edition, made }: Subject): string {
  const what = lists.length === 1 ? lists.map(titleOf).join() : `${lists.length} sites`;
  const serial = edition.serial === null ? 'working copy' : `edition ${edition.serial}`;
  return ['bulletins', what, serial, made.toISOString().slice(0, 10)]
    .map(slug)
    .filter((word) => word !== '')
    .join('-');
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);

function noStatement({ age, lists }: Subject): Outcome<never> {
  const about = lists.map(titleOf).join(', ');
  return age.band === 'withheld'
    ? refuse(
        'nothing-to-export',
        `The library is too old to state anything about ${about}.`,
        'Take an update first.',
      )
    : refuse(
        'nothing-to-export',
        `None of these bulletins makes a statement about ${about}, and a VEX document has to make one.`,
        'Choose more bulletins, or another format.',
      );
}
