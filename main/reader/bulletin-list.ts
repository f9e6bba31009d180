import { facetsOf, selectRows, type ListFilter } from '../../content/format/bulletin-filter.ts';
import type { BulletinList, BulletinListRow, BulletinRow, FirstBulletins } from '../api/bulletin-view.ts';
import { count } from '../bulletins/exposure.ts';
import type { Verdict } from '../bulletins/verdict.ts';
import { linesOf, type Lines } from './bulletin-lines.ts';
import type { StockedBulletin } from './bulletin-stock.ts';
import { countable } from './judge.ts';
import { stockedRevision, type SiteKeeping } from './keeping.ts';
import type { Question } from './question.ts';

type Verdicts = readonly Verdict[] | null;

/** All bulletins, as the call answers. */
export function listOf(question: Question, verdicts: Verdicts, keeping: SiteKeeping): BulletinList {
  const { problems, products } = question.stock;
  const rows = rowsOf(question, verdicts, keeping);
  const { names } = linesOf(question.stock);
  return { ...question.standing, rows, names, ...sums(question, verdicts, rows), products, problems };
}

/** What a filtered and sorted list of them begins with. Whole lines are made of those alone. */
export function firstOf(
  question: Question,
  verdicts: Verdicts,
  keeping: SiteKeeping,
  filter: ListFilter,
  most: number,
): FirstBulletins {
  const rows = question.stock.entries.map((entry, at) => filterable(entry, verdicts?.[at], keeping, at));
  const selected = selectRows(rows, filter);
  const { lines } = linesOf(question.stock);
  const first = selected.slice(0, most).flatMap(({ at, products }) => {
    const line = lines[at];
    return line ? [{ ...lineOf(line, verdicts?.[at], keeping), products }] : [];
  });
  return {
    ...question.standing,
    ...named(first),
    ...sums(question, verdicts, rows),
    total: rows.length,
    shown: selected.length,
    facets: facetsOf(rows, filter),
  };
}

/** What a filter looks at: written out, since spreading thousands of lines takes longer than sorting them. */
function filterable(entry: StockedBulletin, given: Verdict | undefined, { of }: SiteKeeping, at: number) {
  const { id, ids, title, severity, score, status, published, updated, products } = entry.row;
  const { read, decision } = of(stockedRevision(entry));
  const verdict = given ?? null;
  return {
    at,
    id,
    ids,
    title,
    severity,
    score,
    status,
    published,
    updated,
    products,
    read,
    decision,
    verdict,
  };
}

const lineOf = (
  { line, revision }: Lines['lines'][number],
  given: Verdict | undefined,
  { of }: SiteKeeping,
) => ({
  ...line,
  ...of(revision),
  verdict: verdictIn(given),
});

const rowsOf = ({ stock }: Question, verdicts: Verdicts, keeping: SiteKeeping): readonly BulletinListRow[] =>
  linesOf(stock).lines.map((line, at) => lineOf(line, verdicts?.[at], keeping));

function sums(
  { stock, standing }: Question,
  verdicts: Verdicts,
  rows: readonly Pick<BulletinListRow, 'read'>[],
) {
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
