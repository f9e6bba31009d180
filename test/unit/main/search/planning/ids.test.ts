import { describe, expect, it } from 'vitest';
import { idKey, readId, shapeOf } from '../../../../../main/search/planning/ids.ts';

const library = ['ICSA-23-164-04', 'VA-24-254-01', 'ACME-SB-0042'];
const read = (text: string) =>
  readId(
    text,
    (key) => library.find((id) => idKey(id) === key) ?? null,
    (shape) => library.some((id) => shapeOf(idKey(id)) === shape),
  )?.canonical ?? null;

describe('an id, however it is typed', () => {
  it.each([
    ['CVE-2021-44228', 'CVE-2021-44228'],
    ['cve-2021-44228', 'CVE-2021-44228'],
    ['cve 2021 44228', 'CVE-2021-44228'],
    ['2021-44228', 'CVE-2021-44228'],
    ['CVE–2021–44228', 'CVE-2021-44228'],
    ['CVE‑2021‑44228', 'CVE-2021-44228'],
    ['CVE_2021_44228', 'CVE-2021-44228'],
    [' (CVE-2021-44228). ', 'CVE-2021-44228'],
    ['cve202144228', 'CVE-2021-44228'],
    ['ghsa-jfh8-c2jp-5v3q', 'GHSA-jfh8-c2jp-5v3q'],
    ['GHSA jfh8 c2jp 5v3q', 'GHSA-jfh8-c2jp-5v3q'],
    ['icsa-23-164-04', 'ICSA-23-164-04'],
    ['ICSA 23 164 04', 'ICSA-23-164-04'],
    ['icsma-19-080-01', 'ICSMA-19-080-01'],
    ['va-24-254-01', 'VA-24-254-01'],
    ['rhsa-2024:1234', 'RHSA-2024:1234'],
    ['RHSA 2024 1234', 'RHSA-2024:1234'],
    ['suse-su-2023:1234-1', 'SUSE-SU-2023:1234-1'],
    ['usn-6543-1', 'USN-6543-1'],
    ['ssa-123456', 'SSA-123456'],
    ['acme sb 0042', 'ACME-SB-0042'],
    ['acme-sb-0099', 'ACME-SB-0099'],
  ])('%s is %s', (typed, canonical) => {
    expect(read(typed)).toBe(canonical);
  });

  it.each([
    'CVE-2021-442',
    'log4j CVE-2021-44228',
    '4.5.8',
    '2024',
    'port 6443',
    '--flag-2023',
    '',
    '1.2.3-4',
    'tls 1.3',
  ])('%s is no id', (typed) => {
    expect(read(typed)).toBeNull();
  });
});
