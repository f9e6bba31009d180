import { describe, expect, test } from 'vitest';
import type { ProductView } from '../../../../main/api/library-view.ts';
import { bundledBulletins, csafCorpus, describeWith, jsonFiles } from '../../../kit/corpora.ts';
import { editionFolder } from '../../../kit/edition-folder.ts';
import { openTestReader, type TestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { advisory, release } from '../bulletins/advisory.ts';
import { atSite, files, objections, plant } from './exported.ts';

const rowsOf = (text: string): readonly string[] => text.trimEnd().split('\r\n');

describe('CSV', () => {
  test('has a line a bulletin, each with what it rests on', async () => {
    const { site, file } = await atSite();
    const { name, text } = await file({ format: 'csv', site });
    expect(name).toBe('bulletins-plant-7-palette-4.4.14-edition-3-2026-11-13.csv');
    const [head, ...lines] = rowsOf(text);
    expect(head).toMatch(/^\uFEFFsite,product,version,/);
    expect(lines).toHaveLength(4);
    const line = lines.find((one) => one.includes('MAKER-1')) ?? '';
    for (const part of [
      'Plant 7',
      'affected-named',
      'known_affected: Palette 4.4.14',
      '4.4.18',
      "'-2 weeks",
      'J. Doe',
    ])
      expect(line).toContain(part);
    expect(line).toMatch(/,3,2026-11-01T00:00:00.000Z,[0-9a-f]{64},12,1,/);
  });

  test('no cell is a formula', async () => {
    const { site, file } = await atSite();
    const { text } = await file({ format: 'csv', site });
    expect(text).toContain(`"'=HYPERLINK(""http://x""`);
  });

  test('holds what is listed, in that order, and the filter’s words', async () => {
    const { site, file } = await atSite();
    const ids = ['MAKER-3', 'MAKER-1', 'NOBODY', 'MAKER-3'];
    const { text } = await file({ format: 'csv', site, ids, filter: 'severity: critical' });
    const [, ...lines] = rowsOf(text);
    expect(lines.map((line) => /MAKER-\d/.exec(line)?.[0])).toEqual(['MAKER-3', 'MAKER-1']);
    expect(lines.every((line) => line.includes('severity: critical'))).toBe(true);
  });
});

test('JSON says what it is, what it rests on, and what is missing', async () => {
  const { site, file } = await atSite();
  const { text } = await file({ format: 'json', site });
  expect(JSON.parse(text)).toMatchObject({
    format: 'fieldbook-bulletins',
    schema: 1,
    exported: '2026-11-13T08:00:00.000Z',
    edition: { serial: 3, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    age: { days: 12, band: 'fresh' },
    incomplete: 1,
    ledgerHead: null,
    sites: [
      {
        site: { name: 'Plant 7' },
        counts: { affected: { critical: 1 } },
        exposure: expect.any(Array),
        bulletins: expect.arrayContaining([
          expect.objectContaining({
            id: 'MAKER-1',
            verdict: 'affected',
            rule: 'affected-named',
            evidence: [expect.objectContaining({ words: 'Palette 4.4.14' })],
            decision: expect.objectContaining({ status: 'in-progress', who: 'J. Doe' }),
          }),
        ]),
      },
    ],
  });
});

describe('VEX', () => {
  test('passes the schema and the mandatory tests, and states what the publisher states', async () => {
    const { site, file } = await atSite();
    const { name, text } = await file({ format: 'vex', site });
    expect(name).toMatch(/\.vex\.json$/);
    expect(await objections(text)).toEqual([]);
    const document = JSON.parse(text) as {
      document: { notes: { title: string; text: string }[] };
      vulnerabilities: { cve: string; product_status: object; notes: { title: string; text: string }[] }[];
    };
    expect(
      document.vulnerabilities.map(({ cve, product_status }) => [cve, Object.keys(product_status)]),
    ).toEqual(
      expect.arrayContaining([
        ['CVE-2024-0001', ['known_affected']],
        ['CVE-2024-0003', ['known_not_affected']],
        ['CVE-2024-0004', ['known_affected']],
      ]),
    );
    const decided = document.vulnerabilities.find(({ cve }) => cve === 'CVE-2024-0001')?.notes.at(-1);
    expect(decided).toMatchObject({
      title: 'Decision of Plant 7',
      text: expect.stringContaining('in-progress by J. Doe'),
    });
    const silent = document.document.notes.find(({ title }) => title === 'No statement');
    expect(silent?.text).toContain('MAKER-2');
    expect(document.vulnerabilities.map(({ cve }) => cve)).not.toContain('CVE-2024-0002');
  });

  test('of two bulletins that disagree about a flaw neither is passed on, and that is said', async () => {
    const other = advisory({ fixed: [release('4.4.14')] }, {}, { id: 'MAKER-5' }, 'CVE-2024-0001');
    const { site, file } = await atSite({ ...files, 'bulletins/maker-5.json': JSON.stringify(other) });
    const { text } = await file({ format: 'vex', site });
    expect(await objections(text)).toEqual([]);
    const { document, vulnerabilities } = JSON.parse(text) as {
      document: { notes: { title: string; text: string }[] };
      vulnerabilities: { cve: string }[];
    };
    expect(vulnerabilities.map(({ cve }) => cve)).not.toContain('CVE-2024-0001');
    expect(document.notes.find(({ title }) => title === 'Bulletins disagree')?.text).toContain(
      'CVE-2024-0001',
    );
  });

  test('that would state nothing is refused', async () => {
    const { reader } = await atSite();
    const wanted = { format: 'vex', product: 'palette', version: '1.0' } as const;
    expect(await reader.call('bulletins.export', wanted)).toMatchObject({
      failure: { code: 'nothing-to-export' },
    });
  });

  test.each(['4.4.x', '< 4.5', 'all versions', ' 4.4.14 ', 'v4.4.14-rc.1', '4.4.14 "prior"'])(
    'is valid for a release that is called %j',
    async (version) => {
      const { file } = await atSite({
        'bulletins/all.json': JSON.stringify(advisory({ known_affected: [release('vers:all/*')] })),
      });
      const { text } = await file({ format: 'vex', product: 'Palette', version });
      expect(await objections(text)).toEqual([]);
    },
  );

  test('of the bundled bulletins is valid, for every product of which they say anything', async () => {
    const library = Object.fromEntries(
      jsonFiles(bundledBulletins).map(([name, bytes]) => [
        `bulletins/${name}`,
        new TextDecoder().decode(bytes),
      ]),
    );
    const reader = await openTestReader(folderOf(library));
    const { products } = await reader.ask('bulletins.list', {});
    expect(await checked(reader, products)).toBeGreaterThan(3);
  });

  describeWith(csafCorpus, 'of real advisories of other vendors', () => {
    test('is valid', async () => {
      const library = Object.fromEntries(
        jsonFiles(csafCorpus)
          .slice(0, 120)
          .map(([name, bytes]) => [`bulletins/${name}`, new TextDecoder().decode(bytes)]),
      );
      const reader = await openTestReader(folderOf(library));
      const { products } = await reader.ask('bulletins.list', {});
      expect(await checked(reader, products.slice(0, 60))).toBeGreaterThan(20);
    });
  });
});

/** @returns how many products had anything stated of their newest release; each document was valid */
async function checked(reader: TestReader, products: readonly ProductView[]): Promise<number> {
  let made = 0;
  for (const { name, releases } of products) {
    const version = releases.at(-1)?.version ?? '1.0';
    const outcome = await reader.call('bulletins.export', { format: 'vex', product: name, version });
    if (!outcome.ok) continue;
    made += 1;
    expect(await objections(outcome.value.text), `${name} ${version}`).toEqual([]);
  }
  return made;
}

describe('the page to print', () => {
  test('stands alone, and says where it comes from', async () => {
    const { reader, site, file } = await atSite();
    const { text, mediaType } = await file({ format: 'html', site });
    const { edition } = await reader.ask('library.describe', {});
    expect(mediaType).toContain('text/html');
    for (const part of [
      'Plant 7',
      'Palette 4.4.14',
      'edition 3',
      'MAKER-1',
      'In progress',
      'J. Doe, 13 Nov 2026',
      '-2 weeks',
      edition.digest,
      '12 days old',
      '1 file could not be read',
    ])
      expect(text).toContain(part);
    expect(text.match(/<tr>/g)).toHaveLength(5);
    expect(/<tbody>(.*)<\/tbody>/s.exec(text)?.[1]?.match(/<tr>/g)).toHaveLength(4);
    for (const name of ['html', 'head', 'body', 'section', 'header', 'table', 'thead', 'tbody', 'tr', 'td'])
      expect(text.match(new RegExp(`<${name}[ >]`, 'g'))?.length, name).toBe(
        text.match(new RegExp(`</${name}>`, 'g'))?.length,
      );
    expect(text.indexOf('<section>')).toBeGreaterThan(text.indexOf('<body>'));
    expect(text).toContain("default-src 'none'");
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });
});

test('sites are never mixed unless they are named', async () => {
  const { reader, site, file } = await atSite();
  const { id: other } = await reader.ask('sites.save', { site: { ...plant, name: 'Other customer' } });
  for (const format of ['csv', 'json', 'vex', 'html'] as const) {
    expect((await file({ format, site })).text).not.toContain('Other customer');
    const both = await file({ format, sites: [site, other] });
    expect(both.text).toContain('Other customer');
    expect(both.name).toContain('2-sites');
    if (format === 'vex') expect(await objections(both.text)).toEqual([]);
  }
  expect(await reader.call('bulletins.export', { format: 'csv', site, sites: [other] })).toMatchObject({
    failure: { code: 'bad-parameters' },
  });
});

test('a page to print speaks the language of the window, and files for programs don’t', async () => {
  const { site, file } = await atSite();
  const page = (await file({ format: 'html', site, language: 'de' })).text;
  for (const part of ['lang="de"', 'Sicherheitsmeldungen', 'Ausgabe 3 vom 1. November 2026', '12 Tage alt'])
    expect(page).toContain(part);
  for (const part of ['Betroffen', 'nennt genau dieses Release', 'In Arbeit', '1 Datei war nicht lesbar'])
    expect(page).toContain(part);
  expect(page).not.toMatch(/Affected|Verdict|Not stated|names this very/);
  for (const format of ['csv', 'json'] as const) {
    const [german, english] = [
      await file({ format, site, language: 'de' }),
      await file({ format, site, language: 'en' }),
    ];
    expect(german.text).toBe(english.text);
  }
});

test('from a library that is too old every verdict is withheld, and VEX is refused', async () => {
  const folder = editionFolder(files, { date: '2025-01-01T00:00:00.000Z' });
  const reader = await openTestReader(folder, { edition: true, now: new Date('2026-11-13T08:00:00Z') });
  const asked = { product: 'palette', version: '4.4.14' };
  const { text } = await reader.ask('bulletins.export', { format: 'csv', ...asked });
  expect(text.match(/library-too-old/g)).toHaveLength(4);
  const page = await reader.ask('bulletins.export', { format: 'html', ...asked });
  expect(page.text).toContain('can’t be told from this library');
  expect(page.text).not.toMatch(/<svg|Doesn’t say|Not affected</);
  expect(await reader.call('bulletins.export', { format: 'vex', ...asked })).toMatchObject({
    failure: { code: 'nothing-to-export', message: expect.stringContaining('too old') },
  });
});
