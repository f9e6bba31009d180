import type { Bulletin, Severity } from './bulletin.ts';
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

type Facts = ReadonlyMap<string, { readonly part: string; readonly of: string; readonly text: string }>;

/** A bulletin as named facts, so that two can be laid side by side. */
function factsOf(bulletin: Bulletin): Facts {
  const facts = new Map<string, { part: string; of: string; text: string }>();
  const put = (part: string, of: string, text: string | null) => {
    if (text === null) return;
    const key = `${part}\n${of}`;
    const earlier = facts.get(key)?.text;
    facts.set(key, { part, of, text: earlier === undefined ? text : `${earlier}\n${text}` });
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
  for (const [index, flaw] of bulletin.vulnerabilities.entries()) {
    const name = flaw.cve ?? `vulnerability ${index + 1}`;
    put('vulnerability', name, flaw.title ?? name);
    put('weakness', name, flaw.cwe?.id ?? null);
    for (const { title, category, text } of flaw.notes) put('note', `${name}: ${title ?? category}`, text);
    for (const { version, base, vector } of flaw.scores) {
      put('score', `${name}: CVSS ${version}`, vector === null ? String(base) : `${base} ${vector}`);
    }
    for (const { status, product } of flaw.statements)
      put('product', `${name}: ${labels.get(product) ?? product}`, status);
    for (const { label, products } of flaw.flags) {
      for (const id of products) put('reason', `${name}: ${labels.get(id) ?? id}`, label);
    }
    for (const { category, details } of flaw.remediations)
      put('remediation', `${name}: ${category}`, details);
    for (const { category, details } of flaw.threats) put('threat', `${name}: ${category}`, details);
    for (const { url, summary } of flaw.references) put('reference', url, summary);
  }
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
    if (!named || earlier?.text === later?.text) return [];
    return [{ part: named.part, of: named.of, before: earlier?.text ?? null, after: later?.text ?? null }];
  });
}

/** What a new revision means for one release. */
export type Effect =
  | 'withdrawn'
  | 'now-affects'
  | 'no-longer-affects'
  | 'now-not-affected'
  | 'now-unknown'
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

function ofFixes(old: Verdict, now: Verdict): Consequence | null {
  const gained = now.fixedIn.filter((release) => !old.fixedIn.includes(release));
  const lost = old.fixedIn.filter((release) => !now.fixedIn.includes(release));
  if (gained.length > 0) return consequence('fix-available', null, gained.join(', '));
  return lost.length > 0 ? consequence('fix-gone', lost.join(', '), null) : null;
}

const adviceOf = ({ remediations }: Verdict): string =>
  remediations.map(({ category, details }) => `${category} ${details}`).join('\n');

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
    ofFixes(old, now),
    severity ? consequence('severity', severity.before, severity.after) : null,
    adviceOf(old) === adviceOf(now) ? null : consequence('advice'),
  ].filter((entry) => entry !== null);
  if (found.length > 0) return found;
  if (changes.some(({ part }) => part === 'product')) return [consequence('other-releases')];
  return [consequence(changes.length > 0 ? 'wording' : 'none')];
}
