import { facetsOf, selectRows, type ListFilter } from '../../content/format/bulletin-filter.ts';
import type { BulletinList, BulletinListRow, BulletinRow, FirstBulletins } from '../api/bulletin-view.ts';
import { count } from '../bulletins/exposure.ts';
import type { Verdict } from '../bulletins/verdict.ts';
import { linesOf } from './bulletin-lines.ts';
import { countable } from './judge.ts';
import type { SiteKeeping } from './keeping.ts';
import type { Question } from './question.ts';

type Verdicts = readonly Verdict[] | null;

/** All bulletins, as the call answers. */
export function listOf(question: Question, verdicts: Verdicts, keeping: SiteKeeping): BulletinList {
  const { problems, products } = question.stock;
  const rows = rowsOf(question, verdicts, keeping);
  const { names } = linesOf(question.stock);
  return { ...question.standing, rows, names, ...sums(question, verdicts, rows), products, problems };
}

/** What a filtered and sorted list of them begins with. */
export function firstOf(
  question: Question,
  verdicts: Verdicts,
  keeping: SiteKeeping,
  filter: ListFilter,
  most: number,
): FirstBulletins {
  const { entries } = question.stock;
  const all = rowsOf(question, verdicts, keeping);
  const rows = all.map((row, at) => ({ ...row, products: entries[at]?.row.products ?? [] }));
  const selected = selectRows(rows, filter);
  return {
    ...question.standing,
    ...named(selected.slice(0, most)),
    ...sums(question, verdicts, all),
    total: rows.length,
    shown: selected.length,
    facets: facetsOf(rows, filter),
  };
}

const rowsOf = ({ stock }: Question, verdicts: Verdicts, { of }: SiteKeeping): readonly BulletinListRow[] =>
  linesOf(stock).lines.map(({ line, revision }, at) => ({
    ...line,
    ...of(revision),
    verdict: verdictIn(verdicts?.[at]),
  }));

function sums({ stock, standing }: Question, verdicts: Verdicts, rows: readonly BulletinListRow[]) {
  const judged = verdicts && stock.entries.flatMap((entry, at) => countable(entry, verdicts[at]));
  return {
    counts: judged && count(judged),
    unread: standing.site && rows.filter(({ read }) => read === false).length,
  };
}

/** Some rows with the names that they alone refer to. */
function named(rows: readonly (BulletinListRow & { readonly products: readonly string[] })[]) {
  const names = [...new Set(rows.flatMap(({ products }) => products))];
  const places = new Map(names.map((name, at) => [name, at]));
  const placed = rows.map(({ products, ...row }) => ({
    ...row,
    named: products.flatMap((name) => places.get(name) ?? []),
  }));
  return { names, rows: placed };
}

const verdictIn = (given: Verdict | undefined): BulletinRow['verdict'] =>
  given
    ? { verdict: given.verdict, rule: given.rule, evidence: given.evidence, fixedIn: given.fixedIn }
    : null;
