import { describe, expect, test } from 'vitest';
import { verdict, type Verdict } from '../../../../main/bulletins/verdict.ts';
import { bytesOf, csaf, parsed } from './csaf-document.ts';
import { advisory, release, type Leaf } from './advisory.ts';

const palette = { name: 'Palette', aliases: ['The Palette'] };

/** Judges 4.4.14 of Palette unless told otherwise. */
const ask = (
  document: object,
  version = '4.4.14',
  product: typeof palette | { name: string; vendor?: string } = palette,
): Verdict => verdict(parsed(bytesOf(document)), product, version);

const outcome = ({ verdict: word, rule }: Verdict) => `${word} by ${rule}`;

describe('each rule of docs/verdicts.md', () => {
  test.each<readonly [rule: string, document: object]>([
    [
      'unknown by withdrawn',
      advisory({ known_affected: [release('4.4.14')] }, { title: 'Withdrawn: a flaw' }),
    ],
    ['unknown by not-an-advisory', advisory({ fixed: [release('4.4.14')] }, { category: 'csaf_base' })],
    ['unknown by no-statements', csaf()],
    [
      'unknown by contradiction',
      advisory({
        known_affected: [release('4.4.14')],
        fixed: [{ name: 'vers:generic/>=4.4.0', id: 'other' }],
      }),
    ],
    ['affected by affected-named', advisory({ known_affected: [release('v4.4.14')] })],
    ['affected by affected-line', advisory({ known_affected: [release('4.4')] })],
    ['affected by affected-range', advisory({ known_affected: [release('< 4.4.18')] })],
    ['affected by affected-all', advisory({ known_affected: [release('vers:all/*')] })],
    ['affected by affected-product', advisory({ known_affected: [release(null)] })],
    ['not-affected by fixed-named', advisory({ fixed: [release('4.4.14')] })],
    ['not-affected by fixed-range', advisory({ fixed: [release('vers:generic/>=4.4.11')] })],
    ['not-affected by fixed-all', advisory({ fixed: [release('all versions')] })],
    ['not-affected by not-affected-named', advisory({ known_not_affected: [release('4.4.14')] })],
    ['not-affected by not-affected-range', advisory({ known_not_affected: [release('<= 4.4.18')] })],
    ['not-affected by not-affected-all', advisory({ known_not_affected: [release('*')] })],
    ['unknown by draft', advisory({ fixed: [release('4.4.14')] }, {}, { status: 'draft' })],
    ['unknown by under-investigation', advisory({ under_investigation: [release('4.4.14')] })],
    ['unknown by not-interpretable', advisory({ known_affected: [release('< 4.4.14 Update 2')] })],
    [
      'unknown by not-interpretable',
      advisory({ fixed: [release('4.4.14')], known_affected: [release('< V4.4 SP3')] }),
    ],
    ['unknown by release-not-stated', advisory({ known_not_affected: [release(null)] })],
    [
      'unknown by version-not-named',
      advisory({ known_affected: [release('4.4.11')], fixed: [release('4.4.18')] }),
    ],
    [
      'unknown by product-not-named',
      advisory({ known_affected: [{ ...release('4.4.14'), product: 'Palette airgap' }] }),
    ],
  ])('%s', (expected, document) => {
    expect(outcome(ask(document))).toBe(expected);
  });
});

describe('silence clears nothing', () => {
  test('a release after the fixed one is not inferred to be fixed', () => {
    const result = ask(
      advisory({ known_affected: [release('4.4.14')], fixed: [release('4.4.18')] }),
      '4.4.20',
    );
    expect(outcome(result)).toBe('unknown by version-not-named');
    expect(result.nearest.map(({ says, words }) => `${says} ${words}`)).toEqual(['fixed Palette 4.4.18']);
  });
  test('a release between two affected ones stays unknown, with both shown', () => {
    const result = ask(
      advisory({ known_affected: [release('4.5.8'), release('4.5.10'), release('4.5.20')] }),
      '4.5.9',
    );
    expect(result.nearest.map(({ words }) => words)).toEqual(['Palette 4.5.8', 'Palette 4.5.10']);
  });
  test('a release outside an affected range is not cleared by that', () => {
    expect(ask(advisory({ known_affected: [release('< 4.4.10')] })).verdict).toBe('unknown');
  });
  test('a line that is fixed clears none of its releases', () => {
    expect(ask(advisory({ fixed: [release('4.4')] })).verdict).toBe('unknown');
  });
  test('a recommendation is no statement', () => {
    expect(outcome(ask(advisory({ recommended: [release('4.4.14')] })))).toBe('unknown by product-not-named');
  });
  test('an empty version is no release', () => {
    expect(ask(advisory({ fixed: [release('4.4.14')] }), '').verdict).toBe('unknown');
  });
});

describe('contradictions show both sides', () => {
  test('affected and fixed', () => {
    const result = ask(advisory({ known_affected: [release('4.4')], fixed: [release('4.4.14')] }));
    expect(outcome(result)).toBe('unknown by contradiction');
    expect(result.evidence.map(({ says }) => says)).toEqual(['known_affected', 'fixed']);
  });
  test('under investigation and fixed', () => {
    const document = advisory({
      under_investigation: [release('4.4.14')],
      fixed: [{ name: '>= 4.4.0', id: 'range' }],
    });
    expect(outcome(ask(document))).toBe('unknown by contradiction');
  });
  test('under investigation beside affected stays affected', () => {
    const document = advisory({ under_investigation: [release(null)], known_affected: [release('4.4.14')] });
    expect(ask(document).verdict).toBe('affected');
  });
});

