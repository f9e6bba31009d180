import { expect, test } from 'vitest';
import { parseBulletin } from '../../../../main/bulletins/parse-bulletin.ts';
import { bulletinIds, searchable } from '../../../../main/bulletins/searchable.ts';
import { bundledBulletins, csafCorpus, describeWith, jsonFiles } from '../../../kit/corpora.ts';
import { bytesOf, csaf, parsed } from './csaf-document.ts';

const reasonOf = (bytes: Uint8Array): string => {
  const result = parseBulletin('bulletins/a.json', bytes);
  return result.ok ? '' : result.problem.message;
};

test('every bundled bulletin opens, with nothing left over', () => {
  const files = jsonFiles(bundledBulletins);
  expect(files).toHaveLength(150);
  for (const [name, bytes] of files) {
    const bulletin = parsed(bytes, `bulletins/${name}`);
    expect(bulletin.remarks).toEqual([]);
    expect(bulletin.severity).not.toBe('unstated');
  }
});

describeWith(csafCorpus, 'the CSAF corpus', () => {
  test('every document opens', () => {
    const failed = jsonFiles(csafCorpus).filter(([name, bytes]) => !parseBulletin(name, bytes).ok);
    expect(failed.map(([name]) => name)).toEqual([]);
  });
});

test.each([
  ['not UTF-8', Uint8Array.of(0xff, 0xfe, 0x7b), /not UTF-8/],
  ['empty', new Uint8Array(), /not JSON/],
  ['half a file', bytesOf(csaf()).slice(0, 80), /not JSON/],
  ['a list', new TextEncoder().encode('[1]'), /no CSAF document/],
  ['deeply nested', new TextEncoder().encode('['.repeat(100_000)), /not JSON/],
  ['without an id', bytesOf(csaf({ tracking: { id: '' } })), /document\.tracking\.id/],
  ['without a title', bytesOf(csaf({ document: { title: 7 } })), /document\.title/],
  ['a date that is none', bytesOf(csaf({ tracking: { current_release_date: 'soon' } })), /no date: "soon"/],
  ['an unknown status', bytesOf(csaf({ tracking: { status: 'maybe' } })), /"maybe"/],
  ['CSAF 3.0', bytesOf(csaf({ document: { csaf_version: '3.0' } })), /CSAF 3\.0/],
])('a file that is %s is refused with its reason', (_, bytes, reason) => {
  expect(reasonOf(bytes)).toMatch(reason);
});

test('of CSAF 2.1, what CSAF 2.0 has as well is read, and the rest is said to be left out', () => {
  const bulletin = parsed(
    bytesOf({
      ...csaf({ document: { csaf_version: '2.1' } }),
      product_tree: {
        full_product_names: [
          { name: 'Part 1.0', product_id: 'part' },
          { name: 'Whole 2.0', product_id: 'whole' },
        ],
        product_paths: [
          {
            beginning_product_reference: 'part',
            full_product_name: { name: 'Part 1.0 in Whole 2.0', product_id: 'both' },
            subpaths: [{ category: 'default_component_of', next_product_reference: 'whole' }],
          },
        ],
      },
      vulnerabilities: [
        {
          cve: 'CVE-2025-0001',
          cwes: [{ id: 'CWE-79', name: 'Cross-site scripting', version: '4.17' }],
          metrics: [{ content: { cvss_v4: { version: '4.0', baseScore: 9.3 } }, products: ['part'] }],
          product_status: { unknown: ['both'] },
        },
      ],
    }),
  );
  expect(bulletin).toMatchObject({ severity: 'critical', score: 9.3 });
  expect(bulletin.vulnerabilities[0]).toMatchObject({
    cwe: { id: 'CWE-79' },
    statements: [{ status: 'unknown', product: 'both' }],
    unread: [],
  });
  expect(bulletin.products.at(-1)?.relation).toEqual({
    ...{ category: 'default_component_of', part: 'part', whole: 'whole' },
  });
  expect(bulletin.remarks).toEqual([{ kind: 'newer' }]);
});

