import type { ScoreView, VulnerabilityView } from '../../api/bulletin-view.ts';
import { decodeVector, type DecodedMetric } from '../cvss/decode.ts';
import { undefinedValue } from '../cvss/metrics.ts';
import { metricWords } from '../cvss/metric-words.ts';
import { escape, table, type Telling } from './markup.ts';

/** Metrics that were left undefined say nothing, and are not told. */
const isSaid = ({ value }: DecodedMetric): boolean => value !== undefinedValue[0];

/**
 * How the metrics of a vector are told. A table has a hundred elements: with the four hundred flaws of one bulletin, the
 * window is busy for seconds before the first line can be read. `lines` say the same in one element.
 */
type Manner = 'open table' | 'table' | 'lines';

/** Up to how many flaws of a bulletin have tables. */
const mostTables = 25;

function metricTable(metrics: readonly DecodedMetric[], { words }: Telling): string {
  const rows = metrics.map(({ name, value, means, code }) => [
    escape(name),
    `<strong>${escape(value)}</strong>`,
    escape(means),
    `<code>${escape(code)}</code>`,
  ]);
  const { name, value, means, code } = words.metric;
  const heads = [name, value, means, code];
  return table(heads, rows, { named: true, kind: 'metrics', label: words.vectorInWords });
}

/** A line each, which the style keeps apart; read without it they are one sentence. */
const metricLines = (metrics: readonly DecodedMetric[]): string =>
  `<p class="metric-lines">${metrics
    .map(({ name, value, means, code }) => escape(`${name} (${code}): ${value}, ${means}`))
    .join(';\n')}.</p>`;

function inWords(vector: string, manner: Manner, telling: Telling): string {
  const { words } = telling;
  const decoded = decodeVector(vector);
  if (!decoded) return `<p>${escape(words.noSuchVector)}</p>`;
  const said = decoded.metrics.filter(isSaid).map((metric) => metricWords(metric, words.locale));
  const unread =
    decoded.unread.length === 0
      ? ''
      : `<p>${escape(words.unreadParts(decoded.version))} ${decoded.unread.map((part) => `<code>${escape(part)}</code>`).join(' ')}</p>`;
  const metrics = manner === 'lines' ? metricLines(said) : metricTable(said, telling);
  return `<details${manner === 'open table' ? ' open=""' : ''}><summary>${escape(words.vectorInWords)}</summary>${metrics}${unread}</details>`;
}

function score({ version, base, severity, vector }: ScoreView, manner: Manner, telling: Telling): string {
  const { words } = telling;
  const [which, before, number, after] = words.score(version, base.toFixed(1), words.severities[severity]);
  const facts = `<p><strong>${escape(which)}</strong>${escape(before)}<strong>${escape(number)}</strong>${escape(after)}`;
  if (vector === null) return `${facts}. ${escape(words.noVector)}</p>`;
  return `${facts}<br /><code>${escape(vector)}</code></p>\n${inWords(vector, manner, telling)}`;
}

/**
 * The scores of a vulnerability, each once, with its vector in words: open where there is little else to read. Where only
 * a base score is known, that is said.
 *
 * @param flaws how many the bulletin has
 */
export function scoresOf({ scores: list }: VulnerabilityView, flaws: number, telling: Telling): string {
  const unique = new Map(list.map((one) => [`${one.version} ${one.base} ${one.vector ?? ''}`, one]));
  const folded = flaws > mostTables ? 'lines' : 'table';
  const manner: Manner = flaws === 1 && unique.size === 1 ? 'open table' : folded;
  return [...unique.values()].map((one) => score(one, manner, telling)).join('\n');
}
