import { describe, expect, test } from 'vitest';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { check, maker, product, range, version, type Case } from './cases.ts';
import { bytesOf, parsed } from './csaf-document.ts';
import { shaped } from './tree.ts';

describe('statements beside an all-clear', () => {
  const tree = maker(
    product(
      'Tool',
      version('4.4.14', 'v'),
      range('>= 4.4.0', 'r'),
      version('4.4.18', 'later'),
      version('4.4.0', 'first'),
      version('4.4.2', 'early'),
      ['product_version', 'n/a', 'na'],
    ),
  );
  const tool = (...flaws: readonly Readonly<Record<string, unknown>>[]) => shaped({ branches: tree, flaws });
  const remedy = (category: string, id = 'v') => ({
    with: { remediations: [{ category, details: 'Words.', product_ids: [id] }] },
  });
  const reason = (details: string) => ({
    with: { threats: [{ category: 'impact', details, product_ids: ['v'] }] },
  });
  const ask = (row: readonly [reason: string, document: object, expected: string]): Case => [
    row[0],
    row[1],
    'Tool',
    '4.4.14',
    row[2],
  ];
  check(
    [
      ['plain', tool({ fixed: ['v'] }), 'not-affected by fixed-named'],
      [
        'not affected, without a reason',
        tool({ known_not_affected: ['v'] }),
        'not-affected by not-affected-named',
      ],
      [
        'a flag alone',
        tool({ with: { flags: [{ label: 'component_not_present', product_ids: ['v'] }] } }),
        'unknown by product-not-named',
      ],
      [
        'fixed, and no fix is planned',
        tool({ fixed: ['v'], ...remedy('no_fix_planned') }),
        'unknown by contradiction',
      ],
      [
        'fixed, and no fix is available',
        tool({ fixed: ['v'], ...remedy('none_available') }),
        'unknown by contradiction',
      ],
      [
        'fixed, and no fix for another is planned',
        tool({ fixed: ['v'], ...remedy('no_fix_planned', 'early') }),
        'not-affected by fixed-named',
      ],
      ['fixed, and how', tool({ fixed: ['v'], ...remedy('vendor_fix') }), 'not-affected by fixed-named'],
      [
        'not affected, and a workaround',
        tool({ known_not_affected: ['v'], ...remedy('workaround') }),
        'unknown by contradiction',
      ],
      [
        'not affected, and no fix is planned',
        tool({ known_not_affected: ['v'], ...remedy('no_fix_planned') }),
        'not-affected by not-affected-named',
      ],
      [
        'not affected, on a condition',
        tool({ known_not_affected: ['v'], ...reason('Only if TLS is off.') }),
        'unknown by not-interpretable',
      ],
      [
        'not affected, in German on a condition',
        tool({ known_not_affected: ['v'], ...reason('Nicht betroffen, sofern TLS aus ist.') }),
        'unknown by not-interpretable',
      ],
      [
        'not affected, for a reason',
        tool({ known_not_affected: ['v'], ...reason('The code is not in it.') }),
        'not-affected by not-affected-named',
      ],
      [
        'an id that nothing defines',
        tool({ fixed: ['v'], known_affected: ['who'] }),
        'unknown by not-interpretable',
      ],
      ['an id that nothing defines, cleared', tool({ fixed: ['v', 'who'] }), 'not-affected by fixed-named'],
      ['an id with a space', tool({ fixed: ['v'], known_affected: ['v '] }), 'unknown by contradiction'],
      [
        'a version that is none',
        tool({ fixed: ['r'], known_affected: ['na'] }),
        'unknown by not-interpretable',
      ],
      [
        'a range, and a last affected release after it',
        tool({ fixed: ['r'], last_affected: ['later'] }),
        'unknown by not-interpretable',
      ],
      [
        'a range, and a first affected release before it',
        tool({ fixed: ['r'], first_affected: ['first'] }),
        'not-affected by fixed-range',
      ],
      [
        'not affected by a range, and affected since before',
        tool({ known_not_affected: ['r'], first_affected: ['first'] }),
        'unknown by not-interpretable',
      ],
      [
        'a last affected release before it',
        tool({ fixed: ['r'], first_affected: ['first'], last_affected: ['early'] }),
        'not-affected by fixed-range',
      ],
      ['the last affected one is affected', tool({ last_affected: ['v'] }), 'affected by affected-named'],
      ['the first fixed one is fixed', tool({ first_fixed: ['v'] }), 'not-affected by fixed-named'],
      ['a later one than the first fixed', tool({ first_fixed: ['early'] }), 'unknown by version-not-named'],
      [
        'two ids, two opinions',
        tool({ known_not_affected: ['v'], known_affected: ['r'] }),
        'unknown by contradiction',
      ],
      ['two flaws, one cleared and one silent', tool({ fixed: ['v'] }, {}), 'unknown by product-not-named'],
      [
        'two flaws, one cleared and one affected',
        tool({ fixed: ['v'] }, { known_affected: ['r'] }),
        'affected by affected-range',
      ],
      [
        'two flaws, one cleared and one looked into',
        tool({ fixed: ['v'] }, { under_investigation: ['v'] }),
        'unknown by under-investigation',
      ],
    ].map((row) => ask(row as [string, object, string])),
  );

  test('a contradicting remedy is shown beside the status', () => {
    const { evidence } = verdict(
      parsed(bytesOf(tool({ fixed: ['v'], ...remedy('no_fix_planned') }))),
      { name: 'Tool' },
      '4.4.14',
    );
    expect(evidence.map(({ says, words }) => `${says}: ${words}`)).toEqual([
      'fixed: Maker Tool 4.4.14',
      'remediation: no_fix_planned: Words.',
    ]);
  });

  test('a line that was asked for is not cleared by a range while one of its releases is affected', () => {
    const document = tool({ fixed: ['r'], known_affected: ['later'] });
    expect(verdict(parsed(bytesOf(document)), { name: 'Tool' }, '4.4').rule).toBe('not-interpretable');
  });
});

