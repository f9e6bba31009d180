import { describe, expect, it } from 'vitest';
import type { BulletinView } from '../../../../../main/api/bulletin-view.ts';
import type { PageLanguage } from '../../../../../main/api/page-view.ts';
import { bulletinHtml } from '../../../../../main/bulletins/bulletin-html.ts';
import { bulletinView } from '../../../../../main/bulletins/bulletin-view.ts';
import { parseBulletin } from '../../../../../main/bulletins/parse-bulletin.ts';
import { gate } from '../../../../../main/render/body/gate.ts';
import { bulletinWords } from '../../../../../main/bulletins/words/words.ts';
import { advisory, release, type Leaf } from '../advisory.ts';

function viewOf(json: object): BulletinView {
  const parsed = parseBulletin('bulletins/a.json', new TextEncoder().encode(JSON.stringify(json)));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return bulletinView(parsed.bulletin, '/security-bulletins/reports/a', null);
}

const htmlOf = (json: object, language: PageLanguage = 'en', written: string | null = null): string =>
  gate(bulletinHtml(viewOf(json), { words: bulletinWords[language], written }).html);

const leaf = (product: string, name: string): Leaf => ({ product, name });
const statuses = { known_affected: [release('4.4.14'), leaf('Gate', '4.5.8')], fixed: [release('4.4.18')] };

