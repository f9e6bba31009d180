import type { BulletinView, VulnerabilityView } from '../api/bulletin-view.ts';
import type { OutlineEntry } from '../api/page-view.ts';
import { admonition, day, escape, heading, paragraphs, table, unescape } from './html/markup.ts';
import { notes } from './html/notes.ts';
import { references } from './html/references.ts';
import { releaseGrids } from './html/release-grid.ts';
import { remediations } from './html/remediation.ts';
import { scoresOf } from './html/scores.ts';

function overview(bulletin: BulletinView): string {
  const { ids, severity, score, aggregate, status, publisher, published, updated, version, state, tlp } =
    bulletin;
  const rated = score === null ? (aggregate ?? severity) : `${severity}, base score ${score.toFixed(1)}`;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Identifiers', ids.join(', ')],
    ['Severity', severity === 'unstated' && aggregate === null ? 'not stated' : rated],
    ['Status', status],
    ['Publisher', publisher.name],
    ['Published', day(published)],
    ['Updated', `${day(updated)} (revision ${version}, ${state})`],
    ['Sharing', tlp === null ? null : `TLP:${tlp}`],
  ];
  const filled = rows.filter((row): row is readonly [string, string] => row[1] !== null);
  return table(
    ['', ''],
    filled.map(([name, text]) => [escape(name), escape(text)]),
    { named: true },
  );
}

function flaw(
  vulnerability: VulnerabilityView,
  index: number,
  { title, vulnerabilities }: BulletinView,
): string {
  const { anchor, cve, cwe, notes: texts, threats } = vulnerability;
  // Neither the bulletin's own title nor the CVE needs to be said twice.
  const own = vulnerability.title === title || vulnerability.title === cve ? null : vulnerability.title;
  const name = [cve, own].filter((word) => word !== null).join(': ') || `Vulnerability ${index + 1}`;
  return [
    heading(2, anchor, name),
    notes(texts),
    cwe ? `<p><strong>Weakness</strong> ${escape(`${cwe.id} ${cwe.name}`)}</p>` : '',
    scoresOf(vulnerability, vulnerabilities.length === 1),
    ...threats.map(
      ({ category, text }) =>
        `<p><strong>${escape(category.replaceAll('_', ' '))}</strong></p>${paragraphs(text)}`,
    ),
  ].join('\n');
}

/** The history as a timeline, the newest first. */
function revisions({ revisions: list }: BulletinView): string {
  const entries = list.toReversed().map(({ number, date, summary, legacy }) => {
    const also = legacy === null ? '' : ` (publisher's ${escape(legacy)})`;
    return `<li><p><strong>Revision ${escape(number)}</strong>${also}<br /><time datetime="${escape(date)}">${escape(day(date))}</time></p>${paragraphs(summary)}</li>`;
  });
  return entries.length === 0 ? '<p>None told.</p>' : `<ul class="timeline">${entries.join('\n')}</ul>`;
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
    ['products', 'Products', releaseGrids(vulnerabilities)],
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
    ...vulnerabilities.map((entry, index) => flaw(entry, index, bulletin)),
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
