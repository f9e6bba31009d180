import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { advisory, release } from './advisory.ts';
import { bytesOf, csaf, parsed } from './csaf-document.ts';

const judge = (document: object, version = '4.4.14', product = 'Palette') =>
  verdict(parsed(bytesOf(document)), { name: product }, version);

/** A document that clears 4.4.14, with other statements beside that. */
function cleared(status: Readonly<Record<string, unknown>>, tree: Readonly<Record<string, unknown>> = {}) {
  const document = advisory({ fixed: [release('4.4.14')] });
  return {
    ...document,
    product_tree: { ...document.product_tree, ...tree },
    vulnerabilities: [{ cve: 'CVE-2024-0001', product_status: { fixed: ['Palette:4.4.14'], ...status } }],
  };
}

const named = (category: string, name: string, rest: object) => ({ category, name, ...rest });
const leaf = (name: string, id: string) => ({ product: { name, product_id: id } });

test('the document that the attacks below change clears the release', () => {
  expect(judge(cleared({})).verdict).toBe('not-affected');
});

describe('a statement that cannot be read may be about the release', () => {
  test.each([
    ['a text in place of a list', { known_affected: 'Palette:4.4.14' }],
    ['objects in place of ids', { known_affected: [{ product_id: 'Palette:4.4.14' }] }],
    ['a group that no standard knows', { 'known-affected': ['Palette:4.4.14'] }],
    ["CSAF 2.1's unknown", { unknown: ['Palette:4.4.14'] }],
  ])('%s', (_, status) => {
    expect(judge(cleared(status)).verdict).toBe('unknown');
  });

  test('what cannot be read, or is about an id that the tree does not define, stands among the evidence', () => {
    const { rule, evidence } = judge(cleared({ known_affected: ['ghost'], 'odd-group': ['Palette:4.4.14'] }));
    expect(rule).toBe('not-interpretable');
    expect(evidence.map(({ says, words }) => [says, words])).toEqual([
      ['fixed', expect.stringContaining('4.4.14')],
      ['unread', 'odd-group'],
      ['stranger', 'ghost'],
    ]);
  });

  test('a flaw that is no object is one that nobody can read', () => {
    const document = cleared({});
    expect(judge({ ...document, vulnerabilities: [...document.vulnerabilities, 'CVE-2'] }).verdict).toBe(
      'unknown',
    );
  });

  test('a product group in place of a product warns', () => {
    const product_groups = [{ group_id: 'all', product_ids: ['Palette:4.4.14'] }];
    expect(judge(cleared({ known_affected: ['all'] }, { product_groups })).rule).toBe('contradiction');
  });

  test('and never clears', () => {
    const document = cleared(
      { fixed: ['all'] },
      {
        product_groups: [{ group_id: 'all', product_ids: ['Palette:4.4.14'] }],
      },
    );
    expect(judge(document).verdict).toBe('unknown');
  });
});

