import { describe, expect, test } from 'vitest';
import { parseBulletin } from '../../../../main/bulletins/parse-bulletin.ts';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { bytesOf, parsed } from './csaf-document.ts';
import { shaped, type Branch } from './tree.ts';

type Shape = Parameters<typeof shaped>[0];
const judge = (shape: Shape, version = '4.4.14') =>
  verdict(parsed(bytesOf(shaped(shape))), { name: 'Foo' }, version);
const versions = (...names: readonly string[]): readonly Branch[] => [
  ['vendor', 'Maker', [['product_name', 'Foo', names.map((name) => ['product_version_range', name, name])]]],
];
const said = (group: string, words: string): Shape => ({
  branches: versions(words),
  flaws: [{ [group]: [words] }],
});

describe('words that take the release out, leave it open, or mean another build clear nothing', () => {
  test.each([
    'vers:generic/>=4.4.0|!=4.4.14|<4.5',
    'vers:generic/>=4.4.0|<=4.4.18|!=4.4.14',
    'vers:generic/>=4.4.0|4.4.14|<4.4.10',
    'vers:generic/<4.4.20|>=4.4.0',
    'vers:none/*',
    'vers:deb/>=1:4.4.0',
    'vers:deb/>=4.4.14~rc1',
    '1:4.4.14',
    '~4.4.0',
    '^4.4.0',
    '~> 4.4',
    '4.4.x except 4.4.14',
    '4.4.x without 4.4.14',
    'all versions but 4.4.14',
    'alle Versionen außer 4.4.14',
    'other than 4.4.14',
    'not 4.4.14',
    '≠ 4.4.14',
    '<> 4.4.14',
    'prior to but not including 4.4.14',
    'up to, not including, 4.4.14',
    'from 4.4.0 before 4.4.14',
    'after 4.4.14',
    '4.4.14 or earlier than 4.4.2',
    '4.4.14‑beta',
    '4.4.0 — 4.4.13',
    '4.4.14 (build 1234)',
    '4.4.14_1',
    '4.4.14u1',
    '4.4.14.1',
    '4.4.14 with hotfix 3',
    '4.4.14 for Windows',
    '4.4.14 (or later)',
    '>= 4.4.13, except 4.4.14',
    '4.4.14?',
    '4.4.1*',
    '>4.4.15<4.4.13',
    '<4.4.13>4.4.15',
    '>= 4.4.14 or < 4.3',
    ']4.4.0, 4.4.14[',
    '[4.4.0,4.4.14)',
    '4.4.20 >',
    '4.4.14 planned',
    '٤.٤.١٤',
    '4,4,14',
    '4.4.014',
    '4.4.14, 4.4.18 (TLS only)',
    '4.4.12/13/14',
    '4.4.0 - 4.4.20, except 4.4.10 - 4.4.16',
    'bis 4.4.14 (ausschließlich)',
    'ab 4.4.14 außer mit Modul X',
  ])('%s', (words) => {
    expect(judge(said('fixed', words)).verdict).toBe('unknown');
    expect(judge(said('known_not_affected', words)).verdict).toBe('unknown');
  });
});

test.each([
  'prior to and including 4.4.14',
  '< 4.4.15 > 4.4.0',
  '4.4.0 thru 4.4.14',
  '(,4.4.15)',
  '４.４.１４',
])('a warning in the words %s is heard', (words) => {
  expect(judge(said('known_affected', words)).verdict).toBe('affected');
});

describe('one flaw that leaves the product out keeps the bulletin from clearing it', () => {
  const cleared = { fixed: ['4.4.14'] };
  test.each<[string, Shape['flaws'][number]]>([
    ['no statement at all', {}],
    ['a statement about another release', { known_affected: ['4.5'] }],
    [
      'flags without a status',
      { with: { flags: [{ label: 'component_not_present', product_ids: ['4.4.14'] }] } },
    ],
    [
      'a remediation without a status',
      { with: { remediations: [{ category: 'vendor_fix', details: 'Fixed.', product_ids: ['4.4.14'] }] } },
    ],
    ['a threat without a status', { with: { threats: [{ category: 'impact', details: 'None.' }] } }],
    ['only a recommendation', { recommended: ['4.4.14'] }],
  ])('%s', (_, flaw) => {
    const shape = { branches: versions('4.4.14', '4.5'), flaws: [cleared, flaw] };
    expect(judge({ ...shape, flaws: [cleared] }).verdict).toBe('not-affected');
    expect(judge(shape).verdict).toBe('unknown');
  });

  test('and one that affects it decides', () => {
    const flaws = [cleared, { known_affected: ['4.4.14'] }];
    expect(judge({ branches: versions('4.4.14'), flaws }).verdict).toBe('affected');
  });
});

