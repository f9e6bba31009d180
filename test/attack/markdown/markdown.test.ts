import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../main/render/plain-text.ts';
import { parsePage, renderPage, sectionsOf } from '../../../main/render/render.ts';
import { smallLibrary } from '../../unit/main/render/kit.ts';
import { harmIn } from './harmless.ts';
import { vectors } from './vectors.ts';

const links = smallLibrary();
const render = (text: string) =>
  renderPage(parsePage('pages/guide/page.md', new TextEncoder().encode(text)), links);

describe.each(Object.entries(vectors))('%s', (_family, list) => {
  test.each(list)('%j does no harm, and takes nothing of its page with it', (vector) => {
    const { html, outline } = render(`${vector}\n\n## After\n\nThe rest of the page.\n`);
    expect(harmIn(html)).toEqual([]);
    const swallows = /^(?: {4}|```)/.test(vector);
    if (!swallows) expect(html).toContain('The rest of the page.');
    if (!swallows) expect(outline.at(-1)?.text).toBe('After');
    for (const entry of outline) expect(entry.text).not.toMatch(/[\r\n]/);
  });
});

test('there are more than 120 vectors', () => {
  expect(Object.values(vectors).flat().length).toBeGreaterThan(120);
});

const piece = fc.oneof(
  fc.constantFrom(...Object.values(vectors).flat()),
  fc.constantFrom(
    '\n',
    '\n\n',
    '> ',
    '- ',
    '    ',
    '|',
    '`',
    '```\n',
    ':::note\n',
    ':::\n',
    '<Tabs>\n',
    '</Tabs>\n',
    '{',
    '}',
  ),
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '&lt;',
    '<!--',
    '-->',
    '<a href="',
    '](',
    '[',
    '![',
    '*',
    '_',
    '~~',
    '\\',
    '#',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('any text renders, and does no harm', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const { html } = render(text);
      expect(harmIn(html)).toEqual([]);
      sectionsOf(parsePage('pages/guide/page.md', new TextEncoder().encode(text)));
      plainText(html);
    }),
    { numRuns: 1500 },
  );
});

test.each(Object.entries(vectors))('%s does no harm as a partial, and as what one is given', (_, texts) => {
  const path = 'pages/guide/page.md';
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const text of texts) {
    const body = `${text}\n\n{props.a} [x]({props.a}) <a href={props.a}>x</a>\n\n{props.children}`;
    const partial = { caller: path, call: 'One', path: 'pages/_one.mdx', bytes: bytes(body) };
    const given = text.replaceAll('"', '&quot;');
    const page = parsePage(path, bytes(`<One a="${given}">\n\n${text}\n\n</One>\n`), [partial]);
    expect(harmIn(renderPage(page, links).html)).toEqual([]);
  }
});

test('any bytes are a page', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const page = parsePage('pages/guide/page.md', bytes);
      expect(harmIn(renderPage(page, links).html)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