/** The rows of the grid, cells as text. */
const gridOf = (html: string): readonly (readonly string[])[] =>
  [...(/<table class="release-grid">.*?<\/table>/s.exec(html)?.[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(
    ([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')),
  );

describe('the page of a bulletin', () => {
  it('says of every product and release what is stated, and of the rest that it isn’t named', () => {
    expect(gridOf(htmlOf(advisory(statuses)))).toEqual([
      ['Product', '4.4.14', '4.4.18', '4.5.8'],
      ['Palette', 'Affected', 'Fixed', 'not named'],
      ['Gate', 'not named', 'not named', 'Affected'],
    ]);
  });

  it('shows both statements where a document contradicts itself', () => {
    const html = htmlOf(advisory({ known_affected: [release('1.0')], fixed: [release('1.0')] }));
    expect(gridOf(html)).toEqual([
      ['Product', '1.0'],
      ['Palette', 'Affected and Fixed'],
    ]);
  });

  it('says in the window’s language what could not be read', () => {
    const document = advisory(statuses);
    const vulnerabilities = [{ cve: 'CVE-2024-0001', product_status: { fixed: ['ghost <b>'], odd: 'text' } }];
    const html = htmlOf({ ...document, vulnerabilities }, 'de');
    expect(html).toContain('Das Produkt „ghost &lt;b&gt;“ steht nicht im Produktbaum');
    expect(html).toContain('Was bei /vulnerabilities/0/product_status/odd steht, lässt sich nicht lesen');
    expect(htmlOf({ ...document, vulnerabilities })).toContain(
      'The product “ghost &lt;b&gt;” is not in the product tree',
    );
  });

  it('folds all but the first of hundreds of ids', () => {
    const aliases = Array.from({ length: 200 }, (_, at) => `A-${at}`);
    const html = htmlOf(advisory(statuses, {}, { aliases }));
    const [, folded] = /<details><summary>and (\d+) more<\/summary>/.exec(html) ?? [];
    expect(Number(folded)).toBeGreaterThan(150);
    expect(html.split('<details>')[0]).not.toContain('A-199');
    expect(html).toContain('A-199');
    expect(htmlOf(advisory(statuses))).not.toContain('<details>');
  });

  it('tells many products with a release each by status instead of in an empty grid', () => {
    const many = Array.from({ length: 30 }, (_, at) => leaf(`Part ${at}`, `${at}.0`));
    const html = htmlOf(advisory({ known_affected: many }));
    expect(html).not.toContain('release-grid');
    expect(html).toContain('29.0');
  });

  it('puts the vector into words, and makes none up where only a score is known', () => {
    const json = advisory(statuses);
    const scored = (cvss: object) => ({
      ...json,
      vulnerabilities: json.vulnerabilities.map((flaw) => ({
        ...flaw,
        scores: [{ products: ['Palette:4.4.14'], cvss_v3: { version: '3.1', baseScore: 7.8, ...cvss } }],
      })),
    });
    const html = htmlOf(scored({ vectorString: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H' }));
    expect(html).toContain('Attack vector');
    expect(html).toContain('<strong>Local</strong>');
    const bare = htmlOf(scored({}));
    expect(bare).toContain('The publisher gives no vector');
    expect(bare).not.toContain('Attack vector');
  });

  it('shows the summary first, and what lawyers ask for folded at the end', () => {
    const notes = [
      { category: 'legal_disclaimer', title: 'Legal', text: 'No warranty.' },
      { category: 'other', title: 'Practices', text: 'Lock the door.' },
      { category: 'other', title: 'Practices', text: 'Count the keys.' },
      { category: 'summary', title: 'Summary', text: 'The gate opens.' },
    ];
    const html = htmlOf(advisory(statuses, { notes }));
    const places = ['The gate opens.', 'Lock the door.', 'Count the keys.', 'No warranty.'].map((text) =>
      html.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html.split('Practices').length).toBe(2);
  });

  it('prints outside addresses in full, and opens none of them', () => {
    const references = [{ summary: 'The record', url: 'https://records.example/1?a=1&b=2' }];
    const html = htmlOf(advisory(statuses, { references }));
    expect(html).toContain('data-outside="https://records.example/1?a=1&amp;b=2"');
    expect(html).toContain('<code>https://records.example/1?a=1&amp;b=2</code>');
    expect(html).not.toContain('href');
  });

  it('speaks the language of the window, and leaves the publisher’s words in theirs', () => {
    const notes = [{ category: 'summary', title: 'Summary', text: 'The gate opens.' }];
    const html = htmlOf(advisory(statuses, { notes }), 'de', 'en');
    expect(html).toContain('>Zusammenfassung</h2>');
    expect(html).toContain('<p lang="en" dir="auto">The gate opens.</p>');
    expect(gridOf(html)[0]).toEqual(['Produkt', '4.4.14', '4.4.18', '4.5.8']);
    expect(html).toContain('nicht für sicher erklärt');
    expect(html.replace(/<(\w+)[^>]* lang="en"[^>]*>.*?<\/\1>/gs, '')).not.toMatch(
      /\b(?:Summary|Affected|Fixed|What to do|References|named|Updated)\b/,
    );
  });

  it('names the language that the document itself states, before the library’s', () => {
    const document = { lang: 'de-AT' };
    const html = htmlOf(advisory(statuses, document), 'en', 'en');
    expect(html).toContain('lang="de-AT"');
    expect(html).not.toContain('lang="en"');
  });

  it('tells vectors of a few flaws in tables, and of hundreds in as many words without them', () => {
    const { vulnerabilities: _, ...document } = advisory(statuses);
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
    const scores = [{ products: [], cvss_v3: { version: '3.1', baseScore: 9.8, vectorString: vector } }];
    const withFlaws = (count: number) =>
      htmlOf({
        ...document,
        vulnerabilities: Array.from({ length: count }, (_flaw, at) => ({
          cve: `CVE-2024-${1000 + at}`,
          scores,
        })),
      });
    const [few, many] = [withFlaws(3), withFlaws(300)];
    expect(few).toContain('<strong>Network</strong>');
    expect(few.split('<table class="metrics">')).toHaveLength(4);
    expect(many).not.toContain('<table class="metrics">');
    expect(many.split('Attack vector (AV:N): Network, it can be reached from any network;')).toHaveLength(
      301,
    );
    expect(many.match(/<[a-z]/g)?.length).toBeLessThan(300 * 12);
  });

  it('lets no markup of a document through', () => {
    const html = htmlOf(advisory({ known_affected: [release('<img src=x onerror=alert(1)>')] }));
    expect(html).not.toContain('<img');
  });
});
