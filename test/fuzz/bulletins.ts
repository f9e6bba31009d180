import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { parseBulletin } from '../../main/bulletins/parse-bulletin.ts';
import { verdict } from '../../main/bulletins/verdict.ts';
import { spoiledBytes, spoiledJson } from './spoil.ts';
import type { FuzzTarget } from './target.ts';

const folder = join(import.meta.dirname, '../../content/bulletins');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => readFileSync(join(folder, name)));

const bytesOf = (document: unknown): Uint8Array =>
  // `undefined` is what JSON makes of a document that isn't one.
  new TextEncoder().encode(JSON.stringify(document) ?? '');

const bulletin = fc
  .constantFrom(...documents)
  .chain((bytes) => fc.oneof(spoiledBytes(bytes), spoiledJson(JSON.parse(bytes.toString())).map(bytesOf)));

const asked = fc.record({
  product: fc.constantFrom('Palette VerteX airgap', 'Palette Enterprise', 'Palette', '', 'constructor'),
  version: fc.oneof(fc.constantFrom('4.4.14', '4.5.8', 'v4.5', '4', '', '*', 'all versions'), fc.string()),
});

/** No document throws; and whatever became of it, nothing is called clear without words that say so. */
export const bulletins: FuzzTarget = {
  name: 'bulletins',
  runs: 50,
  property: () => {
    const check = (bytes: Uint8Array, { product, version }: { product: string; version: string }) => {
      const parsed = parseBulletin('bulletins/fuzz.json', bytes);
      if (!parsed.ok) expect(parsed.problem.message).not.toBe('');
      else {
        const given = verdict(parsed.bulletin, { name: product }, version);
        if (given.verdict === 'not-affected') expect(given.evidence.length).toBeGreaterThan(0);
        if (given.verdict === 'affected') expect(given.evidence.length).toBeGreaterThan(0);
      }
      return Promise.resolve();
    };
    return Promise.resolve(fc.asyncProperty(bulletin, asked, check));
  },
};
