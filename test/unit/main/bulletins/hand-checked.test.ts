import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { bundledBulletins, csafCorpus, describeWith } from '../../../kit/corpora.ts';
import { parsed } from './csaf-document.ts';
import { bundledPairs, corpusPairs, type HandChecked } from './hand-checked.ts';

function check(folder: string, pair: HandChecked): void {
  const name = `${pair.bulletin}.json`;
  const bulletin = parsed(readFileSync(join(folder, name)), name);
  const result = verdict(bulletin, { name: pair.product }, pair.version);
  expect([result.verdict, result.rule]).toEqual([pair.verdict, pair.rule]);
}

const named = (pairs: readonly HandChecked[]): readonly (readonly [string, HandChecked])[] =>
  pairs.map((pair) => [
    `${pair.bulletin}, ${pair.product} ${pair.version}: ${pair.verdict}, ${pair.reason}`,
    pair,
  ]);

test.each(named(bundledPairs))('%s', (_, pair) => {
  check(bundledBulletins, pair);
});

describeWith(csafCorpus, 'the CSAF corpus', () => {
  test.each(named(corpusPairs))('%s', (_, pair) => {
    check(csafCorpus, pair);
  });
});