describe('a reason that holds for some installations only', () => {
  const branches = maker(product('Tool', version('4.4.14', 'v')));
  const judged = (details: string) =>
    verdict(
      parsed(
        bytesOf(
          shaped({
            branches,
            flaws: [
              {
                known_not_affected: ['v'],
                with: { threats: [{ category: 'impact', details, product_ids: ['v'] }] },
              },
            ],
          }),
        ),
      ),
      { name: 'Tool' },
      '4.4.14',
    );
  test.each([
    'Not affected by default.',
    'Not affected in the default configuration.',
    'Not vulnerable if the feature is disabled.',
    'Exploitable when the web server is enabled.',
    'Standardmäßig nicht betroffen.',
    'In der Grundeinstellung nicht betroffen.',
    'Nicht betroffen, wenn TLS aus ist.',
  ])('clears nobody: %s', (details) => {
    expect(judged(details)).toMatchObject({ verdict: 'unknown', rule: 'not-interpretable' });
  });
  test.each([
    'The vulnerable code is not part of it.',
    'Packets are dropped when they arrive; the code is never reached.',
    'Der betroffene Code ist nicht enthalten.',
  ])('is not one that holds for all: %s', (details) => {
    expect(judged(details).verdict).toBe('not-affected');
  });
});

describe('documents that say how they are meant', () => {
  const whole = (document: object, tracking: object = {}) =>
    shaped({
      branches: maker(product('Tool', version('1.0', 'v'))),
      flaws: [{ fixed: ['v'] }],
      document,
      tracking,
    });
  check([
    ['a draft', whole({}, { status: 'draft' }), 'Tool', '1.0', 'unknown by draft'],
    ['interim', whole({}, { status: 'interim' }), 'Tool', '1.0', 'not-affected by fixed-named'],
    ['withdrawn', whole({ title: '[Withdrawn] A flaw' }), 'Tool', '1.0', 'unknown by withdrawn'],
    [
      'informational',
      whole({ category: 'csaf_informational_advisory' }),
      'Tool',
      '1.0',
      'unknown by not-an-advisory',
    ],
    ['superseded', whole({ category: 'csaf_superseded' }), 'Tool', '1.0', 'unknown by not-an-advisory'],
  ]);
});
