import type {
  BulletinView,
  NoteView,
  ReferenceView,
  RemediationView,
  StatusView,
  VulnerabilityView,
} from '../api/bulletin-view.ts';
import type { OutlineEntry } from '../api/page-view.ts';
import { byRelease } from './version-order.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => entities[one] ?? one);

/** CSAF's words, as people say them. */
const statusWords: Readonly<Record<string, string>> = {
  known_affected: 'Known affected',
  first_affected: 'First affected',
  last_affected: 'Last affected',
  fixed: 'Fixed',
  first_fixed: 'First fixed',
  known_not_affected: 'Known not affected',
  under_investigation: 'Under investigation',
  unknown: 'Not known to the publisher',
  recommended: 'Recommended',
};

const remediationWords: Readonly<Record<string, string>> = {
  vendor_fix: 'Fix',
  mitigation: 'Mitigation',
  workaround: 'Workaround',
  none_available: 'No fix yet',
  no_fix_planned: 'No fix planned',
};

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escape(part.trim()).replaceAll('\n', '<br />')}</p>`)
    .join('\n');

const heading = (level: 2 | 3, anchor: string, text: string): string =>
  `<h${level} id="doc-${escape(anchor)}" data-anchor="${escape(anchor)}">${escape(text)}</h${level}>`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const admonition = (kind: 'warning' | 'info', title: string, text: string): string =>
  `<div class="admonition admonition-${kind}" role="note" aria-label="${escape(title)}"><p class="admonition-title">${escape(title)}</p>${paragraphs(text)}</div>`;

/** A day, as it is written everywhere: the hour of a publication tells nobody anything. */
const day = (moment: string): string => escape(moment.slice(0, 10));

function overview(bulletin: BulletinView): string {
  const { ids, severity, score, aggregate, status, publisher, published, updated, version, state, tlp } =
    bulletin;
  const rated = score === null ? (aggregate ?? severity) : `${severity}, base score ${score.toFixed(1)}`;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Identifiers', ids.join(', ')],
    ['Severity', severity === 'unstated' && aggregate === null ? 'not stated' : rated],
    ['Status', status],
    ['Publisher', publisher.name],
    ['Published', published.slice(0, 10)],
    ['Updated', `${updated.slice(0, 10)} (revision ${version}, ${state})`],
    ['Sharing', tlp === null ? null : `TLP:${tlp}`],
  ];
  const filled = rows.filter((row): row is readonly [string, string] => row[1] !== null);
  return table(
    ['', ''],
    filled.map(([name, text]) => [escape(name), escape(text)]),
  ).replace(/<thead>.*<\/thead>/, '');
}

function notes(list: readonly NoteView[]): string {
  return list
    .map(({ category, title, text }) => {
      if (title === 'What does not agree' || title === 'Withdrawn') return admonition('warning', title, text);
      if (category === 'summary' || title === null) return paragraphs(text);
      return `<p><strong>${escape(title)}</strong></p>\n${paragraphs(text)}`;
    })
    .join('\n');
}

function scores({ scores: list }: VulnerabilityView): string {
  if (list.length === 0) return '';
  const rows = new Map(
    list.map(({ version, base, severity, vector }) => [
      `${version} ${base} ${vector ?? ''}`,
      [escape(version), base.toFixed(1), severity, vector === null ? '' : `<code>${escape(vector)}</code>`],
    ]),
  );
  return table(['CVSS', 'Base score', 'Severity', 'Vector'], [...rows.values()]);
}

function flaw(vulnerability: VulnerabilityView, index: number, ofBulletin: string): string {
  const { anchor, cve, title, cwe, notes: texts, threats } = vulnerability;
  // The bulletin's own title needn't be said twice.
  const own = title === ofBulletin ? null : title;
  const name = [cve, own].filter((word) => word !== null).join(': ') || `Vulnerability ${index + 1}`;
  return [
    heading(2, anchor, name),
    notes(texts),
    cwe ? `<p><strong>Weakness</strong> ${escape(`${cwe.id} ${cwe.name}`)}</p>` : '',
    scores(vulnerability),
    ...threats.map(
      ({ category, text }) =>
        `<p><strong>${escape(category.replaceAll('_', ' '))}</strong></p>${paragraphs(text)}`,
    ),
  ].join('\n');
}

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

function remediations(vulnerabilities: readonly VulnerabilityView[]): string {
  const rows = new Map<string, readonly string[]>();
  for (const remediation of vulnerabilities.flatMap((entry) => entry.remediations)) {
    const { category, details, url } = remediation;
    const link = url === null ? '' : ` ${reference({ summary: url, url })}`;
    const row = [
      escape(remediationWords[category] ?? category.replaceAll('_', ' ')),
      `${escape(details).replaceAll('\n', '<br />')}${link}`,
      forProducts(remediation),
    ];
    rows.set(row.join('\n'), row);
  }
  return rows.size === 0
    ? '<p>The bulletin gives no advice.</p>'
    : table(['Kind', 'What to do', 'For'], [...rows.values()]);
}

/** Product × status, versions in the cells. */
function grid(statuses: readonly StatusView[]): string {
  const used = Object.keys(statusWords).filter((status) => statuses.some((entry) => entry.status === status));
  const products = new Map<string, StatusView[]>();
  for (const entry of statuses) products.set(entry.product, [...(products.get(entry.product) ?? []), entry]);
  const cell = (entries: readonly StatusView[], status: string): string => {
    const here = entries.filter((entry) => entry.status === status);
    const versions = here.map(({ version }) => version ?? 'release not stated').sort(byRelease);
    const reasons = [...new Set(here.flatMap((entry) => entry.reasons))].map((reason) =>
      reason.replaceAll('_', ' '),
    );
    return escape([versions.join(', '), ...reasons].filter((text) => text !== '').join(': '));
  };
  const rows = [...products].map(([name, entries]) => [
    escape(name),
    ...used.map((status) => cell(entries, status)),
  ]);
  return table(['Product', ...used.map((status) => statusWords[status] ?? status)], rows);
}

function products(vulnerabilities: readonly VulnerabilityView[]): string {
  const grids = new Map<string, string[]>();
  for (const { anchor, cve, statuses } of vulnerabilities) {
    const html = grid(statuses);
    grids.set(html, [...(grids.get(html) ?? []), cve ?? anchor]);
  }
  const silence = '<p>A product or release that is not in this table has not been called safe.</p>';
  if (grids.size <= 1) return [...grids.keys(), silence].join('\n');
  return [
    ...[...grids].map(([html, cves]) => `<p><strong>${escape(cves.join(', '))}</strong></p>\n${html}`),
    silence,
  ].join('\n');
}

const revisions = ({ revisions: list }: BulletinView): string =>
  table(
    ['Revision', 'Date', 'What changed'],
    [...list]
      .reverse()
      .map(({ number, date, summary, legacy }) => [
        escape(legacy === null ? number : `${number} (publisher's ${legacy})`),
        day(date),
        escape(summary),
      ]),
  );

