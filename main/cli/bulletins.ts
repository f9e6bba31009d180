import type { BulletinList, SeverityView } from '../api/bulletin-view.ts';
import type { EditionView } from '../api/library-view.ts';
import type { World } from '../reader/world.ts';
import { complain } from './complain.ts';
import { exportList, type ExportFlags } from './bulletins-export.ts';
import { siteNamed } from './bulletins-site.ts';
import { listText } from './bulletins-text.ts';
import { exit } from './exit.ts';
import { styleFor } from './style.ts';
import { withReader } from './with-reader.ts';

export interface BulletinsFlags extends ExportFlags {
  readonly product?: string;
  readonly version?: string;
  /** A site of this machine, by name or id. */
  readonly site?: string;
  readonly json?: boolean;
  readonly failOn?: 'critical' | 'high' | 'any';
  readonly data?: string;
  readonly library?: string;
}

/** What is asked for. */
export interface Subject {
  readonly product?: string;
  readonly version?: string;
  /** An id. */
  readonly site?: string;
}

/** `fieldbook bulletins`: what the library's bulletins say, of a release or a site where one is named. */
export const runBulletins = (world: World, flags: BulletinsFlags): Promise<number> =>
  withReader(world, flags, async (ask) => {
    const found = await siteNamed(ask, flags.site);
    if (!found.ok) return complain(world, found.failure, exit.nothing);
    const site = found.value;
    const { product, version } = site ?? flags;
    const named = product === undefined || version === undefined ? {} : { product, version };
    const subject: Subject = site ? { site: site.id } : named;
    const [list, library] = [
      await ask('bulletins.list', { ...subject, evidence: flags.json ?? false }),
      await ask('library.describe', {}),
    ];
    if (!list.ok) return complain(world, list.failure, exit.internal);
    if (!library.ok) return complain(world, library.failure, exit.internal);
    if (isUnheardOf(list.value)) return complain(world, unheardOf(product ?? '', list.value), exit.nothing);
    for (const { path, message } of list.value.problems)
      world.stderr.write(`${path} is left out: ${message}\n`);
    if (flags.export !== undefined) {
      const code = await exportList(world, ask, { ...subject, format: flags.export }, flags.to, list.value);
      if (code !== exit.found) return code;
    } else if (flags.json) {
      world.stdout.write(jsonLine(list.value, { ...named, site: site?.name }, library.value.edition));
    } else {
      world.stdout.write(listText(list.value, styleFor(world)));
    }
    return flags.failOn === undefined ? codeFor(list.value) : verdictCode(list.value, flags.failOn);
  });

const codeFor = ({ rows }: BulletinList): number => (rows.length > 0 ? exit.found : exit.nothing);

/** Rules that apply whatever product is asked for. */
const ofAnyProduct = new Set(['product-not-named', 'withdrawn', 'not-an-advisory', 'no-statements']);

/** No bulletin names the product at all: more likely a slip of the pen than a product without a flaw. */
const isUnheardOf = ({ rows }: BulletinList): boolean =>
  rows.length > 0 && rows.every(({ verdict }) => verdict !== null && ofAnyProduct.has(verdict.rule));

const unheardOf = (product: string, { products }: BulletinList) => ({
  message: `No bulletin names a product ${JSON.stringify(product)}.`,
  next: `This library knows: ${products
    .slice(0, 20)
    .map(({ id, name }) => (id === name.toLowerCase() ? name : `${name} (${id})`))
    .join(', ')}.`,
});

const grave: Readonly<Record<'critical' | 'high' | 'any', readonly SeverityView[]>> = {
  // A flaw of unstated severity may be as grave as any.
  critical: ['critical', 'unstated'],
  high: ['critical', 'high', 'unstated'],
  any: ['critical', 'high', 'medium', 'low', 'none', 'unstated'],
};

/** Unknown never passes silently: neither a bulletin that doesn't say, nor a file that could not be read. */
function verdictCode({ rows, problems }: BulletinList, level: 'critical' | 'high' | 'any'): number {
  const counted = rows.filter(({ severity }) => grave[level].includes(severity));
  if (counted.some(({ verdict }) => verdict?.verdict === 'affected')) return exit.affected;
  const clear = counted.every(({ verdict }) => verdict?.verdict === 'not-affected');
  return clear && problems.length === 0 && rows.length > 0 ? exit.found : exit.uncertain;
}

/** The object that scripts rely on. */
function jsonLine(
  { rows, counts, problems }: BulletinList,
  { product, version, site }: { readonly [K in 'product' | 'version' | 'site']?: string | undefined },
  edition: EditionView,
): string {
  const bulletins = rows.map(
    ({ verdict, score, id, ids, title, severity, published, updated, status, withdrawn }) => ({
      id,
      ids,
      title,
      severity,
      cvss: score,
      verdict: verdict?.verdict ?? null,
      rule: verdict?.rule ?? null,
      evidence: verdict?.evidence ?? [],
      fixedIn: verdict?.fixedIn ?? [],
      published,
      updated,
      status,
      withdrawn,
    }),
  );
  const asked = {
    product: product ?? null,
    version: version ?? null,
    ...(site === undefined ? {} : { site }),
  };
  return `${JSON.stringify({ edition, ...asked, counts, problems, bulletins })}\n`;
}
