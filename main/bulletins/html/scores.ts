import type { ScoreView, VulnerabilityView } from '../../api/bulletin-view.ts';
import { decodeVector, type DecodedMetric } from '../cvss/decode.ts';
import { escape, table } from './markup.ts';

/** Metrics that were left undefined say nothing, and are not told. */
const isSaid = ({ value }: DecodedMetric): boolean => value !== 'Not defined';

function inWords(vector: string, open: boolean): string {
  const decoded = decodeVector(vector);
  if (!decoded) return '<p>This vector is of no CVSS version that can be put into words.</p>';
  const rows = decoded.metrics
    .filter(isSaid)
    .map(({ name, value, means, code }) => [
      escape(name),
      `<strong>${escape(value)}</strong>`,
      escape(means),
      `<code>${escape(code)}</code>`,
    ]);
  const unread =
    decoded.unread.length === 0
      ? ''
      : `<p>Not part of CVSS ${escape(decoded.version)}, and left as written: ${decoded.unread.map((part) => `<code>${escape(part)}</code>`).join(' ')}</p>`;
  const words = table(['Metric', 'Value', 'Meaning', 'In the vector'], rows, {
    named: true,
    kind: 'metrics',
  });
  return `<details${open ? ' open=""' : ''}><summary>The vector in words</summary>${words}${unread}</details>`;
}

function score({ version, base, severity, vector }: ScoreView, open: boolean): string {
  const facts = `<p><strong>CVSS ${escape(version)}</strong> base score <strong>${base.toFixed(1)}</strong>, ${escape(severity)}`;
  if (vector === null) return `${facts}. The publisher gives no vector, so none is shown.</p>`;
  return `${facts}<br /><code>${escape(vector)}</code></p>\n${inWords(vector, open)}`;
}

/**
 * The scores of a vulnerability, each once, with its vector in words. Where only a base score is known, that is said.
 *
 * @param open whether the words stand open: they do where there is little else to read
 */
export function scoresOf({ scores: list }: VulnerabilityView, open: boolean): string {
  const unique = new Map(list.map((one) => [`${one.version} ${one.base} ${one.vector ?? ''}`, one]));
  return [...unique.values()].map((one) => score(one, open && unique.size === 1)).join('\n');
}
