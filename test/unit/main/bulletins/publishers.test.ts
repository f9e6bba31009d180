import { describe } from 'vitest';
import { check, maker, product, range, version } from './cases.ts';
import { shaped } from './tree.ts';

describe('Siemens: ranges in prose and vers, "all versions", prefixed numbers', () => {
  const siemens = (words: string, status = 'known_affected') =>
    shaped({
      branches: maker(product('SIMATIC NET', range(words, 'a'))),
      flaws: [{ [status]: ['a'] }],
    });
  check([
    [
      'before a service pack',
      siemens('All versions < V3.1 SP2'),
      'SIMATIC NET',
      'V3.1 SP1',
      'affected by affected-range',
    ],
    [
      'the pack itself is not named',
      siemens('All versions < V3.1 SP2'),
      'SIMATIC NET',
      'V3.1 SP2',
      'unknown by version-not-named',
    ],
    [
      'a hotfix on a pack has no order',
      siemens('vers:all/<V3.1 SP2 HF1'),
      'SIMATIC NET',
      'V3.1 SP1',
      'unknown by not-interpretable',
    ],
    [
      'a date beside the number',
      siemens('< V2.0 (2023-05)'),
      'SIMATIC NET',
      'V1.9',
      'unknown by not-interpretable',
    ],
    ['a line', siemens('V4.X'), 'SIMATIC NET', 'V4.7.1', 'affected by affected-range'],
    ['not the next line', siemens('V4.X'), 'SIMATIC NET', 'V5.0', 'unknown by version-not-named'],
    [
      'a condition',
      siemens('All versions < V4.0 only affected when the web server is activated'),
      'SIMATIC NET',
      'V3.0',
      'unknown by not-interpretable',
    ],
    [
      'all versions are not affected',
      siemens('vers:all/*', 'known_not_affected'),
      'SIMATIC NET',
      'V3.0',
      'not-affected by not-affected-all',
    ],
    [
      'no version is',
      siemens('vers:none/*', 'known_not_affected'),
      'SIMATIC NET',
      'V3.0',
      'unknown by not-interpretable',
    ],
  ]);
});

describe('Palo Alto, Fortinet, Nozomi, Open-Xchange: builds, prefixes, suffixes', () => {
  const panos = shaped({
    branches: maker(
      product(
        'PAN-OS',
        range('>=11.1.0|<11.1.5', 'a'),
        range('>=10.2.0|<10.2.9-h1', 'b'),
        version('11.1.5', 'f'),
      ),
    ),
    flaws: [{ known_affected: ['a', 'b'], fixed: ['f'] }],
  });
  const forti = shaped({
    branches: maker(
      product('FortiOS', range('>=7.4.0|<=7.4.2', 'a')),
      product('FortiOS-6K7K', range('vers:all/*', 'b')),
    ),
    flaws: [{ known_not_affected: ['b'], known_affected: ['a'] }],
  });
  const ox = shaped({
    branches: maker(product('OX App Suite', version('7.10.6-rev51', 'a'), version('7.10.6-rev52', 'f'))),
    flaws: [{ known_affected: ['a'], fixed: ['f'] }],
  });
  check([
    ['inside', panos, 'PAN-OS', '11.1.4', 'affected by affected-range'],
    [
      'its upper end, which a second range leaves open',
      panos,
      'PAN-OS',
      '11.1.5',
      'unknown by not-interpretable',
    ],
    ['a hotfix only its publisher sorts', panos, 'PAN-OS', '10.2.8', 'unknown by not-interpretable'],
    ['a hotfix of an affected release', panos, 'PAN-OS', '11.1.4-h7', 'unknown by not-interpretable'],
    ['the end that belongs to it', forti, 'FortiOS', '7.4.2', 'affected by affected-range'],
    ['another product of a longer name', forti, 'FortiOS-6K7K', '7.4.2', 'not-affected by not-affected-all'],
    ['the one that was fixed', ox, 'OX App Suite', '7.10.6-rev52', 'not-affected by fixed-named'],
    ['the one before', ox, 'OX App Suite', '7.10.6-rev51', 'affected by affected-named'],
    ['one that is not named', ox, 'OX App Suite', '7.10.6-rev53', 'unknown by version-not-named'],
  ]);
});

describe('Microsoft, Cisco, Oracle: builds, parentheses, words under product_version', () => {
  const windows = shaped({
    branches: maker(
      product('Windows Server 2019', range('<10.0.17763.5329', 'a'), version('10.0.17763.5329', 'f')),
      product('Windows Server 2022', range('<10.0.20348.2227', 'b'), version('10.0.20348.2227', 'g')),
    ),
    flaws: [{ known_affected: ['a', 'b'], fixed: ['f', 'g'] }],
  });
  const cisco = shaped({
    branches: maker(product('Cisco IOS', version('15.2(7)E', 'a'), version('15.2(7)E1', 'b'))),
    flaws: [{ known_affected: ['a', 'b'] }],
  });
  const oracle = shaped({
    branches: maker(product('MySQL Server', version('8.0.35 and prior', 'a'), version('8.1.0', 'b'))),
    flaws: [{ known_affected: ['a', 'b'] }],
  });
  check([
    [
      'a build that is fixed',
      windows,
      'Windows Server 2019',
      '10.0.17763.5329',
      'not-affected by fixed-named',
    ],
    ['a build before it', windows, 'Windows Server 2019', '10.0.17763.100', 'affected by affected-range'],
    [
      'a later build is not named',
      windows,
      'Windows Server 2019',
      '10.0.17763.9999',
      'unknown by version-not-named',
    ],
    [
      'a year behind the name may be its end',
      windows,
      'Windows Server',
      '2019',
      'unknown by not-interpretable',
    ],
    [
      'a build of the other product',
      windows,
      'Windows Server 2019',
      '10.0.20348.2227',
      'unknown by version-not-named',
    ],
    ['a release in parentheses', cisco, 'Cisco IOS', '15.2(7)E1', 'affected by affected-named'],
    ['one that is not listed', cisco, 'Cisco IOS', '15.2(7)E3', 'unknown by version-not-named'],
    ['a range in the place of a version', oracle, 'MySQL Server', '8.0.34', 'affected by affected-range'],
    ['its end', oracle, 'MySQL Server', '8.0.35', 'affected by affected-range'],
    ['after it', oracle, 'MySQL Server', '8.0.36', 'unknown by version-not-named'],
  ]);
});
