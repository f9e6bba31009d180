import { expect, it } from 'vitest';
import { german } from '../../../../main/bulletins/cvss/german.ts';
import { metricWords } from '../../../../main/bulletins/cvss/metric-words.ts';
import { cvss2 } from '../../../../main/bulletins/cvss/v2.ts';
import { cvss3 } from '../../../../main/bulletins/cvss/v3.ts';
import { cvss4 } from '../../../../main/bulletins/cvss/v4.ts';

const rows = [cvss2, cvss3, cvss4].flatMap((table) => Object.values(table));
const metrics = rows.flatMap(({ group, name, values }) =>
  Object.values(values).map(([value, means]) => ({ code: 'X:Y', group, name, value, means })),
);

it('every metric, value and meaning of every CVSS version has its German words', () => {
  const missing = metrics.filter((metric) => {
    const { name, value, means } = metricWords(metric, 'de-DE');
    return (
      name === metric.name || value === metric.value || means === metric.means || name.includes('Modified')
    );
  });
  expect(missing).toEqual([]);
});

it('no German words are kept for what no version says', () => {
  const said = new Set(metrics.flatMap(({ name, value, means }) => [name, value, means]));
  expect(Object.keys(german).filter((phrase) => !said.has(phrase))).toEqual([]);
});

it('English is as the tables have it', () => {
  expect(metrics.map((metric) => metricWords(metric, 'en-GB'))).toEqual(metrics);
});
