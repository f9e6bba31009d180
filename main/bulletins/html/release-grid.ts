import type { StatusView, VulnerabilityView } from '../../api/bulletin-view.ts';
import { byRelease } from '../version-order.ts';
import type { BulletinWords } from '../words/words.ts';
import { escape, quoted, table, type Telling } from './markup.ts';

/** What CSAF's words come to. */
const looks: Readonly<Record<keyof BulletinWords['grid']['said'], string>> = {
  known_affected: 'said-affected',
  first_affected: 'said-affected',
  last_affected: 'said-affected',
  fixed: 'said-fixed',
  first_fixed: 'said-fixed',
  known_not_affected: 'said-fixed',
  under_investigation: 'said-open',
  unknown: 'said-open',
  recommended: 'said-open',
};

const statuses = Object.keys(looks) as readonly (keyof typeof looks)[];

/** A grid is drawn up to here; past it, or where most of it would be empty, a table by status tells the same. */
const mostColumns = 40;
const leastFilled = 0.25;

/** The products that a vulnerability speaks of, each once, in the document's order. */
function productsOf(statuses: readonly StatusView[]): ReadonlyMap<string, readonly StatusView[]> {
  const products = new Map<string, StatusView[]>();
  for (const entry of statuses) products.set(entry.product, [...(products.get(entry.product) ?? []), entry]);
  return products;
}

const reasonsOf = (entries: readonly StatusView[], { grid }: BulletinWords): string =>
  [...new Set(entries.flatMap(({ reasons }) => reasons))]
    .map((word) => grid.reasons[word] ?? word.replaceAll('_', ' '))
    .join(', ');

function cell(entries: readonly StatusView[], words: BulletinWords): string {
  if (entries.length === 0) return `<span class="said-nothing">${escape(words.grid.notNamed)}</span>`;
  const said = [...new Set(entries.map(({ status }) => status))].map((status) => {
    const known = statuses.find((one) => one === status);
    const look = known === undefined ? 'said-open' : looks[known];
    return `<span class="${look}">${escape(known === undefined ? status : words.grid.said[known])}</span>`;
  });
  const reasons = reasonsOf(entries, words);
  return `${said.join(escape(words.grid.and))}${reasons === '' ? '' : `<br /><small>${escape(reasons)}</small>`}`;
}

/** Product × version: what each release is said to be, and which are not named. */
function byVersion(
  products: ReadonlyMap<string, readonly StatusView[]>,
  versions: readonly (string | null)[],
  { words, own }: Telling,
): string {
  const rows = [...products].map(([name, entries]) => [
    quoted(name, own),
    ...versions.map((version) =>
      cell(
        entries.filter((entry) => entry.version === version),
        words,
      ),
    ),
  ]);
  return table([words.grid.product, ...versions.map((version) => version ?? words.grid.unreleased)], rows, {
    named: true,
    kind: 'release-grid',
    label: words.parts.products,
  });
}

/** Product × status, versions in the cells. */
function byStatus(products: ReadonlyMap<string, readonly StatusView[]>, { words, own }: Telling): string {
  const all = [...products.values()].flat();
  const used = statuses.filter((status) => all.some((entry) => entry.status === status));
  const rows = [...products].map(([name, entries]) => [
    quoted(name, own),
    ...used.map((status) => {
      const here = entries.filter((entry) => entry.status === status);
      const versions = here.map(({ version }) => version ?? words.grid.unreleased).sort(byRelease);
      const texts = [versions.join(', '), reasonsOf(here, words)];
      return escape(texts.filter((text) => text !== '').join(': '));
    }),
  ]);
  return table([words.grid.product, ...used.map((status) => words.grid.said[status])], rows, {
    named: true,
    label: words.parts.products,
  });
}

/** What names no release stands where the words for that would be sorted: the same place in every language. */
const byVersionName = (a: string | null, b: string | null): number =>
  byRelease(a ?? 'release not stated', b ?? 'release not stated');

function grid(statements: readonly StatusView[], telling: Telling): string {
  const products = productsOf(statements);
  const versions = [...new Set(statements.map(({ version }) => version))].sort(byVersionName);
  const filled = new Set(statements.map(({ product, version }) => `${product}\n${version ?? ''}`)).size;
  const dense = versions.length <= mostColumns && filled >= leastFilled * products.size * versions.length;
  return dense ? byVersion(products, versions, telling) : byStatus(products, telling);
}

/** What the vulnerabilities say of products and releases; those that say the same share one table. */
export function releaseGrids(vulnerabilities: readonly VulnerabilityView[], telling: Telling): string {
  const { words } = telling;
  const grids = new Map<string, string[]>();
  for (const { anchor, cve, statuses: statements } of vulnerabilities) {
    if (statements.length === 0) continue;
    const html = grid(statements, telling);
    grids.set(html, [...(grids.get(html) ?? []), cve ?? anchor]);
  }
  const silence = `<p>${escape(words.grid.silence)}</p>`;
  if (grids.size === 0) return `<p>${escape(words.grid.none)}</p>`;
  if (grids.size === 1) return [...grids.keys(), silence].join('\n');
  return [
    ...[...grids].map(([html, cves]) => `<p><strong>${escape(cves.join(', '))}</strong></p>\n${html}`),
    silence,
  ].join('\n');
}
