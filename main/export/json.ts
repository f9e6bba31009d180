import type { ExportRow, SiteList, Subject } from './subject.ts';

/** The version of the format; one that a script doesn't know should stop it. */
const schema = 1;

function bulletinOf({ flaws: _, ...row }: ExportRow): object {
  return row;
}

const listOf = ({ site, release, counts, total, exposure, rows }: SiteList): object => ({
  site,
  product: release?.product ?? null,
  version: release?.version ?? null,
  counts,
  total,
  exposure,
  bulletins: rows.map(bulletinOf),
});

/** Everything that is listed, as one object. */
export function json(subject: Subject): string {
  const { library, edition, age, incomplete, ledgerHead, made, program, filter, lists } = subject;
  const object = {
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
    sites: lists.map(listOf),
  };
  return `${JSON.stringify(object, null, 1)}\n`;
}
