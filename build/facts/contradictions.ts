import { productNames, type Fact } from './facts.ts';
import type { Reading } from './readings.ts';
import { compareReleases } from './versions.ts';

/** Releases listed as affected although an older one of the same product is named as fixed. */
function unfixed(fact: Fact): string[] {
  return productNames.flatMap((name) => {
    const fixed = fact.fixed_in.filter(({ product }) => product === name).map(({ version }) => version);
    const first = fixed.sort(compareReleases)[0];
    if (first === undefined) return [];
    const affected = fact.affected
      .filter(({ product }) => product === name)
      .flatMap(({ versions }) => versions);
    const later = affected.filter((version) => compareReleases(version, first) > 0);
    return later.length === 0
      ? []
      : [
          `${name} ${first} is named as fixed, and later releases are listed as affected: ${later.join(', ')}.`,
        ];
  });
}

function dates(fact: Fact): string[] {
  const sentences: string[] = [];
  const last = fact.revisions.at(-1)?.date;
  if (fact.updated !== null && last !== undefined && last > fact.updated) {
    sentences.push(
      `The bulletin says that it was last updated on ${fact.updated}, and its revision list goes on to ${last}.`,
    );
  }
  if (fact.published === null) {
    sentences.push(
      'The publisher gives no date of first publication; the date of the last update stands in.',
    );
  }
  if (fact.updated === null) {
    sentences.push('The publisher gives no date of a last update; the date of publication stands in.');
  }
  return sentences;
}

function numbers(fact: Fact): string[] {
  const used = fact.revisions.map(({ number }) => number).filter((number) => number !== null);
  const twice = [...new Set(used.filter((number, index) => used.indexOf(number) !== index))];
  return twice.map((number) => `Two revisions of the publisher's list bear the number ${number}.`);
}

/** Where the facts contradict themselves or say less than they should, one sentence each. */
export const contradictions = (fact: Fact, reading: Reading): readonly string[] => [
  ...(reading.contradictions ?? []),
  ...unfixed(fact),
  ...dates(fact),
  ...numbers(fact),
];
