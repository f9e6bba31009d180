import { metric, undefinedValue, type MetricTable, type MetricValue } from './metrics.ts';
import { requirements } from './shared-metrics.ts';

const impact = (what: string): Readonly<Record<string, MetricValue>> => ({
  N: ['None', `no effect on ${what}`],
  P: ['Partial', `some effect on ${what}`],
  C: ['Complete', `${what} can be lost entirely`],
});

/** CVSS 2.0, "A Complete Guide" (FIRST, June 2007), sections 2.1 to 2.3. */
export const cvss2: MetricTable = {
  AV: metric('Base', 'Access vector', {
    L: ['Local', 'the attacker needs access to the machine itself'],
    A: ['Adjacent network', 'the attacker must be in the same local network'],
    N: ['Network', 'it can be reached from any network'],
  }),
  AC: metric('Base', 'Access complexity', {
    H: ['High', 'it takes special circumstances'],
    M: ['Medium', 'it takes somewhat special circumstances'],
    L: ['Low', 'it takes no special circumstances'],
  }),
  Au: metric('Base', 'Authentication', {
    M: ['Multiple', 'the attacker must log in at least twice'],
    S: ['Single', 'the attacker must be logged in'],
    N: ['None', 'the attacker need not log in'],
  }),
  C: metric('Base', 'Confidentiality impact', impact('secrecy')),
  I: metric('Base', 'Integrity impact', impact('the trustworthiness of data')),
  A: metric('Base', 'Availability impact', impact('the service')),
  E: metric('Temporal', 'Exploitability', {
    U: ['Unproven', 'no exploit is known'],
    POC: ['Proof of concept', 'an exploit was demonstrated'],
    F: ['Functional', 'a working exploit exists'],
    H: ['High', 'exploiting needs no skill, or happens by itself'],
    ND: undefinedValue,
  }),
  RL: metric('Temporal', 'Remediation level', {
    OF: ['Official fix', 'the vendor has a complete fix'],
    TF: ['Temporary fix', 'the vendor has a temporary fix'],
    W: ['Workaround', 'there is an unofficial remedy'],
    U: ['Unavailable', 'there is no remedy'],
    ND: undefinedValue,
  }),
  RC: metric('Temporal', 'Report confidence', {
    UC: ['Unconfirmed', 'one source says so, or several that disagree'],
    UR: ['Uncorroborated', 'several sources say so, unofficially'],
    C: ['Confirmed', 'the vendor acknowledges it'],
    ND: undefinedValue,
  }),
  CDP: metric('Environmental', 'Collateral damage potential', {
    N: ['None', 'no harm to people, property or income'],
    L: ['Low', 'slight harm to people, property or income'],
    LM: ['Low to medium', 'moderate harm to people, property or income'],
    MH: ['Medium to high', 'significant harm to people, property or income'],
    H: ['High', 'catastrophic harm to people, property or income'],
    ND: undefinedValue,
  }),
  TD: metric('Environmental', 'Target distribution', {
    N: ['None', 'no such systems here'],
    L: ['Low', 'few such systems here'],
    M: ['Medium', 'many such systems here'],
    H: ['High', 'most systems here are such'],
    ND: undefinedValue,
  }),
  ...requirements('ND'),
};