describe('products', () => {
  test('an alias is the product, case aside', () => {
    const document = advisory({ fixed: [{ ...release('4.4.14'), product: 'THE PALETTE' }] });
    expect(ask(document).verdict).toBe('not-affected');
  });
  test('another vendor that sells one of the same name is not meant', () => {
    const document = advisory({ known_affected: [release('4.4.14')] });
    expect(outcome(ask(document, '4.4.14', { name: 'Palette', vendor: 'Somebody' }))).toBe(
      'unknown by product-not-named',
    );
  });
  test('a version in a full name counts only when nothing else is in it', () => {
    const flat = (name: string) => ({
      ...csaf(),
      product_tree: { full_product_names: [{ name, product_id: 'p' }] },
      vulnerabilities: [{ product_status: { fixed: ['p'] } }],
    });
    expect(outcome(ask(flat('Palette 4.4.14')))).toBe('not-affected by fixed-named');
    expect(outcome(ask(flat('Palette airgap 4.4.14')))).toBe('unknown by product-not-named');
  });
  test('an architecture narrows the product, so that it decides nothing', () => {
    const document = {
      ...csaf(),
      product_tree: {
        branches: [
          {
            category: 'product_name',
            name: 'Palette',
            branches: [
              {
                category: 'architecture',
                name: 'arm64',
                branches: [
                  { category: 'product_version', name: '4.4.14', product: { name: 'P', product_id: 'p' } },
                ],
              },
            ],
          },
        ],
      },
      vulnerabilities: [{ product_status: { fixed: ['p'] } }],
    };
    expect(outcome(ask(document))).toBe('unknown by not-interpretable');
  });
  test('a part that is in the product by default warns for it and clears nothing', () => {
    const withPart = (status: string) => ({
      ...csaf(),
      product_tree: {
        full_product_names: [
          { name: 'Palette 4.4.14', product_id: 'whole' },
          { name: 'OpenSSL', product_id: 'part' },
        ],
        relationships: [
          {
            category: 'default_component_of',
            product_reference: 'part',
            relates_to_product_reference: 'whole',
            full_product_name: { name: 'OpenSSL in Palette', product_id: 'both' },
          },
        ],
      },
      vulnerabilities: [{ product_status: { [status]: ['both'] } }],
    });
    expect(ask(withPart('known_affected')).verdict).toBe('affected');
    expect(outcome(ask(withPart('known_not_affected')))).toBe('unknown by not-interpretable');
  });
});

describe('several flaws in one bulletin', () => {
  const flaws = (...groups: readonly Readonly<Record<string, readonly Leaf[]>>[]) => {
    const documents = groups.map((group, index) => advisory(group, {}, {}, `CVE-2024-000${index + 1}`));
    return { ...documents[0], vulnerabilities: documents.flatMap(({ vulnerabilities }) => vulnerabilities) };
  };
  const tree = advisory({ fixed: [release('4.4.14')], known_affected: [release('4.4.11')] }).product_tree;

  test('one affected is enough', () => {
    const document = {
      ...flaws({ fixed: [release('4.4.14')] }, { known_affected: [release('4.4.14')] }),
      product_tree: tree,
    };
    const result = ask(document);
    expect(outcome(result)).toBe('affected by affected-named');
    expect(result.cves).toEqual(['CVE-2024-0002']);
  });
  test('one that says nothing keeps the whole from being cleared', () => {
    const document = { ...flaws({ fixed: [release('4.4.14')] }, {}), product_tree: tree };
    expect(ask(document).verdict).toBe('unknown');
  });
  test('all of them fixed is not affected', () => {
    const document = {
      ...flaws({ fixed: [release('4.4.14')] }, { fixed: [release('4.4.14')] }),
      product_tree: tree,
    };
    expect(ask(document).verdict).toBe('not-affected');
  });
});

describe('the fix', () => {
  test('newer releases that are named as fixed are listed, oldest first', () => {
    const document = advisory({
      known_affected: [release('4.4.14')],
      fixed: [release('4.10.1'), release('4.4.18'), release('4.4.11')],
    });
    expect(ask(document).fixedIn).toEqual(['4.4.18', '4.10.1']);
  });
  test('a release that is fixed and affected at once is no fix', () => {
    const document = advisory({ known_affected: [release('4.4')], fixed: [release('4.4.18')] });
    expect(ask(document).fixedIn).toEqual([]);
  });
  test('a fix that only a remediation names is shown and not counted', () => {
    const document = advisory({ known_affected: [release('4.4.14')] });
    const remediations = [
      { category: 'vendor_fix', details: 'Upgrade to 4.4.18.', product_ids: ['Palette:4.4.14'] },
    ];
    const told = {
      ...document,
      vulnerabilities: document.vulnerabilities.map((entry) => ({ ...entry, remediations })),
    };
    expect(ask(told).remediations.map(({ details }) => details)).toEqual(['Upgrade to 4.4.18.']);
    expect(ask(told).fixedIn).toEqual([]);
    expect(ask(told, '4.4.18').verdict).toBe('unknown');
  });
});

test('evidence quotes the words and says where they stand', () => {
  const document = advisory({ known_not_affected: [release('4.4.14')] });
  const flags = [{ label: 'vulnerable_code_not_present', product_ids: ['Palette:4.4.14'] }];
  const flagged = {
    ...document,
    vulnerabilities: document.vulnerabilities.map((entry) => ({ ...entry, flags })),
  };
  expect(ask(flagged).evidence).toEqual([
    {
      says: 'known_not_affected',
      words: 'Palette 4.4.14',
      pointer: '/vulnerabilities/0/product_status/known_not_affected/0',
      cve: 'CVE-2024-0001',
    },
    {
      says: 'flag',
      words: 'vulnerable_code_not_present',
      pointer: '/vulnerabilities/0/flags/0',
      cve: 'CVE-2024-0001',
    },
  ]);
});
