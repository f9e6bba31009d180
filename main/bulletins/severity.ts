import type { Score, Severity } from './bulletin.ts';
import { mapObjects, objectAt, textAt, textsAt, type JsonObject } from './json.ts';

/**
 * The word for a base score: the qualitative scale of CVSS 3.1 (section 5) and 4.0 (section 6). CVSS 2 has no words of
 * its own beyond NVD's, which end at "high"; the same scale is used for it so that lists sort alike.
 */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}

const words: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  high: 'high',
  important: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  none: 'none',
};

/** The publisher's aggregate severity as a word of ours, with the base score where the text carries one. */
export function readAggregate(text: string | null): {
  readonly severity: Severity;
  readonly score: number | null;
} {
  const word = /^[a-z]+/i.exec(text ?? '')?.[0].toLowerCase() ?? '';
  const severity = words[word] ?? 'unstated';
  const written = /\(base score (\d{1,2}\.\d)\)$/.exec(text ?? '')?.[1];
  const score = written === undefined ? null : Number(written);
  return score === null || score > 10
    ? { severity, score: null }
    : { severity: severityOfScore(score), score };
}

const fields = [
  ['cvss_v4', '4.0'],
  ['cvss_v3', '3'],
  ['cvss_v2', '2.0'],
] as const;

function score(cvss: JsonObject, version: string, products: readonly string[]): Score | null {
  const base = Object.hasOwn(cvss, 'baseScore') ? cvss['baseScore'] : null;
  if (typeof base !== 'number' || base < 0 || base > 10) return null;
  return {
    version: textAt(cvss, 'version') ?? version,
    base,
    vector: textAt(cvss, 'vectorString'),
    severity: severityOfScore(base),
    products,
  };
}

/**
 * CVSS scores of a vulnerability, newest version first within an entry. CSAF 2.0 knows v2 and v3 (section 3.2.3.13);
 * publishers add `cvss_v4` as CSAF 2.1 spells it, which has them inside `metrics`.
 */
export const parseScores = (vulnerability: JsonObject): readonly Score[] =>
  [
    ...mapObjects(vulnerability, 'scores', (entry) => scoresIn(entry, entry)),
    ...mapObjects(vulnerability, 'metrics', (entry) => scoresIn(objectAt(entry, 'content'), entry)),
  ].flat();

const scoresIn = (content: JsonObject, entry: JsonObject): readonly Score[] =>
  fields.flatMap(([field, version]) => {
    const made = score(objectAt(content, field), version, textsAt(entry, 'products'));
    return made ? [made] : [];
  });

/** The worst of a vulnerability's scores: of the newest CVSS version that it was scored with. */
export function worstScore(scores: readonly Score[]): Score | null {
  const newest = scores.map(({ version }) => Number.parseFloat(version)).reduce((a, b) => Math.max(a, b), 0);
  const current = scores.filter(
    ({ version }) => Math.floor(Number.parseFloat(version)) === Math.floor(newest),
  );
  return current.reduce<Score | null>(
    (worst, next) => (worst && worst.base >= next.base ? worst : next),
    null,
  );
}
