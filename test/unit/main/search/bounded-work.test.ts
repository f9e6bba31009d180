import { expect, it } from 'vitest';
import { createSegmentBuilder } from '../../../../main/search/index/segment-builder.ts';
import { corpusOf, wholePart } from '../../../../main/search/index/corpus.ts';
import { lexiconOf } from '../../../../main/search/planning/lexicon.ts';
import { parseQuery } from '../../../../main/search/planning/parse-query.ts';
import { planSlots } from '../../../../main/search/planning/plan.ts';
import { resembling } from '../../../../main/search/planning/spelling.ts';
import { matchesIn } from '../../../../main/search/ranking/matches.ts';

/** Hostile queries are slow by what they make search look at: these promises are counts, whatever the machine. */

function segmentOf(texts: readonly string[]) {
  const builder = createSegmentBuilder();
  texts.forEach((text, number) =>
    builder.add(
      {
        ...{ path: `p${number}.md`, route: `/p${number}`, kind: 'page', title: `Page ${number}` },
        ...{ breadcrumbs: [], ids: [], description: '', facets: { product: [], version: [] } },
        sections: [{ anchor: null, heading: null, headings: [], level: 1, text, code: '' }],
      },
      String(number),
    ),
  );
  return builder.finish();
}

const thousands = Array.from({ length: 20_000 }, (_, number) => number);
const syllables = ['ka', 'lo', 'mi', 'nu', 're', 'sa', 'ti', 'vo', 'xe', 'zy'];
const invented = (number: number) =>
  [...String(number).padStart(5, '0')].map((digit) => syllables[Number(digit)]).join('');
const words = segmentOf([
  thousands.map((number) => `${invented(number)} 1.${number} cve-2021-${number}`).join(' '),
]);

it('a misspelt word is compared with the few terms that have its letters and its digits', () => {
  expect(words.terms.length).toBeGreaterThan(60_000);
  // All of these words are made of ten syllables: no vocabulary is more alike.
  expect(resembling(words, 'kalominure', 2).length).toBeLessThan(words.terms.length / 15);
  for (const soup of ['\u{11d09}\u{1e937}\u{11111}', 'ꑵᨅᾳ', 'привет', 'qqqqqq', 'jjjwww'])
    expect(resembling(words, soup, 2).length, soup).toBeLessThan(40);
});

it('accents, joiners and signs without a letter are no words, so that none of them is the beginning of all', () => {
  const lexicon = lexiconOf(corpusOf([wholePart(words)]));
  for (const soup of [
    '\u0338',
    '\u0338 \u0301\u0302',
    '\u0338.\u0338',
    '-',
    '\u200d',
    '≯',
    '\u0301'.repeat(1_200),
  ]) {
    const slots = planSlots(
      parseQuery(soup, () => false),
      lexicon,
    );
    expect(slots, JSON.stringify(soup)).toEqual([]);
  }
});

it('a beginning of thousands of words reads a bounded number of them', () => {
  const lexicon = lexiconOf(corpusOf([wholePart(words)]));
  for (const [text, most] of [
    ['c', 61],
    ['cve', 601],
    ['cve-2', 2_002],
    ['1.', 61],
  ] as const) {
    const readings = planSlots(
      parseQuery(text, () => false),
      lexicon,
    ).flatMap((slot) => slot.readings);
    expect(readings.length, text).toBeLessThanOrEqual(most);
  }
});

it('of a word that stands everywhere in a passage only so many places are weighed', () => {
  const segment = segmentOf(['the cat and the dog '.repeat(5_000)]);
  const slots = planSlots(
    parseQuery('the and', () => false),
    lexiconOf(corpusOf([wholePart(segment)])),
  );
  const units = new Set(Array.from({ length: segment.units }, (_, unit) => unit));
  const found = [...matchesIn(segment, slots, units).values()];
  expect(found.length).toBeGreaterThan(1);
  for (const matches of found) expect(matches.length).toBeLessThanOrEqual(2 * 60);
});
