import { describe, expect, test } from 'vitest';
import type { Bulletin } from '../../../../main/bulletins/bulletin.ts';
import { namingOf } from '../../../../main/bulletins/naming.ts';
import { parseBulletin } from '../../../../main/bulletins/parse-bulletin.ts';
import { matchProducts } from '../../../../main/bulletins/product-match.ts';
import { silence, slim, unpacked, type SlimBulletin } from '../../../../main/bulletins/slim.ts';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { bundledBulletins, csafCorpus, describeWith, jsonFiles } from '../../../kit/corpora.ts';

const digest = 'a'.repeat(64);

interface Pair {
  readonly whole: Bulletin;
  readonly small: SlimBulletin;
}

const read = (folder: string): readonly Pair[] =>
  jsonFiles(folder).flatMap(([name, bytes]) => {
    const parsed = parseBulletin(`bulletins/${name}`, bytes);
    return parsed.ok ? [{ whole: parsed.bulletin, small: slim(parsed.bulletin, digest) }] : [];
  });

/** Some of the names that documents use for products, and releases to ask of each. */
function asked(pairs: readonly Pair[]): readonly { readonly name: string; readonly version: string }[] {
  const found = new Map<string, Set<string>>();
  for (const { whole } of pairs) {
    for (const { name, label, claim } of whole.products) {
      const versions = found.get(name ?? label) ?? new Set(['1.0']);
      found.set(name ?? label, claim.kind === 'release' ? versions.add(claim.words) : versions);
    }
  }
  return [...found].flatMap(([name, versions]) =>
    [...versions].slice(0, 2).map((version) => ({ name, version })),
  );
}

function same(folder: string, share: number): void {
  const pairs = read(folder);
  const naming = namingOf(pairs.map(({ small }) => small.names));
  const questions = asked(pairs).filter((_, index) => index % share === 0);
  expect(questions.length).toBeGreaterThan(10);
  for (const { name, version } of questions) {
    const product = { name: name.toUpperCase() };
    const candidates = naming.of(product);
    for (const [at, { whole, small }] of pairs.entries()) {
      const told = candidates.has(at) ? verdict(unpacked(small), product, version) : silence(small.silence);
      const { verdict: word, rule, fixedIn } = verdict(whole, product, version);
      expect(
        { word: told.verdict, rule: told.rule, fixedIn: told.fixedIn },
        `${whole.id}: ${name} ${version}`,
      ).toEqual({
        word,
        rule,
        fixedIn,
      });
      if (!candidates.has(at)) expect(matchProducts(whole, product).size).toBe(0);
    }
  }
}

describe('a bulletin without its prose says the same of every product and release', () => {
  test('in the bundled library', () => {
    same(bundledBulletins, 1);
  });

  describeWith(csafCorpus, 'in advisories of other vendors', () => {
    test('too', () => {
      same(csafCorpus, 40);
    });
  });
});

test('what is kept of a bulletin is a small part of it', () => {
  const pairs = read(bundledBulletins);
  const size = (value: unknown) => JSON.stringify(value).length;
  expect(size(pairs.map(({ small }) => small))).toBeLessThan(size(pairs.map(({ whole }) => whole)));
});
