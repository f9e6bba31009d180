import { describe } from 'vitest';
import { check, maker, range, version } from './cases.ts';
import { shaped, type Branch } from './tree.ts';

describe('BSI, Schneider, ABB, Rockwell: deep branches, families, architectures', () => {
  const deep = (below: readonly Branch[], flaw: Readonly<Record<string, readonly string[]>>) =>
    shaped({
      branches: maker(['product_family', 'Suite', [['product_name', 'Tool', below]]]),
      flaws: [flaw],
    });
  const arm: readonly Branch[] = [
    ['architecture', 'arm64', [version('4.4.14', 'arm')]],
    ['architecture', 'x86', [version('4.4.14', 'x86')]],
  ];
  const upwards: readonly Branch[] = [
    ['product_version', '4.4.14', [['architecture', 'arm64', 'arm', 'Tool 4.4.14']]],
  ];
  const family = (label?: string) =>
    shaped({
      branches: maker(['product_family', 'Tool', [version('4.4.14', 'a', label)]]),
      flaws: [{ fixed: ['a'] }],
    });
  const nameless = shaped({
    branches: maker(['product_version', '4.4.14', [['architecture', 'arm64', 'a', 'Tool 4.4.14']]]),
    flaws: [{ fixed: ['a'] }],
  });
  const nested: readonly Branch[] = [['product_version', '4.4', [version('4.4.14', 'a')]]];
  check([
    [
      'a family above the name',
      deep([range('<4.5.8', 'a')], { known_affected: ['a'] }),
      'Tool',
      '4.4.14',
      'affected by affected-range',
    ],
    [
      'one architecture cleared',
      deep(arm, { known_not_affected: ['arm'], known_affected: ['x86'] }),
      'Tool',
      '4.4.14',
      'unknown by not-interpretable',
    ],
    [
      'an architecture of another release says nothing',
      deep(arm, { known_not_affected: ['arm'] }),
      'Tool',
      '4.5.0',
      'unknown by version-not-named',
    ],
    [
      'an architecture below the version',
      deep(upwards, { fixed: ['arm'] }),
      'Tool',
      '4.4.14',
      'unknown by not-interpretable',
    ],
    [
      'a full name does not undo its architecture',
      nameless,
      'Tool',
      '4.4.14',
      'unknown by not-interpretable',
    ],
    ['a family in place of a name', family('Tool 4.4.14'), 'Tool', '4.4.14', 'not-affected by fixed-named'],
    [
      'a full name that contradicts its branch',
      family('Tool 4.4.18'),
      'Tool',
      '4.4.14',
      'unknown by version-not-named',
    ],
    ['and the other way round', family('Tool 4.4.18'), 'Tool', '4.4.18', 'unknown by version-not-named'],
    [
      'a version within a line warns',
      deep(nested, { known_affected: ['a'] }),
      'Tool',
      '4.4.14',
      'affected by affected-range',
    ],
    ['and clears nothing', deep(nested, { fixed: ['a'] }), 'Tool', '4.4.14', 'unknown by not-interpretable'],
    [
      'nor says anything of another release',
      deep(nested, { fixed: ['a'] }),
      'Tool',
      '4.4.18',
      'unknown by version-not-named',
    ],
    [
      'a full name of another version than its branch',
      deep([version('4.4.14', 'a', 'Tool 4.4.18')], { fixed: ['a'] }),
      'Tool',
      '4.4.14',
      'unknown by not-interpretable',
    ],
    [
      'a full name of a line that its range leaves out',
      deep([['product_version_range', '< 11.0.3', 'a', 'Tool Version 11.x: before 11.0.3']], {
        known_affected: ['a'],
      }),
      'Tool',
      '10.5',
      'unknown by not-interpretable',
    ],
  ]);
});

describe('names that begin with other names, and names that end with numbers', () => {
  const flat = (label: string, status = 'fixed') =>
    shaped({ flat: { a: label }, flaws: [{ [status]: ['a'] }] });
  const named = (name: string, status = 'fixed', below: Branch[] | string = 'a') =>
    shaped({ branches: maker(['product_name', name, below]), flaws: [{ [status]: ['a'] }] });
  check([
    ['Foo 2 may be a product of its own', flat('Foo 2'), 'Foo', '2', 'unknown by not-interpretable'],
    [
      'nor does it warn of Foo 2.1',
      flat('Foo 2', 'known_affected'),
      'Foo',
      '2.1',
      'unknown by not-interpretable',
    ],
    [
      'nor say anything of Foo 3',
      flat('Foo 2', 'known_affected'),
      'Foo',
      '3',
      'unknown by version-not-named',
    ],
    [
      'asked by its full name it is itself',
      flat('Foo 2', 'known_affected'),
      'Foo 2',
      '1.0',
      'affected by affected-product',
    ],
    ['Foo V2 is release 2', flat('Foo V2'), 'Foo', '2', 'not-affected by fixed-named'],
    ['Foo version 2 too', flat('Foo version 2'), 'Foo', '2', 'not-affected by fixed-named'],
    ['Foo 2.0 too', flat('Foo 2.0'), 'Foo', '2.0', 'not-affected by fixed-named'],
    [
      'a range after a flat name',
      flat('Foo prior to version 2.5', 'known_affected'),
      'Foo',
      '2.1',
      'affected by affected-range',
    ],
    ['in German', flat('Foo vor Version 2.5', 'known_affected'), 'Foo', '2.1', 'affected by affected-range'],
    [
      'a pack after a flat name is a doubt',
      flat('Foo SP2', 'known_affected'),
      'Foo',
      '2.1',
      'unknown by not-interpretable',
    ],
    ['letters may be the end of a name', flat('Foo R15B'), 'Foo', 'R15B', 'unknown by not-interpretable'],
    ['and are no other release', flat('Foo R15B'), 'Foo', 'R15C', 'unknown by version-not-named'],
    ['no version at all', flat('Foo n/a', 'known_affected'), 'Foo', '2.1', 'unknown by not-interpretable'],
    ['a name with a version in it', named('Foo 2.1.4'), 'Foo', '2.1.4', 'not-affected by fixed-named'],
    [
      'and a branch that says more',
      named('Foo 2.1', 'known_affected', [range('< 2.1.9', 'a')]),
      'Foo',
      '2.1.4',
      'affected by affected-range',
    ],
    [
      'of another line',
      named('Foo 2.1', 'known_affected', [range('< 2.1.9', 'a')]),
      'Foo',
      '1.0.4',
      'unknown by version-not-named',
    ],
    [
      'all of a version in a name',
      named('Foo V16', 'known_affected', [range('vers:all/*', 'a')]),
      'Foo',
      '16',
      'affected by affected-named',
    ],
    ['an edition', flat('Foo airgap 2.0', 'known_affected'), 'Foo', '2.0', 'unknown by product-not-named'],
    [
      'a service beside it',
      named('Foo SaaS', 'known_not_affected'),
      'Foo',
      '2.0',
      'unknown by product-not-named',
    ],
    [
      'letters composed otherwise are the same letters',
      named('Fo\u0308o'),
      'F\u00f6o',
      '2.0',
      'unknown by release-not-stated',
    ],
  ]);
});
