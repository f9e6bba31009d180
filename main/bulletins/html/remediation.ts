import type { RemediationView, VulnerabilityView } from '../../api/bulletin-view.ts';
import { escape, table } from './markup.ts';
import { reference } from './references.ts';

const kinds: Readonly<Record<string, string>> = {
  vendor_fix: 'Fix',
  mitigation: 'Mitigation',
  workaround: 'Workaround',
  none_available: 'No fix yet',
  no_fix_planned: 'No fix planned',
};

/** How many products are named before the rest is a number. */
const named = 12;

/** Full names, with the releases of one product said together: "Palette 4.4.14, 4.4.18". */
function forProducts({ products: labels }: RemediationView): string {
  const releases = new Map<string, string[]>();
  for (const label of labels) {
    const [, name = label, version] = /^(.+) (v?\d[\w.]*)$/i.exec(label) ?? [];
    releases.set(name, [...(releases.get(name) ?? []), ...(version === undefined ? [] : [version])]);
  }
  const list = [...releases].map(([name, versions]) => `${name} ${versions.join(', ')}`.trim());
  const rest = list.length - named;
  return `${list.slice(0, named).map(escape).join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What to do, each advice once. */
export function remediations(vulnerabilities: readonly VulnerabilityView[]): string {
  const rows = new Map<string, readonly string[]>();
  for (const remediation of vulnerabilities.flatMap((entry) => entry.remediations)) {
    const { category, details, url } = remediation;
    const link = url === null ? '' : ` ${reference({ summary: url, url })}`;
    const row = [
      escape(kinds[category] ?? category.replaceAll('_', ' ')),
      `${escape(details).replaceAll('\n', '<br />')}${link}`,
      forProducts(remediation),
    ];
    rows.set(row.join('\n'), row);
  }
  return rows.size === 0
    ? '<p>The bulletin gives no advice.</p>'
    : table(['Kind', 'What to do', 'For'], [...rows.values()], { named: true });
}
