import type { Fact } from './facts.ts';
import type { Reading } from './readings.ts';

/** The scale that the score's source uses. */
const namespace = 'https://nvd.nist.gov/vuln-metrics/cvss';

const word = (score: number): string => {
  if (score >= 9) return 'Critical';
  if (score >= 7) return 'High';
  if (score >= 4) return 'Medium';
  return score > 0 ? 'Low' : 'None';
};

/**
 * CSAF aggregate_severity (section 3.2.1.2) instead of a CVSS object: that would need a vector, which the publisher
 * doesn't give and nobody here makes up.
 */
export function aggregateSeverity(fact: Fact, reading: Reading) {
  const text =
    fact.cvss === null ? reading.severityOfSet : `${word(fact.cvss)} (base score ${fact.cvss.toFixed(1)})`;
  return text === undefined ? {} : { aggregate_severity: { namespace, text } };
}
