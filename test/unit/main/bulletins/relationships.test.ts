import { describe } from 'vitest';
import { check, maker, product, range, version } from './cases.ts';
import { shaped } from './tree.ts';

describe('Red Hat and SUSE: components, modules, chains', () => {
  const rhel = (flaw: Readonly<Record<string, readonly string[]>>) =>
    shaped({
      branches: maker(
        ['product_family', 'RHEL', [['product_name', 'RHEL AppStream (v. 8)', 'rhel8']]],
        ['product_version', 'nodejs-18.1-1.el8', 'rpm'],
        ['product_version', 'nodejs:18:8060', 'module'],
      ),
      relations: [
        ['rhel8:module', 'default_component_of', 'module', 'rhel8', 'nodejs:18 as a component of RHEL'],
        [
          'rhel8:module:rpm',
          'default_component_of',
          'rpm',
          'rhel8:module',
          'nodejs as a component of nodejs:18',
        ],
        ['circle-a', 'default_component_of', 'rpm', 'circle-b'],
        ['circle-b', 'default_component_of', 'module', 'circle-a'],
      ],
      flaws: [flaw],
    });
  const name = 'RHEL AppStream (v. 8)';
  const suse = shaped({
    branches: maker(product('SLES 15 SP4', ['product_version', '15 SP4', 'sles']), [
      'product_version',
      'libssl-1.1.1d',
      'lib',
    ]),
    relations: [
      ['sles:lib', 'default_component_of', 'lib', 'sles', 'libssl-1.1.1d as component of SLES 15 SP4'],
    ],
    flaws: [{ recommended: ['sles:lib'] }],
  });
  check([
    [
      'a fixed component clears no system',
      rhel({ fixed: ['rhel8:module'] }),
      name,
      '8.6',
      'unknown by not-interpretable',
    ],
    [
      'an affected component warns of its system',
      rhel({ known_affected: ['rhel8:module'] }),
      name,
      '8.6',
      'affected by affected-product',
    ],
    [
      'through a chain as well',
      rhel({ known_affected: ['rhel8:module:rpm'] }),
      name,
      '8.6',
      'affected by affected-product',
    ],
    [
      'a chain clears nothing',
      rhel({ known_not_affected: ['rhel8:module:rpm'] }),
      name,
      '8.6',
      'unknown by not-interpretable',
    ],
    [
      'a circle is nobody',
      rhel({ known_affected: ['circle-a'] }),
      name,
      '8.6',
      'unknown by product-not-named',
    ],
    ['a recommendation says nothing', suse, 'SLES 15 SP4', '15 SP4', 'unknown by product-not-named'],
  ]);
});

describe('CERT@VDE: firmware installed on hardware', () => {
  const wago = (flaw: Readonly<Record<string, readonly string[]>>) =>
    shaped({
      branches: maker(
        ['product_family', 'Hardware', [product('Controller 750', version('*', 'hw'))]],
        ['product_family', 'Firmware', [product('Firmware', range('<FW27', 'old'), version('27.1', 'new'))]],
      ),
      relations: [
        ['old:hw', 'installed_on', 'old', 'hw', 'Firmware <FW27 installed on Controller 750'],
        ['new:hw', 'installed_on', 'new', 'hw', 'Firmware 27.1 installed on Controller 750'],
      ],
      flaws: [flaw],
    });
  check([
    [
      'a firmware warns of hardware with a doubt',
      wago({ known_affected: ['old:hw'] }),
      'Controller 750',
      '26',
      'unknown by not-interpretable',
    ],
    [
      'and clears none',
      wago({ fixed: ['new:hw'] }),
      'Controller 750',
      '27.1',
      'unknown by not-interpretable',
    ],
    [
      'on that hardware only',
      wago({ fixed: ['new:hw'] }),
      'Firmware',
      '27.1',
      'unknown by not-interpretable',
    ],
  ]);
});
