import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { plainText } from '../../main/render/plain-text.ts';
import { parsePage, renderPage, sectionsOf } from '../../main/render/render.ts';
import { harmIn } from '../attack/markdown/harmless.ts';
import { vectors } from '../attack/markdown/vectors.ts';
import { smallLibrary } from '../unit/main/render/kit.ts';
import { spoiledBytes } from './spoil.ts';
import type { FuzzTarget } from './target.ts';

const bundled = join(import.meta.dirname, '../../content/pages');
const texts = readdirSync(bundled, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => readFileSync(join(bundled, path)));

/** A bundled page, damaged, with hostile pieces in it. */
const page = fc
  .tuple(
    fc.constantFrom(...texts).chain(spoiledBytes),
    fc.subarray(Object.values(vectors).flat(), { maxLength: 4 }),
  )
  .map(([bytes, pieces]) => new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n\n${pieces.join('\n')}`)])));

/** No page throws or does harm, and its sections are those that its HTML shows. */
export const pages: FuzzTarget = {
  name: 'pages',
  runs: 20,
  property: () => {
    const links = smallLibrary();
    const check = (bytes: Uint8Array): Promise<void> => {
      const parsed = parsePage('pages/guide/page.md', bytes);
      const { html, outline } = renderPage(parsed, links);
      expect(harmIn(html)).toEqual([]);
      expect(typeof plainText(html)).toBe('string');
      const anchors = new Set(sectionsOf(parsed).map(({ anchor }) => anchor));
      for (const { id } of outline) expect(anchors).toContain(id);
      return Promise.resolve();
    };
    return Promise.resolve(fc.asyncProperty(page, check));
  },
};
