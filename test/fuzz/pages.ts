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

/** A page that takes in another one, each of them damaged, by a prop that is hostile itself. */
const takingIn = fc.tuple(page, page, fc.constantFrom(...Object.values(vectors).flat()));

/** No page throws or does harm, and its sections are those that its HTML shows. */
export const pages: FuzzTarget = {
  name: 'pages',
  runs: 20,
  property: () => {
    const links = smallLibrary();
    const check = ([own, other, prop]: [Uint8Array, Uint8Array, string]): Promise<void> => {
      const path = 'pages/guide/page.md';
      const call = Buffer.from(`\n\n<One a="${prop}" />\n`);
      const bytes = Buffer.concat([Buffer.from('{props.a}\n\n<b id={props.a}>\n\n'), other]);
      const partial = { caller: path, call: 'One', path: 'pages/_one.mdx', bytes };
      const parsed = parsePage(path, Buffer.concat([own, call]), [partial]);
      const { html, outline } = renderPage(parsed, links);
      expect(harmIn(html)).toEqual([]);
      expect(typeof plainText(html)).toBe('string');
      const anchors = new Set(sectionsOf(parsed).map(({ anchor }) => anchor));
      for (const { id } of outline) expect(anchors).toContain(id);
      return Promise.resolve();
    };
    return Promise.resolve(fc.asyncProperty(takingIn, check));
  },
};
