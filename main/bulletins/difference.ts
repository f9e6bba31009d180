import type { Bulletin, Severity, Vulnerability } from './bulletin.ts';
import type { AskedProduct } from './product-match.ts';
import { verdict, type Verdict } from './verdict.ts';

/** One thing that differs between two revisions of a bulletin. `null`: it wasn't, or isn't, there. */
export interface Change {
  /** Which part: `title`, `status`, `severity`, `product`, `note`, `remediation`, `reference`, … */
  readonly part: string;
  /** Which of that part: a product's name, a note's title; `''` where there is one only. */
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Fact {
  readonly part: string;
  readonly of: string;
  readonly texts: string[];
}

type Facts = ReadonlyMap<string, Fact>;

/** Facts about one thing have no order: `affected` and `fixed` are the same two as `fixed` and `affected`. */
const textOf = ({ texts }: Fact): string => [...new Set(texts)].sort().join('\n');

type Put = (part: string, of: string, text: string | null) => void;

/** What a flaw is called without regard to its place: the order of flaws means nothing. */
const nameOf = ({ cve, ids, title }: Vulnerability): string => cve ?? ids[0] ?? title ?? 'vulnerability';

function putFlaw(put: Put, flaw: Vulnerability, labelOf: (id: string) => string): void {
  const name = nameOf(flaw);
  put('vulnerability', name, flaw.title ?? name);
  put('weakness', name, flaw.cwe?.id ?? null);
  for (const { title, category, text } of flaw.notes) put('note', `${name}: ${title ?? category}`, text);
  for (const { version, base, vector } of flaw.scores)
    put('score', `${name}: CVSS ${version}`, vector === null ? String(base) : `${base} ${vector}`);
  for (const { status, product } of flaw.statements) put('product', `${name}: ${labelOf(product)}`, status);
  for (const { label, products } of flaw.flags) {
    for (const id of products) put('reason', `${name}: ${labelOf(id)}`, label);
  }
  for (const { category, details, url } of flaw.remediations) {
    put('remediation', `${name}: ${category}`, url === null ? details : `${details} (${url})`);
  }
  for (const { category, details } of flaw.threats) put('threat', `${name}: ${category}`, details);
  for (const { url, summary } of flaw.references) put('reference', url, summary);
}

/** A bulletin as named facts, so that two can be laid side by side. */
function factsOf(bulletin: Bulletin): Facts {
  const facts = new Map<string, Fact>();
  const put: Put = (part, of, text) => {
    if (text === null) return;
    const key = `${part}\n${of}`;
    const known = facts.get(key);
    if (known) known.texts.push(text);
    else facts.set(key, { part, of, texts: [text] });
  };
  const labels = new Map(bulletin.products.map(({ id, label }) => [id, label]));
  put('title', '', bulletin.title);
  put('status', '', bulletin.publisherStatus ?? bulletin.status);
  put('severity', '', severityText(bulletin.severity, bulletin.score));
  put('withdrawn', '', bulletin.withdrawn?.words ?? null);
  put('tlp', '', bulletin.tlp);
  put('publisher', '', bulletin.publisher.name);
  for (const { title, category, text } of bulletin.notes) put('note', title ?? category, text);
  for (const { url, summary } of bulletin.references) put('reference', url, summary);
  for (const flaw of bulletin.vulnerabilities) putFlaw(put, flaw, (id) => labels.get(id) ?? id);
  return facts;
}

const severityText = (severity: Severity, score: number | null): string =>
  score === null ? severity : `${severity} ${score.toFixed(1)}`;

/** What changed between two revisions of one bulletin, field by field. Revision notes and dates are not changes. */
export function difference(before: Bulletin, after: Bulletin): readonly Change[] {
  const old = factsOf(before);
  const now = factsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const earlier = old.get(key);
    const later = now.get(key);
    const named = later ?? earlier;
    const before = earlier ? textOf(earlier) : null;
    const after = later ? textOf(later) : null;
    return named && before !== after ? [{ part: named.part, of: named.of, before, after }] : [];
  });
}

/** What a new revision means for one release. */
export type Effect =
  | 'withdrawn'
  | 'now-affects'
  | 'no-longer-affects'
  | 'now-not-affected'
  | 'now-unknown'
  | 'flaw-added'
  | 'flaw-gone'
  | 'fix-available'
  | 'fix-gone'
  | 'severity'
  | 'advice'
  | 'other-releases'
  | 'wording'
  | 'none';

/** The effect of a revision on a site, the weightiest first, with what it was and is where that can be told in a word. */
export interface Consequence {
  readonly effect: Effect;
  readonly from: string | null;
  readonly to: string | null;
}

const consequence = (effect: Effect, from: string | null = null, to: string | null = null): Consequence => ({
  effect,
  from,
  to,
});

function ofVerdicts(old: Verdict, now: Verdict): Consequence | null {
  if (old.verdict === now.verdict) return null;
  const effect: Effect =
    now.verdict === 'affected'
      ? 'now-affects'
      : old.verdict === 'affected'
        ? 'no-longer-affects'
        : now.verdict === 'not-affected'
          ? 'now-not-affected'
          : 'now-unknown';
  return consequence(effect, old.verdict, now.verdict);
}

/** Flaws that came or went while the release stayed affected. */
function ofFlaws(old: Verdict, now: Verdict): Consequence | null {
  if (old.verdict !== 'affected' || now.verdict !== 'affected') return null;
  const added = now.cves.filter((cve) => !old.cves.includes(cve));
  if (added.length > 0) return consequence('flaw-added', null, added.join(', '));
  const gone = old.cves.filter((cve) => !now.cves.includes(cve));
  return gone.length > 0 ? consequence('flaw-gone', gone.join(', '), null) : null;
}

function ofFixes(old: Verdict, now: Verdict): Consequence | null {
  const gained = now.fixedIn.filter((release) => !old.fixedIn.includes(release));
  const lost = old.fixedIn.filter((release) => !now.fixedIn.includes(release));
  if (gained.length > 0) return consequence('fix-available', null, gained.join(', '));
  return lost.length > 0 ? consequence('fix-gone', lost.join(', '), null) : null;
}

const adviceOf = ({ remediations }: Verdict): string =>
  [...new Set(remediations.map(({ category, details, url }) => `${category} ${details} ${url ?? ''}`))]
    .sort()
    .join('\n');

/** Whether, and how, a revision matters to a site. Only the first three that apply would be worth telling; all are told. */
export function consequences(
  before: Bulletin,
  after: Bulletin,
  product: AskedProduct,
  version: string,
): readonly Consequence[] {
  const changes = difference(before, after);
  const old = verdict(before, product, version);
  const now = verdict(after, product, version);
  const severity = changes.find(({ part }) => part === 'severity');
  const found = [
    after.withdrawn && !before.withdrawn ? consequence('withdrawn') : null,
    ofVerdicts(old, now),
    ofFlaws(old, now),
    ofFixes(old, now),
    severity ? consequence('severity', severity.before, severity.after) : null,
    adviceOf(old) === adviceOf(now) ? null : consequence('advice'),
  ].filter((entry) => entry !== null);
  if (found.length > 0) return found;
  if (changes.some(({ part }) => part === 'product')) return [consequence('other-releases')];
  return [consequence(changes.length > 0 ? 'wording' : 'none')];
}
