import { metric, undefinedValue, type MetricTable } from './metrics.ts';

/**
 * What harm it would do here to lose a thing: the same in each edition of CVSS but for the code of "not defined".
 *
 * @param notDefined `ND` in 2.0, `X` since
 */
export function requirements(notDefined: 'ND' | 'X'): MetricTable {
  const required = (name: string, what: string) =>
    metric('Environmental', `${name} requirement`, {
      [notDefined]: undefinedValue,
      L: ['Low', `losing ${what} would do little harm here`],
      M: ['Medium', `losing ${what} would do serious harm here`],
      H: ['High', `losing ${what} would do catastrophic harm here`],
    });
  return {
    CR: required('Confidentiality', 'secrecy'),
    IR: required('Integrity', 'the trustworthiness of data'),
    AR: required('Availability', 'the service'),
  };
}

/** From where it is attacked, in CVSS 3 and 4. */
export const attackVector = metric('Base', 'Attack vector', {
  N: ['Network', 'it can be reached from any network'],
  A: ['Adjacent', 'the attacker must be in the same local network'],
  L: ['Local', 'the attacker needs access to the machine, or somebody there who opens a file'],
  P: ['Physical', 'the attacker must touch the machine'],
});

/** What account the attacker needs, in CVSS 3 and 4. */
export const privilegesRequired = metric('Base', 'Privileges required', {
  N: ['None', 'the attacker needs no account'],
  L: ['Low', 'the attacker needs an ordinary account'],
  H: ['High', 'the attacker needs an administrator’s account'],
});
