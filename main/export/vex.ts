import { createHash } from 'node:crypto';
import { provenance, titleOf, type SiteList, type Subject } from './subject.ts';
import { productId, vexContent, type VexContent } from './vex-flaws.ts';
import { vulnerability } from './vex-vulnerability.ts';

/**
 * A CSAF 2.0 document of the VEX profile (section 4.5) that passes on what publishers state about a release, and nothing
 * of our own: a verdict `unknown` becomes no statement at all but a line in a note, and so does a flaw about which two
 * bulletins disagree. Decisions stand in notes, as somebody's decisions.
 *
 * @returns `null` when no bulletin makes a statement: the profile knows no empty document
 */
export function vex(subject: Subject): Iterable<string> | null {
  const content = vexContent(subject);
  if (content.flaws.length === 0) return null;
  return piecesOf(subject, content);
}

/** The document in pieces: a line a flaw. */
function* piecesOf(subject: Subject, content: VexContent): Iterable<string> {
  const head = JSON.stringify({
    document: documentOf(subject, content),
    product_tree: productTree(subject.lists),
  });
  yield `${head.slice(0, -1)},\n"vulnerabilities":[`;
  for (const [at, flaw] of content.flaws.entries())
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(vulnerability(flaw))}`;
  yield '\n]}\n';
}

const heading = ({ lists }: Subject): string => lists.map(titleOf).join(', ');

function documentOf(subject: Subject, content: VexContent): object {
  const { made, program } = subject;
  const date = made.toISOString();
  const title = `Statements of publishers about ${heading(subject)}`;
  const name = subject.lists
    .map(({ site }) => site?.name ?? '')
    .filter((word) => word !== '')
    .join(', ');
  const tlp = strictest(subject.lists);
  return {
    category: 'csaf_vex',
    csaf_version: '2.0',
    title,
    lang: 'en',
    publisher: {
      category: 'user',
      name: name === '' ? 'A reader of Fieldbook' : name,
      namespace: namespaceOf(subject),
    },
    ...(tlp ? { distribution: { tlp: { label: tlp } } } : {}),
    notes: notesOf(subject, content),
    tracking: {
      id: `FIELDBOOK-${date.slice(0, 10)}-${digest(JSON.stringify([title, subject.edition.digest, date])).slice(0, 12)}`,
      status: 'final',
      version: '1',
      initial_release_date: date,
      current_release_date: date,
      revision_history: [{ number: '1', date, summary: 'Exported from the bulletins of the library.' }],
      generator: { engine: { name: 'Fieldbook', version: program }, date },
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A name that is the issuer's alone and needs no registration: a UUID (RFC 9562, version 8) made from the sites. */
function namespaceOf({ lists }: Subject): string {
  const hex = digest(lists.map(({ site, release }) => site?.id ?? release?.product ?? '').join('\n'));
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${uuid.join('-')}`;
}

const lights = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const;

/** What is passed on is no freer than what it was taken from. */
function strictest(lists: readonly SiteList[]): (typeof lights)[number] | undefined {
  const found = new Set(lists.flatMap(({ rows }) => rows.map(({ tlp }) => tlp)));
  return lights.findLast((light) => found.has(light));
}

function notesOf(subject: Subject, { silent, disputed }: VexContent): readonly object[] {
  const names = new Map(subject.lists.map((list, index) => [productId(index), titleOf(list)]));
  const note = (title: string, text: string) => ({ category: 'other', title, text });
  const { incomplete, filter, ledgerHead } = subject;
  return [
    note(
      'Source',
      `Taken from ${provenance(subject)}. Each statement is a publisher's, by the rule that its note names.` +
        (ledgerHead === null ? '' : ` Ledger of updates: ${ledgerHead}.`),
    ),
    ...silent.map(({ product, ids }) =>
      note(
        'No statement',
        `About ${names.get(product) ?? product} these make no statement: ${ids.join(', ')}.`,
      ),
    ),
    ...(disputed.length > 0
      ? [
          note(
            'Bulletins disagree',
            `Left out, since bulletins say different things: ${disputed.join(', ')}.`,
          ),
        ]
      : []),
    ...(incomplete > 0 ? [note('Incomplete', `${incomplete} files could not be read as bulletins.`)] : []),
    ...(filter === null ? [] : [note('Filter', `Only those were taken that match: ${filter}.`)]),
  ];
}

/** Words that the schema and mandatory test 6.1.31 refuse in a single version. */
const singleVersion = /^v?\d+(?:\.\d+)*(?:[-+_.]?[A-Za-z0-9]+)*$/;
const rangeWord = /\.x\b|after|all|before|earlier|later|prior|versions/i;

function productTree(lists: readonly SiteList[]): object {
  const products = lists.map((list, index) => ({
    list,
    product: { name: titleOf(list), product_id: productId(index) },
  }));
  const branches = products.flatMap(({ list: { release }, product }): readonly object[] => {
    if (!release || !singleVersion.test(release.version) || rangeWord.test(release.version)) return [];
    const version = { category: 'product_version', name: release.version, product };
    const name = { category: 'product_name', name: release.product, branches: [version] };
    return release.vendor === null
      ? [name]
      : [{ category: 'vendor', name: release.vendor, branches: [name] }];
  });
  if (branches.length === products.length) return { branches };
  return { full_product_names: products.map(({ product }) => product) };
}