describe('a remedy that says there is none speaks against "fixed"', () => {
  test.each(['no_fix_planned', 'none_available', 'fix_planned'])('%s, by a group of products', (category) => {
    const remediations = [{ category, details: 'End of life.', group_ids: ['all'] }];
    const shape = {
      branches: versions('4.4.14'),
      groups: { all: ['4.4.14'] },
      flaws: [{ fixed: ['4.4.14'], with: { remediations } }],
    };
    expect(judge(shape).verdict).toBe('unknown');
  });
});

describe('groups and relationships', () => {
  test('a group within a group is no product, so that nothing is cleared by it', () => {
    const shape = {
      branches: versions('4.4.14'),
      groups: { inner: ['4.4.14'], outer: ['inner'] },
      flaws: [{ fixed: ['outer'] }],
    };
    expect(judge(shape).verdict).toBe('unknown');
  });

  test('a group within a group that warns takes an all-clear with it', () => {
    const shape = {
      branches: versions('4.4.14'),
      groups: { inner: ['4.4.14'], outer: ['inner'] },
      flaws: [{ fixed: ['4.4.14'], known_affected: ['outer'] }],
    };
    expect(judge(shape).verdict).not.toBe('not-affected');
  });

  test('a fixed part does not clear the release that holds it', () => {
    const shape: Shape = {
      branches: [
        ...versions('4.4.14'),
        ['vendor', 'Other', [['product_name', 'Part', [['product_version', '1.0', 'part']]]]],
      ],
      relations: [['both', 'default_component_of', 'part', '4.4.14']],
      flaws: [{ fixed: ['both'] }],
    };
    expect(judge(shape).verdict).toBe('unknown');
  });

  test('an affected part of a range of releases warns for a release in it', () => {
    const shape: Shape = {
      branches: [
        ...versions('< 4.4.18'),
        ['vendor', 'Other', [['product_name', 'Part', [['product_version', '1.0', 'part']]]]],
      ],
      relations: [['both', 'default_component_of', 'part', '< 4.4.18']],
      flaws: [{ known_affected: ['both'] }],
    };
    expect(judge(shape).verdict).toBe('affected');
  });
});

describe('a line that is warned of, and a release in it that is named as fixed', () => {
  const shape: Shape = {
    branches: versions('4.4', '4.4.14'),
    flaws: [{ known_affected: ['4.4'], fixed: ['4.4.14'] }],
  };

  test('contradict each other: nobody can say which of the two was written later', () => {
    const found = judge(shape);
    expect(found).toMatchObject({ verdict: 'unknown', rule: 'contradiction' });
    expect(found.evidence.map(({ says, words }) => [says, words])).toEqual([
      ['known_affected', expect.stringContaining('4.4')],
      ['fixed', expect.stringContaining('4.4.14')],
    ]);
  });

  test('leave its other releases affected', () => {
    expect(judge(shape, '4.4.11').verdict).toBe('affected');
  });
});

describe('a key that is given twice', () => {
  const text = JSON.stringify(shaped({ branches: versions('4.4.14'), flaws: [{ fixed: ['4.4.14'] }] }));
  const read = (changed: string) => parseBulletin('bulletins/a.json', new TextEncoder().encode(changed));

  test.each([
    [
      'a warning before an all-clear',
      '"product_status":{',
      '"product_status":{"known_affected":["4.4.14"],"known_affected":[],',
    ],
    [
      'a status before another',
      '"product_status":{',
      '"product_status":{"known_affected":["4.4.14"]},"product_status":{',
    ],
    [
      'a warning whose key is written with an escape',
      '"product_status":{',
      '"product_status":{"known\\u005Faffected":["4.4.14"],"known_affected":[],',
    ],
    [
      'a warning in disguise, given last',
      '"product_status":{',
      '"product_status":{"known_affected":["4.4.14"],"known_affecte\\u0064":[],',
    ],
    [
      'a remedy that contradicts an all-clear',
      '"product_status":{',
      '"remediations":[{"category":"none_available","details":"None.","product_ids":["4.4.14"]}],"remediations":[],"product_status":{',
    ],
    ['flaws before others', '"vulnerabilities":[', '"vulnerabilities":[],"vulnerabilities":['],
    ['a tree before another', '"product_tree":{', '"product_tree":{},"product_tree":{'],
  ])('%s: the document is refused, with the reason', (_, from, to) => {
    expect(read(text).ok).toBe(true);
    const result = read(text.replace(from, to));
    expect(result).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('twice') as string },
    });
  });

  test.each([
    ['as a value', '"title":"A flaw"', '"title":"fixed"'],
    ['where letters are written as escapes', '"title":"A flaw"', '"title":"\\u0041 fl\\u0061w"'],
    ['within a text', '"title":"A flaw"', '"title":"a \\"fixed\\": and {\\"fixed\\" again"'],
    ['in another object', '"title":"A flaw"', '"title":"x","odd":[{"fixed":1},{"fixed":2}]'],
  ])('is not one %s', (_, from, to) => {
    expect(text).toContain(from);
    expect(read(text.replace(from, to)).ok).toBe(true);
  });
});
