import type { RemediationView, VulnerabilityView } from '../../api/bulletin-view.ts';
import { escape, quoted, table, type Telling } from './markup.ts';
import { reference } from './references.ts';

/** How many products are named before the rest is a number. */
const named = 12;

/** Full names, with the releases of one product said together: "Palette 4.4.14, 4.4.18". */
function forProducts({ products: labels }: RemediationView, { words, own }: Telling): string {
  const releases = new Map<string, string[]>();
  for (const label of labels) {
    const [, name = label, version] = /^(.+) (v?\d[\w.]*)$/i.exec(label) ?? [];
    releases.set(name, [...(releases.get(name) ?? []), ...(version === undefined ? [] : [version])]);
  }
  const list = [...releases].map(([name, versions]) => `${name} ${versions.join(', ')}`.trim());
  const rest = list.length - named;
  const shown = quoted(list.slice(0, named).join('; '), own);
  return rest > 0 ? `${shown}${escape(words.advice.more(rest))}` : shown;
}

/** What to do, each advice once. */
export function remediations(vulnerabilities: readonly VulnerabilityView[], telling: Telling): string {
  const { words, own } = telling;
  const rows = new Map<string, readonly string[]>();
  for (const remediation of vulnerabilities.flatMap((entry) => entry.remediations)) {
    const { category, details, url } = remediation;
    const link = url === null ? '' : ` ${reference({ summary: url, url }, own)}`;
    const row = [
      escape(words.advice.kinds[category] ?? category.replaceAll('_', ' ')),
      `<span${own}>${escape(details).replaceAll('\n', '<br />')}</span>${link}`,
      forProducts(remediation, telling),
    ];
    rows.set(row.join('\n'), row);
  }
  return rows.size === 0
    ? `<p>${escape(words.advice.none)}</p>`
    : table([words.advice.kind, words.advice.what, words.advice.for], [...rows.values()], {
        named: true,
        label: words.parts.remediation,
      });
}
