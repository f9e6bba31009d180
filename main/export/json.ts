import type { ExportRow, SiteList, Subject } from './subject.ts';

/** The version of the format; one that a script doesn't know should stop it. */
const schema = 1;

function bulletinOf({ flaws: _, ...row }: ExportRow): object {
  return row;
}

const headOf = ({ site, release, counts, total, exposure }: SiteList): object => ({
  site,
  product: release?.product ?? null,
  version: release?.version ?? null,
  counts,
  total,
  exposure,
});

/** Everything that is listed, as one object, in pieces: a line a bulletin. */
export function* json(subject: Subject): Iterable<string> {
  const { library, edition, age, incomplete, ledgerHead, made, program, filter, lists } = subject;
  const head = {
    format: 'fieldbook-bulletins',
    schema,
    exported: made.toISOString(),
    program,
    library,
    edition,
    age,
    incomplete,
    ledgerHead,
    filter,
  };
  yield `${open(JSON.stringify(head, null, 1))},\n "sites": [`;
  for (const [at, list] of lists.entries()) {
    yield `${at === 0 ? '' : ','}\n${open(JSON.stringify(headOf(list)))},"bulletins":[`;
    for (const [place, row] of list.rows.entries())
      yield `${place === 0 ? '' : ','}\n${JSON.stringify(bulletinOf(row))}`;
    yield ']}';
  }
  yield '\n]}\n';
}

/** An object's text without its end, to be gone on with. */
const open = (text: string): string => text.replace(/\n?\}$/, '');
