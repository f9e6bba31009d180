import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../../main/api/search-view.ts';
import type { SearchService } from '../../../../main/search/search-service.ts';
import { openSearch, testLibrary, type TestLibrary } from './library.ts';

let library: TestLibrary;
let search: SearchService;

beforeAll(async () => {
  library = testLibrary({
    'pages/map.md':
      '# The `std::map`\n\n## C++ notes\n\nUse std::map with care, for this and that. It\'s "quoted".\n',
    'pages/rtl.md': '# مرحبا\n\nمرحبا بالعالم و שלום\n',
    'pages/emoji.md': '# Rockets 🚀\n\nGo 🚀 now 👩‍💻.\n',
    'pages/long.md': `# Long\n\n${'word '.repeat(20_000)}needle\n\n${'A1b'.repeat(200_000)}\n`,
    'pages/empty.md': '',
  });
  search = await openSearch(library);
});
afterAll(() => library.close());

function expectWhole(text: string, { query, hits, total, facets, terms }: SearchAnswer): void {
  expect(query).toBe(text);
  expect(total).toBeGreaterThanOrEqual(0);
  expect(hits.length).toBeLessThanOrEqual(5);
  for (const { snippet, marks, title, titleMarks, heading, headingMarks } of hits) {
    for (const [marked, where] of [
      [snippet, marks],
      [title, titleMarks],
      [heading ?? '', headingMarks],
    ] as const) {
      let last = 0;
      for (const [start, end] of where) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(marked.length);
        last = end;
      }
    }
  }
  expect(facets.every(({ count }) => count > 0)).toBe(true);
  expect(terms.every((term) => term !== '')).toBe(true);
}

const ask = async (text: string) => {
  const answer = await search.query({ text, limit: 5 });
  expectWhole(text, answer);
  return answer;
};

describe('any string at all gets an answer', () => {
  it.each([
    ['c++ std::map'],
    ['map:'],
    ['+'],
    ['foo^'],
    ['*'],
    ['~1'],
    ['field:'],
    ['kind:'],
    ['kind:nothing'],
    ['version:"'],
    ['"'],
    ['""'],
    ['“'],
    ["'"],
    ['"unclosed phrase'],
    ['for'],
    ['this'],
    ['\u0000\u0007\u001b[31m'],
    ['\ud800'],
    ['\udc00map\ud83d'],
    ['\u202emap\u202c'],
    ['🚀'],
    ['👩‍💻'],
    ['مرحبا'],
    ['__proto__'],
    ['constructor toString hasOwnProperty'],
    ['ﷺ'.repeat(100)],
    ['a'.repeat(100_000)],
    ['a b '.repeat(50_000)],
    ['2'.repeat(10_000)],
    ['CVE-2021-'.repeat(1_000)],
    ['(((((((((('.repeat(1_000)],
    ['-'.repeat(20_000)],
    ['x'.repeat(64) + '\u0301'.repeat(5_000)],
  ])('%j', async (text) => {
    await ask(text);
  });

  it('answers ten kilobytes of a log', async () => {
    const line =
      '2024-05-06T07:08:09.123Z ERROR [main] o.a.k.Foo@5f3a: cannot map "std::map" at 0x7ffe (E_NOENT) /var/log/x.log:42 ';
    const { hits } = await ask(line.repeat(90));
    expect(hits[0]?.path).toBe('pages/map.md');
  });

  it('holds for ten thousand random queries', { timeout: 300_000 }, async () => {
    const bits = [
      'std::map',
      'word',
      'needle',
      'for',
      '"',
      '"',
      '*',
      '~',
      '^',
      ':',
      '-',
      '+',
      ' ',
      ' ',
      ' ',
      '\t',
      '\n',
      '(',
      '\\',
      '🚀',
    ]
      .concat([
        'مرحبا',
        'שלום',
        'kind:page',
        'severity:',
        'version:1',
        'cve-2021-',
        '44228',
        'ghsa-',
        '1.28.',
        'v',
        'é',
        '日本',
        '\u0000',
        '\ud83d',
      ])
      .map((bit) => fc.constant(bit));
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(fc.oneof(...bits), { maxLength: 12 }).map((parts) => parts.join('')),
      fc
        .array(fc.oneof(...bits, fc.string({ maxLength: 6 })), { maxLength: 10 })
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(query, async (text) => void (await ask(text))),
      { numRuns: 10_000, seed: 7 },
    );
  });

  it('finds what stands at the end of a page of one line', async () => {
    const { hits } = await ask('needle');
    expect(hits[0]).toMatchObject({ path: 'pages/long.md' });
    expect(hits[0]?.snippet).toContain('needle');
  });
});
