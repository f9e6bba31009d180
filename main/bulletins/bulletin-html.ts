import type { BulletinView, VulnerabilityView } from '../api/bulletin-view.ts';
import type { OutlineEntry } from '../api/page-view.ts';
import {
  admonition,
  day,
  escape,
  heading,
  ownWords,
  paragraphs,
  quoted,
  table,
  unescape,
  type Telling,
} from './html/markup.ts';
import { notes } from './html/notes.ts';
import { references } from './html/references.ts';
import { releaseGrids } from './html/release-grid.ts';
import { remediations } from './html/remediation.ts';
import { scoresOf } from './html/scores.ts';
import { remarkIn, type BulletinWords } from './words/words.ts';

/** So many ids tell what a bulletin is about; hundreds would stand before the first word about it. */
const idsAtOnce = 12;

function identifiers(ids: readonly string[], words: BulletinWords): string {
  const first = escape(ids.slice(0, idsAtOnce).join(', '));
  const rest = ids.slice(idsAtOnce);
  if (rest.length === 0) return first;
  return `${first}<details><summary>${escape(words.advice.more(rest.length).trim())}</summary><p>${escape(rest.join(', '))}</p></details>`;
}

function overview(bulletin: BulletinView, { words, own }: Telling): string {
  const { ids, severity, score, aggregate, status, publisher, published, updated, version, state, tlp } =
    bulletin;
  const { facts, severities } = words;
  const rated =
    score === null
      ? aggregate === null
        ? escape(severities[severity])
        : quoted(aggregate, own)
      : escape(words.rated(severities[severity], score.toFixed(1)));
  const rows: readonly (readonly [string, string])[] = [
    [facts.ids, identifiers(ids, words)],
    [facts.severity, rated],
    [facts.status, quoted(status, own)],
    [facts.publisher, quoted(publisher.name, own)],
    [facts.published, escape(day(published, words))],
    [facts.updated, escape(words.updatedAs(day(updated, words), version, words.states[state]))],
    ...(tlp === null ? [] : [[facts.sharing, escape(`TLP:${tlp}`)] as const]),
  ];
  return table(
    ['', ''],
    rows.map(([name, html]) => [escape(name), html]),
    { named: true, label: words.table },
  );
}

function flaw(
  vulnerability: VulnerabilityView,
  index: number,
  { title, vulnerabilities }: BulletinView,
  telling: Telling,
): string {
  const { words, own } = telling;
  const { anchor, cve, cwe, notes: texts, threats } = vulnerability;
  // Neither the bulletin's own title nor the CVE needs to be said twice.
  const named = vulnerability.title === title || vulnerability.title === cve ? null : vulnerability.title;
  const name = [cve, named].filter((word) => word !== null).join(': ') || words.vulnerability(index + 1);
  return [
    heading(2, anchor, name, named === null ? '' : own),
    notes(texts, telling),
    cwe ? `<p><strong>${escape(words.weakness)}</strong> ${quoted(`${cwe.id} ${cwe.name}`, own)}</p>` : '',
    scoresOf(vulnerability, vulnerabilities.length, telling),
    ...threats.map(({ category, text }) => {
      const kind = words.threats[category] ?? category.replaceAll('_', ' ');
      return `<p><strong>${escape(kind)}</strong></p>${paragraphs(text, own)}`;
    }),
  ].join('\n');
}

/** The history as a timeline, the newest first. */
function revisions({ revisions: list }: BulletinView, { words, own }: Telling): string {
  const entries = list.toReversed().map(({ number, date, summary, legacy }) => {
    const also = legacy === null ? '' : ` ${escape(words.legacy(legacy))}`;
    return `<li><p><strong>${escape(words.revision(number))}</strong>${also}<br /><time datetime="${escape(date)}">${escape(day(date, words))}</time></p>${paragraphs(summary, own)}</li>`;
  });
  return entries.length === 0
    ? `<p>${escape(words.noRevisions)}</p>`
    : `<ul class="timeline">${entries.join('\n')}</ul>`;
}

/** A language in which a bulletin is told, and the one in which it was written where it doesn't say. */
export interface TellingOptions {
  readonly words: BulletinWords;
  /** BCP 47; `null` where nobody says. */
  readonly written: string | null;
}

/**
 * A bulletin as a page's body, for hosts and screens that show pages: the same anchors as its sections have. What the
 * program says is in the words that are asked for; what the publisher wrote stays as written, marked with its language.
 */
export function bulletinHtml(
  bulletin: BulletinView,
  { words, written }: TellingOptions,
): {
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
} {
  const { vulnerabilities, withdrawn, remarks, publisher } = bulletin;
  const own = ownWords(bulletin.language ?? written);
  const telling: Telling = { words, own };
  const repeated = new Set(["Publisher's status", 'Withdrawn']);
  const told = bulletin.notes.filter(({ title }) => !repeated.has(title ?? ''));
  const parts: readonly (readonly [keyof BulletinWords['parts'], string])[] = [
    ['summary', notes(told, telling)],
    ['remediation', remediations(vulnerabilities, telling)],
    ['products', releaseGrids(vulnerabilities, telling)],
    ['revisions', revisions(bulletin, telling)],
    ['references', references(bulletin, telling)],
  ];
  const [first, ...rest] = parts.map(
    ([anchor, body]) => `${heading(2, anchor, words.parts[anchor])}\n${body}`,
  );
  const html = [
    withdrawn === null ? '' : admonition('warning', words.withdrawn, withdrawn, own),
    overview(bulletin, telling),
    first,
    ...vulnerabilities.map((entry, index) => flaw(entry, index, bulletin, telling)),
    ...rest,
    ...remarks.map((remark) => admonition('info', words.notReadable, remarkIn(words, remark), '')),
    publisher.authority === null ? '' : `<p${own}><small>${escape(publisher.authority)}</small></p>`,
  ].join('\n');
  return { html, outline: outlineOf(html) };
}

const outlineOf = (html: string): readonly OutlineEntry[] =>
  [...html.matchAll(/<h2 [^>]*data-anchor="([^"]*)">(.*?)<\/h2>/g)].map(([, id, text]) => ({
    id: unescape(id ?? ''),
    text: unescape(text ?? ''),
    level: 2,
  }));