const reference = ({ summary, url }: ReferenceView): string =>
  /^https?:\/\//i.test(url)
    ? `<a data-outside="${escape(url)}" role="link" tabindex="0">${escape(summary)}</a>`
    : escape(`${summary} ${url}`);

function references(bulletin: BulletinView): string {
  const all = [...bulletin.references, ...bulletin.vulnerabilities.flatMap((entry) => entry.references)];
  const unique = [...new Map(all.map((entry) => [entry.url, entry])).values()];
  return unique.length === 0
    ? '<p>None.</p>'
    : `<ul>${unique.map((entry) => `<li>${reference(entry)}</li>`).join('')}</ul>`;
}

/** A bulletin as a page's body, for hosts and screens that show pages: the same anchors as its sections have. */
export function bulletinHtml(bulletin: BulletinView): {
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
} {
  const { vulnerabilities, withdrawn, remarks, publisher } = bulletin;
  const repeated = new Set(["Publisher's status", 'Withdrawn']);
  const parts: readonly (readonly [string, string, string])[] = [
    ['summary', 'Summary', notes(bulletin.notes.filter(({ title }) => !repeated.has(title ?? '')))],
    ['remediation', 'What to do', remediations(vulnerabilities)],
    ['products', 'Products', products(vulnerabilities)],
    ['revisions', 'Revisions', revisions(bulletin)],
    ['references', 'References', references(bulletin)],
  ];
  const section = ([anchor, title, body]: readonly [string, string, string]) =>
    `${heading(2, anchor, title)}\n${body}`;
  const [first, ...rest] = parts.map(section);
  const html = [
    withdrawn === null ? '' : admonition('warning', 'Withdrawn', withdrawn),
    overview(bulletin),
    first,
    ...vulnerabilities.map((entry, index) => flaw(entry, index, bulletin.title)),
    ...rest,
    ...remarks.map((remark) => admonition('info', 'Not readable', remark)),
    publisher.authority === null ? '' : `<p><small>${escape(publisher.authority)}</small></p>`,
  ].join('\n');
  return { html, outline: outlineOf(html) };
}

const outlineOf = (html: string): readonly OutlineEntry[] =>
  [...html.matchAll(/<h2 [^>]*data-anchor="([^"]*)">(.*?)<\/h2>/g)].map(([, id, text]) => ({
    id: unescape(id ?? ''),
    text: unescape(text ?? ''),
    level: 2,
  }));

const unescape = (html: string): string =>
  html.replace(
    /&(?:amp|lt|gt|quot);/g,
    (entity) => Object.keys(entities).find((one) => entities[one] === entity) ?? entity,
  );
