import { metric, modified, undefinedValue, type MetricTable, type MetricValue } from './metrics.ts';
import { attackVector, privilegesRequired, requirements } from './shared-metrics.ts';

const impact = (what: string, where: string): Readonly<Record<string, MetricValue>> => ({
  H: ['High', `${what} of ${where} can be lost entirely, or where it matters most`],
  L: ['Low', `some effect on ${what} of ${where}, without control over how much`],
  N: ['None', `no effect on ${what} of ${where}`],
});

const itself = 'the vulnerable system';
const beyond = 'other systems';

const exploitability: MetricTable = {
  AV: attackVector,
  AC: metric('Base', 'Attack complexity', {
    L: ['Low', 'no defences need to be overcome'],
    H: ['High', 'the attacker must get past defences that are in place'],
  }),
  AT: metric('Base', 'Attack requirements', {
    N: ['None', 'it works in every deployment'],
    P: ['Present', 'it takes conditions of the deployment that the attacker doesn’t control'],
  }),
  PR: privilegesRequired,
  UI: metric('Base', 'User interaction', {
    N: ['None', 'nobody needs to do anything'],
    P: ['Passive', 'somebody must use the system, as they do anyway'],
    A: ['Active', 'somebody must do something particular'],
  }),
};

const impacts: MetricTable = {
  VC: metric('Base', 'Vulnerable system confidentiality', impact('the secrecy', itself)),
  VI: metric('Base', 'Vulnerable system integrity', impact('the data', itself)),
  VA: metric('Base', 'Vulnerable system availability', impact('the service', itself)),
  SC: metric('Base', 'Subsequent system confidentiality', impact('the secrecy', beyond)),
  SI: metric('Base', 'Subsequent system integrity', impact('the data', beyond)),
  SA: metric('Base', 'Subsequent system availability', impact('the service', beyond)),
};

const supplemental: MetricTable = {
  S: metric('Supplemental', 'Safety', {
    X: undefinedValue,
    N: ['Negligible', 'nobody comes to harm'],
    P: ['Present', 'people may come to harm'],
  }),
  AU: metric('Supplemental', 'Automatable', {
    X: undefinedValue,
    N: ['No', 'it can’t be automated against many targets'],
    Y: ['Yes', 'it can be automated against many targets'],
  }),
  R: metric('Supplemental', 'Recovery', {
    X: undefinedValue,
    A: ['Automatic', 'the system recovers by itself'],
    U: ['User', 'somebody must bring the system back'],
    I: ['Irrecoverable', 'the system can’t be brought back'],
  }),
  V: metric('Supplemental', 'Value density', {
    X: undefinedValue,
    D: ['Diffuse', 'each target is worth little'],
    C: ['Concentrated', 'each target is worth much'],
  }),
  RE: metric('Supplemental', 'Vulnerability response effort', {
    X: undefinedValue,
    L: ['Low', 'responding takes little effort'],
    M: ['Moderate', 'responding takes some effort'],
    H: ['High', 'responding takes much effort'],
  }),
  U: metric('Supplemental', 'Provider urgency', {
    X: undefinedValue,
    Clear: ['Clear', 'the provider sees no urgency'],
    Green: ['Green', 'the provider sees reduced urgency'],
    Amber: ['Amber', 'the provider sees moderate urgency'],
    Red: ['Red', 'the provider sees the highest urgency'],
  }),
};

const safety: MetricValue = ['Safety', 'people may come to harm'];
const changed = modified({ ...exploitability, ...impacts }, 'Environmental');
const withSafety = (row: MetricTable[string] | undefined): MetricTable[string] =>
  metric('Environmental', row?.name ?? '', { ...row?.values, S: safety });

/** CVSS 4.0 specification document (FIRST, 2023), sections 2 to 5. */
export const cvss4: MetricTable = {
  ...exploitability,
  ...impacts,
  E: metric('Threat', 'Exploit maturity', {
    X: undefinedValue,
    A: ['Attacked', 'attacks were reported, or tools exist'],
    P: ['Proof of concept', 'an exploit was demonstrated, and no attack reported'],
    U: ['Unreported', 'neither exploit nor attack is known'],
  }),
  ...requirements('X'),
  ...changed,
  // Section 4.2: only here can safety be said of other systems.
  MSI: withSafety(changed['MSI']),
  MSA: withSafety(changed['MSA']),
  ...supplemental,
};