test('odd parts of a document do not keep it closed', () => {
  const bulletin = parsed(
    bytesOf({
      ...csaf(),
      product_tree: { branches: [null, 4, { branches: 'none' }] },
      vulnerabilities: [7, { cve: 5, scores: [{ cvss_v3: { baseScore: 'high' } }], notes: [{}] }],
    }),
  );
  expect(bulletin.vulnerabilities.map(({ statements }) => statements)).toEqual([[], []]);
  expect(bulletin.products).toEqual([]);
});

test('a product that the tree does not define is remarked on', () => {
  const bulletin = parsed(
    bytesOf({ ...csaf(), vulnerabilities: [{ product_status: { fixed: ['ghost'] } }] }),
  );
  expect(bulletin.remarks).toEqual([{ kind: 'stranger', product: 'ghost' }]);
});

test('scores of every CVSS version are read, and the newest decides the severity', () => {
  const scores = [{ products: [], cvss_v2: { baseScore: 10, version: '2.0' }, cvss_v4: { baseScore: 6.9 } }];
  const bulletin = parsed(bytesOf({ ...csaf(), vulnerabilities: [{ scores }] }));
  expect(bulletin.vulnerabilities[0]?.scores.map(({ version }) => version)).toEqual(['4.0', '2.0']);
  expect([bulletin.severity, bulletin.score]).toEqual(['medium', 6.9]);
});

test('flat names, groups and relationships are read', () => {
  const bulletin = parsed(
    bytesOf({
      ...csaf(),
      product_tree: {
        full_product_names: [{ name: 'Palette 4.4.14', product_id: 'flat' }],
        product_groups: [{ group_id: 'g', product_ids: ['flat'] }],
        relationships: [
          {
            category: 'default_component_of',
            product_reference: 'part',
            relates_to_product_reference: 'flat',
            full_product_name: { name: 'Part of Palette', product_id: 'both' },
          },
        ],
      },
      vulnerabilities: [{ remediations: [{ category: 'mitigation', details: 'x', group_ids: ['g'] }] }],
    }),
  );
  expect(bulletin.products.map(({ id }) => id)).toEqual(['flat', 'both']);
  expect(bulletin.vulnerabilities[0]?.remediations[0]?.products).toEqual(['flat']);
});

test('a withdrawn bulletin is recognised by plain signs only', () => {
  expect(parsed(bytesOf(csaf({ document: { title: 'WITHDRAWN: a flaw' } }))).withdrawn?.words).toMatch(
    /^WITHDRAWN/,
  );
  expect(parsed(bytesOf(csaf({ document: { title: 'Support withdrawn from sale' } }))).withdrawn).toBeNull();
});

test('a bulletin is findable by every id and every sentence', () => {
  const [, bytes] = jsonFiles(bundledBulletins).find(([name]) => name === 'cve-2025-1974.json') ?? [
    '',
    bytesOf({}),
  ];
  const bulletin = parsed(bytes);
  expect(bulletinIds(bulletin)).toEqual(['CVE-2025-1974', 'PC-CVE-2025-1974']);
  const text = searchable(bulletin)
    .sections.map((section) => section.text)
    .join('\n');
  expect(text).toContain('1.11.5');
  expect(text).toContain('Airgap patches for 4.5');
  expect(text).toContain('https://github.com/kubernetes/ingress-nginx');
});

test('a flaw’s heading for search says its number once, and its title where that is not the bulletin’s own', () => {
  const flaws = [
    { cve: 'CVE-2024-0001', title: 'CVE-2024-0001 in the parser' },
    { cve: 'CVE-2024-0002', title: 'Overflow in the proxy' },
    { cve: 'CVE-2024-0003', title: 'A flaw' },
    { cve: 'CVE-2024-0004' },
    { title: 'Without a number' },
  ];
  const told = flaws.map((flaw) => ({
    ...flaw,
    notes: [{ category: 'description', text: 'What happens.' }],
  }));
  const { sections } = searchable(parsed(bytesOf(csaf({ rest: { vulnerabilities: told } }))));
  expect(sections.map(({ heading }) => heading).filter((heading) => heading !== 'Revisions')).toEqual([
    'CVE-2024-0001 in the parser',
    'CVE-2024-0002: Overflow in the proxy',
    'CVE-2024-0003',
    'CVE-2024-0004',
    'Without a number',
  ]);
});