describe('the product tree is not what it seems', () => {
  const about = (branches: readonly object[], ids: readonly string[] = ['one']) => ({
    ...csaf(),
    product_tree: { branches },
    vulnerabilities: [{ cve: 'CVE-2024-0001', product_status: { known_not_affected: ids } }],
  });
  const version = (id = 'one', name = '4.4.14') =>
    named('product_version', name, leaf(`Palette ${name}`, id));

  test('one id for two releases', () => {
    const branches = [
      named('product_name', 'Palette', { branches: [version('one', '4.4.14'), version('one', '4.4.18')] }),
    ];
    expect(['4.4.14', '4.4.18'].map((asked) => judge(about(branches), asked).verdict)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  test('one id for two products', () => {
    const other = named('product_name', 'Other', { branches: [version('one')] });
    const palette = named('product_name', 'Palette', { branches: [version('one')] });
    expect(judge(about([palette, other])).verdict).toBe('unknown');
  });

  test('a family below the name narrows it', () => {
    const family = named('product_family', 'Edge', { branches: [version()] });
    expect(judge(about([named('product_name', 'Palette', { branches: [family] })])).rule).toBe(
      'not-interpretable',
    );
  });

  test('a family above the name does not', () => {
    const name = named('product_name', 'Palette', { branches: [version()] });
    expect(judge(about([named('product_family', 'Suite', { branches: [name] })])).verdict).toBe(
      'not-affected',
    );
  });

  test('a name within another name', () => {
    const inner = named('product_name', 'Palette', { branches: [version()] });
    expect(judge(about([named('product_name', 'Plug-ins', { branches: [inner] })])).rule).toBe(
      'not-interpretable',
    );
  });

  test('two vendors with products of one name', () => {
    const vendor = (name: string, id: string) =>
      named('vendor', name, { branches: [named('product_name', 'Palette', { branches: [version(id)] })] });
    expect(judge(about([vendor('Maker', 'one'), vendor('Other', 'two')])).verdict).toBe('unknown');
    expect(
      verdict(
        parsed(bytesOf(about([vendor('Maker', 'one'), vendor('Other', 'two')]))),
        { name: 'Palette', vendor: 'Maker' },
        '4.4.14',
      ).verdict,
    ).toBe('not-affected');
  });

  test('a full name with a condition that the branches do not have', () => {
    const conditional = named('product_version', '4.4.14', leaf('Palette 4.4.14 (only with TLS)', 'one'));
    expect(judge(about([named('product_name', 'Palette', { branches: [conditional] })])).verdict).toBe(
      'unknown',
    );
  });

  test.each([
    'Palette 4.4.14 for Windows',
    'Palette 4.4.14 running on ARM',
    'Palette 4.4.14 (Enterprise)',
    'Palette 4.4.14 Server Edition',
    'Palette 4.4.14 unpatched',
  ])('a full name with a platform or an edition that the branches do not have: %s', (label) => {
    const narrowed = named('product_version', '4.4.14', leaf(label, 'one'));
    expect(judge(about([named('product_name', 'Palette', { branches: [narrowed] })])).verdict).toBe(
      'unknown',
    );
  });

  test('serial numbers are about some units only', () => {
    const units = { serial_numbers: ['S-1', 'S-2*'] };
    const some = named('product_version', '4.4.14', {
      product: { name: 'Palette 4.4.14', product_id: 'one', product_identification_helper: units },
    });
    const document = about([named('product_name', 'Palette', { branches: [some] })]);
    expect(judge(document).rule).toBe('not-interpretable');
    expect(judge(document, '4.4.18').rule).toBe('version-not-named');
  });

  test('a version without a name', () => {
    const empty = named('product_version', ' ', leaf('Palette', 'one'));
    expect(judge(about([named('product_name', 'Palette', { branches: [empty] })]), '').verdict).toBe(
      'unknown',
    );
  });

  test.each(['Palette (4.4.14)', 'Palette, 4.4.14', 'Palette 4.4.14 HF2', 'Palette - 4.4.14 and 4.4.18'])(
    'a flat name that nobody interprets doubts: %s',
    (name) => {
      const full_product_names = [{ name, product_id: 'flat' }];
      expect(judge(cleared({ known_affected: ['flat'] }, { full_product_names })).verdict).toBe('unknown');
    },
  );

  test.each([
    ['Palette VerteX 4.4.14', 'Palette'],
    ['Palette VerteX airgap 4.4.14', 'Palette VerteX'],
    ['Palette-VerteX 4.4.14', 'Palette'],
    ['PaletteX 4.4.14', 'Palette'],
    ['Palette 4.4.14', 'Palette VerteX'],
  ])('what is said of %s says nothing of %s', (name, asked) => {
    const document = {
      ...csaf(),
      product_tree: { full_product_names: [{ name, product_id: 'one' }] },
      vulnerabilities: [{ cve: 'CVE-2024-0001', product_status: { fixed: ['one'] } }],
    };
    expect(judge(document, '4.4.14', asked).rule).toBe('product-not-named');
  });
});

describe('a warning in words that are no version', () => {
  const both = (words: string, asked: string) =>
    judge(
      advisory({
        fixed: [{ name: '>= 4.0.0', id: 'range' }],
        known_affected: [{ name: words, id: 'warned' }],
      }),
      asked,
    ).verdict;
  test.each([
    ['4.4.14, 4.4.18', '4.4.14'],
    ['4.4.14 (all patches)', '4.4.14'],
    ['4.4.14/4.4.18', '4.4.18'],
    ['4.4.0', '4.4'],
    ['v4.05.1', '4.5.1'],
  ])('%s is not overruled by a range for %s', (words, asked) => {
    expect(both(words, asked)).toBe('unknown');
  });

  test.each([
    'n/a',
    '-',
    'unspecified',
    '0',
    'latest',
    '4.4.0 bis 4.4.20',
    '4.4.0 thru 4.4.20',
    '≤ 4.5',
    '4.4+',
  ])('a version branch that says %j may mean the release, and a range does not overrule it', (words) => {
    const branches = [
      named('product_name', 'Palette', {
        branches: [
          named('product_version', words, leaf(`Palette ${words}`, 'warned')),
          named('product_version_range', '>= 4.0.0', leaf('Palette >= 4.0.0', 'range')),
        ],
      }),
    ];
    const document = {
      ...csaf(),
      product_tree: { branches },
      vulnerabilities: [
        { cve: 'CVE-2024-0001', product_status: { known_affected: ['warned'], fixed: ['range'] } },
      ],
    };
    expect(judge(document).verdict).toBe('unknown');
  });

  test('what lies between the first and the last affected release is not cleared by a range', () => {
    const document = advisory({
      first_affected: [release('4.4.0')],
      last_affected: [release('4.4.18')],
      fixed: [{ name: '>= 4.4.11', id: 'range' }],
    });
    expect(judge(document).rule).toBe('not-interpretable');
    expect(judge(document, '4.4.20').verdict).toBe('not-affected');
  });
});

test('whatever a publisher puts beside it, an all-clear that is contradicted does not stand', () => {
  const readable = fc.constant(['Palette:4.4.14']);
  const spoilt = fc.oneof(
    readable,
    fc.constantFrom(
      'Palette:4.4.14',
      { 0: 'Palette:4.4.14' },
      [['Palette:4.4.14']],
      [{ id: 'Palette:4.4.14' }],
      7,
      null,
    ),
  );
  const group = fc.constantFrom(
    'known_affected',
    'first_affected',
    'last_affected',
    'under_investigation',
    'affected',
    'unknown',
  );
  fc.assert(
    fc.property(group, spoilt, (name, list) => {
      expect(judge(cleared({ [name]: list })).verdict).not.toBe('not-affected');
    }),
  );
});
