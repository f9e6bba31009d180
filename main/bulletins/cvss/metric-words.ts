import type { DecodedMetric } from './decode.ts';
import { german } from './german.ts';

/**
 * A metric in the words of a window's language. English is the tables' own; a word that a language lacks stays English
 * (`cvss-words.test.ts` promises that none does).
 *
 * @param locale BCP 47: `de-DE`
 */
export function metricWords(metric: DecodedMetric, locale: string): DecodedMetric {
  if (!locale.startsWith('de')) return metric;
  const { name, value, means } = metric;
  return {
    ...metric,
    name: nameInGerman(name),
    value: german[value] ?? value,
    means: german[means] ?? means,
  };
}

/** Environmental metrics are named after those that they judge again. */
function nameInGerman(name: string): string {
  const again = /^Modified (.)(.*)$/.exec(name);
  if (!again) return german[name] ?? name;
  const [, first = '', rest = ''] = again;
  return `Angepasst: ${german[first.toUpperCase() + rest] ?? name}`;
}
