import type { StatusView, VulnerabilityView } from '../../api/bulletin-view.ts';
import { byRelease } from '../version-order.ts';
import { escape, table } from './markup.ts';

/** CSAF's words, as people say them, and what they come to. */
const said: Readonly<Record<string, { readonly words: string; readonly look: string }>> = {
  known_affected: { words: 'Affected', look: 'said-affected' },
  first_affected: { words: 'First affected', look: 'said-affected' },
  last_affected: { words: 'Last affected', look: 'said-affected' },
  fixed: { words: 'Fixed', look: 'said-fixed' },
  first_fixed: { words: 'First fixed', look: 'said-fixed' },
  known_not_affected: { words: 'Not affected', look: 'said-fixed' },
  under_investigation: { words: 'Under investigation', look: 'said-open' },
  unknown: { words: 'Not known to the publisher', look: 'said-open' },
  recommended: { words: 'Recommended', look: 'said-open' },
};

/** What stands for statements about a product without any release. */
const unreleased = 'release not stated';

/** A grid is drawn up to here; past it, or where most of it would be empty, a table by status tells the same. */
const mostColumns = 40;
const leastFilled = 0.25;

/** The products that a vulnerability speaks of, each once, in the document's order. */
function productsOf(statuses: readonly StatusView[]): ReadonlyMap<string, readonly StatusView[]> {
  const products = new Map<string, StatusView[]>();
  for (const entry of statuses) products.set(entry.product, [...(products.get(entry.product) ?? []), entry]);
  return products;
}

const reasonsOf = (entries: readonly StatusView[]): string =>
  [...new Set(entries.flatMap(({ reasons }) => reasons))].map((word) => word.replaceAll('_', ' ')).join(', ');

function cell(entries: readonly StatusView[]): string {
  if (entries.length === 0) return '<span class="said-nothing">not named</span>';
  const statements = [...new Set(entries.map(({ status }) => status))].map((status) => {
    const { words, look } = said[status] ?? { words: status, look: 'said-open' };
    return `<span class="${look}">${escape(words)}</span>`;
  });
  const reasons = reasonsOf(entries);
  return `${statements.join(' and ')}${reasons === '' ? '' : `<br /><small>${escape(reasons)}</small>`}`;
}

/** Product × version: what each release is said to be, and which are not named. */
function byVersion(
  products: ReadonlyMap<string, readonly StatusView[]>,
  versions: readonly string[],
): string {
  const rows = [...products].map(([name, entries]) => [
    escape(name),
    ...versions.map((version) => cell(entries.filter((entry) => (entry.version ?? unreleased) === version))),
  ]);
  return table(['Product', ...versions], rows, { named: true, kind: 'release-grid' });
}

/** Product × status, versions in the cells. */
function byStatus(products: ReadonlyMap<string, readonly StatusView[]>): string {
  const all = [...products.values()].flat();
  const used = Object.keys(said).filter((status) => all.some((entry) => entry.status === status));
  const rows = [...products].map(([name, entries]) => [
    escape(name),
    ...used.map((status) => {
      const here = entries.filter((entry) => entry.status === status);
      const versions = here.map(({ version }) => version ?? unreleased).sort(byRelease);
      const texts = [versions.join(', '), reasonsOf(here)];
      return escape(texts.filter((text) => text !== '').join(': '));
    }),
  ]);
  return table(['Product', ...used.map((status) => said[status]?.words ?? status)], rows, { named: true });
}

function grid(statuses: readonly StatusView[]): string {
  const products = productsOf(statuses);
  const versions = [...new Set(statuses.map(({ version }) => version ?? unreleased))].sort(byRelease);
  const filled = new Set(statuses.map(({ product, version }) => `${product}\n${version ?? ''}`)).size;
  const dense = versions.length <= mostColumns && filled >= leastFilled * products.size * versions.length;
  return dense ? byVersion(products, versions) : byStatus(products);
}

/** What the vulnerabilities say of products and releases; those that say the same share one table. */
export function releaseGrids(vulnerabilities: readonly VulnerabilityView[]): string {
  const grids = new Map<string, string[]>();
  for (const { anchor, cve, statuses } of vulnerabilities) {
    if (statuses.length === 0) continue;
    const html = grid(statuses);
    grids.set(html, [...(grids.get(html) ?? []), cve ?? anchor]);
  }
  const silence = '<p>A product or release that is not named here has not been called safe.</p>';
  if (grids.size === 0) return '<p>The bulletin names no products.</p>';
  if (grids.size === 1) return [...grids.keys(), silence].join('\n');
  return [
    ...[...grids].map(([html, cves]) => `<p><strong>${escape(cves.join(', '))}</strong></p>\n${html}`),
    silence,
  ].join('\n');
}
