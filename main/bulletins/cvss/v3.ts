import { metric, modified, undefinedValue, type MetricTable, type MetricValue } from './metrics.ts';
import { attackVector, privilegesRequired, requirements } from './shared-metrics.ts';

const impact = (what: string): Readonly<Record<string, MetricValue>> => ({
  N: ['None', `no effect on ${what}`],
  L: ['Low', `some effect on ${what}, without control over how much`],
  H: ['High', `${what} can be lost entirely, or where it matters most`],
});

const base: MetricTable = {
  AV: attackVector,
  AC: metric('Base', 'Attack complexity', {
    L: ['Low', 'it works whenever it is tried'],
    H: ['High', 'it takes circumstances that the attacker doesn’t control'],
  }),
  PR: privilegesRequired,
  UI: metric('Base', 'User interaction', {
    N: ['None', 'nobody needs to do anything'],
    R: ['Required', 'somebody must do something first, such as open a file'],
  }),
  S: metric('Base', 'Scope', {
    U: ['Unchanged', 'it harms only what the vulnerable part is responsible for'],
    C: ['Changed', 'it reaches beyond the vulnerable part'],
  }),
  C: metric('Base', 'Confidentiality', impact('secrecy')),
  I: metric('Base', 'Integrity', impact('the trustworthiness of data')),
  A: metric('Base', 'Availability', impact('the service')),
};

/** CVSS 3.0 and 3.1 specification documents (FIRST), sections 2 to 4: the metrics of both are the same. */
export const cvss3: MetricTable = {
  ...base,
  E: metric('Temporal', 'Exploit code maturity', {
    X: undefinedValue,
    U: ['Unproven', 'no exploit is known'],
    P: ['Proof of concept', 'an exploit was demonstrated'],
    F: ['Functional', 'a working exploit exists'],
    H: ['High', 'exploiting needs no skill, or happens by itself'],
  }),
  RL: metric('Temporal', 'Remediation level', {
    X: undefinedValue,
    O: ['Official fix', 'the vendor has a complete fix'],
    T: ['Temporary fix', 'the vendor has a temporary fix'],
    W: ['Workaround', 'there is an unofficial remedy'],
    U: ['Unavailable', 'there is no remedy'],
  }),
  RC: metric('Temporal', 'Report confidence', {
    X: undefinedValue,
    U: ['Unknown', 'reports disagree, or the cause is unknown'],
    R: ['Reasonable', 'there are details, and the cause isn’t proven'],
    C: ['Confirmed', 'it was reproduced, or the vendor acknowledges it'],
  }),
  ...requirements('X'),
  ...modified(base, 'Environmental'),
};
