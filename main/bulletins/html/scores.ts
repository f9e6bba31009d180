import type { ScoreView, VulnerabilityView } from '../../api/bulletin-view.ts';
import { decodeVector, type DecodedMetric } from '../cvss/decode.ts';
import { undefinedValue } from '../cvss/metrics.ts';
import { metricWords } from '../cvss/metric-words.ts';
import { escape, table, type Telling } from './markup.ts';

/** Metrics that were left undefined say nothing, and are not told. */
const isSaid = ({ value }: DecodedMetric): boolean => value !== undefinedValue[0];

function inWords(vector: string, open: boolean, { words }: Telling): string {
  const decoded = decodeVector(vector);
  if (!decoded) return `<p>${escape(words.noSuchVector)}</p>`;
  const rows = decoded.metrics
    .filter(isSaid)
    .map((metric) => metricWords(metric, words.locale))
    .map(({ name, value, means, code }) => [
      escape(name),
      `<strong>${escape(value)}</strong>`,
      escape(means),
      `<code>${escape(code)}</code>`,
    ]);
  const unread =
    decoded.unread.length === 0
      ? ''
      : `<p>${escape(words.unreadParts(decoded.version))} ${decoded.unread.map((part) => `<code>${escape(part)}</code>`).join(' ')}</p>`;
  const { name, value, means, code } = words.metric;
  const metrics = table([name, value, means, code], rows, {
    named: true,
    kind: 'metrics',
    label: words.vectorInWords,
  });
  return `<details${open ? ' open=""' : ''}><summary>${escape(words.vectorInWords)}</summary>${metrics}${unread}</details>`;
}

function score({ version, base, severity, vector }: ScoreView, open: boolean, telling: Telling): string {
  const { words } = telling;
  const [which, before, number, after] = words.score(version, base.toFixed(1), words.severities[severity]);
  const facts = `<p><strong>${escape(which)}</strong>${escape(before)}<strong>${escape(number)}</strong>${escape(after)}`;
  if (vector === null) return `${facts}. ${escape(words.noVector)}</p>`;
  return `${facts}<br /><code>${escape(vector)}</code></p>\n${inWords(vector, open, telling)}`;
}

/**
 * The scores of a vulnerability, each once, with its vector in words. Where only a base score is known, that is said.
 *
 * @param open whether the words stand open: they do where there is little else to read
 */
export function scoresOf({ scores: list }: VulnerabilityView, open: boolean, telling: Telling): string {
  const unique = new Map(list.map((one) => [`${one.version} ${one.base} ${one.vector ?? ''}`, one]));
  return [...unique.values()].map((one) => score(one, open && unique.size === 1, telling)).join('\n');
}
