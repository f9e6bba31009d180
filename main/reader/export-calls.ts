import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Parsed } from '../api/contract.ts';
import { count } from '../bulletins/exposure.ts';
import type { ExportRow, SiteList, Subject } from '../export/subject.ts';
import type { SiteFiles } from '../state/site-files.ts';
import { editionLabel } from './edition-label.ts';
import { exportRow } from './export-row.ts';
import { readWhole } from './evidence.ts';
import { exposureOf } from './exposure-calls.ts';
import type { StockedBulletin } from './bulletin-stock.ts';
import { countable, type Judge } from './judge.ts';
import { keepingOf, keepsNothing } from './keeping.ts';
import type { Ask, Asked, Question } from './question.ts';

/** What the call needs from the rest of the reader. */
export interface ExportSurroundings {
  readonly ask: Ask;
  readonly judge: Judge;
  readonly files: SiteFiles;
  readonly now: () => Date;
  /** Fieldbook's own version. */
  readonly program: string;
  /** The hash of the last line of the ledger; `null` where nothing was ever installed. */
  readonly ledgerHead: () => Promise<string | null>;
}

type Wanted = Parsed<'bulletins.export'>;

/** The call that makes a file of what is listed. */
export function exportCalls(surroundings: ExportSurroundings): Pick<Implementation, 'bulletins.export'> {
  return {
    'bulletins.export': async (wanted) => {
      const asked = askedOf(wanted);
      if (!asked.ok) return asked;
      const questions: Question[] = [];
      for (const one of asked.value) {
        const question = await surroundings.ask(one);
        if (!question.ok) return question;
        questions.push(question.value);
      }
      const subject = await subjectOf(questions, wanted, surroundings);
      if (!subject) return nothing;
      const { exportFile } = await import('../export/export.ts');
      return exportFile(subject, wanted.format, { language: wanted.language, rest: () => nextTurn() });
    },
  };
}

/** One site, several that were named, or a product: never some of each. */
function askedOf({ site, sites, product, version }: Wanted): Outcome<readonly Asked[]> {
  if (sites === undefined) return done([{ site, product, version }]);
  if (site !== undefined || product !== undefined || version !== undefined) {
    return refuse(
      'bad-parameters',
      'bulletins.export: sites: stands alone, without site, product or version.',
    );
  }
  return done([...new Set(sites)].map((one) => ({ site: one })));
}

async function subjectOf(
  questions: readonly Question[],
  wanted: Wanted,
  surroundings: ExportSurroundings,
): Promise<Subject | null> {
  const [first] = questions;
  if (!first) return null;
  const { library } = first.shelf;
  const lists: SiteList[] = [];
  for (const question of questions) lists.push(await listOf(question, wanted, surroundings));
  return {
    library: library.catalogue.title,
    edition: library.edition,
    label: editionLabel(library.edition),
    age: first.age,
    incomplete: first.stock.problems.length,
    ledgerHead: await surroundings.ledgerHead(),
    made: surroundings.now(),
    program: surroundings.program,
    filter: wanted.filter ?? null,
    lists,
  };
}

async function listOf(
  question: Question,
  wanted: Wanted,
  { judge, files }: ExportSurroundings,
): Promise<SiteList> {
  const { stock, release, site } = question;
  const verdicts = await judge.verdicts(question);
  const judged = verdicts && stock.entries.flatMap((entry, at) => countable(entry, verdicts[at]));
  return {
    site,
    release: release && {
      product: release.product.name,
      vendor: release.product.vendor ?? null,
      version: release.version,
    },
    counts: judged && count(judged),
    total: stock.entries.length,
    exposure: release && wanted.format !== 'csv' ? (await exposureOf(question, release, judge)).releases : [],
    rows: await rowsOf(question, chosen(stock.entries, wanted.ids), files),
  };
}

/** The bulletins that were named, in that order; all, newest first, where none were. */
function chosen(
  entries: readonly StockedBulletin[],
  ids: readonly string[] | undefined,
): readonly StockedBulletin[] {
  if (ids === undefined) return entries;
  const byId = new Map(entries.map((entry) => [entry.row.id, entry]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** How many documents are whole in memory at a time. */
const atOnce = 40;

async function rowsOf(
  question: Question,
  entries: readonly StockedBulletin[],
  files: SiteFiles,
): Promise<readonly ExportRow[]> {
  const keeping = question.site ? keepingOf(files.of(question.site.id)) : keepsNothing;
  const rows: ExportRow[] = [];
  for (let at = 0; at < entries.length; at += atOnce) {
    const batch = entries
      .slice(at, at + atOnce)
      .map(async (entry) => exportRow(await readWhole(entry, question), question, keeping));
    rows.push(...(await Promise.all(batch)));
    await nextTurn();
  }
  return rows;
}

const nothing = refuse('nothing-to-export', 'No site was named.');
