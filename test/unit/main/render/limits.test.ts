import { describe, expect, test } from 'vitest';
import { renderPage, sectionsOf, type RenderedPage } from '../../../../main/render/render.ts';
import { pageOf, rendered, smallLibrary } from './kit.ts';

const codesOf = ({ problems }: RenderedPage) => [...new Set(problems.map((problem) => problem.code))];

test('a page that is too large says so in its place', () => {
  const { html } = renderPage(pageOf('x'.repeat(5 * 1024 * 1024)), smallLibrary());
  expect(html).toMatch(/^<p class="page-notice">This page is 5 MB\./);
});

test('ten thousand headings render; the outline is capped, and says so', () => {
  const text = Array.from({ length: 10_000 }, (_, at) => `## Same\n\nText ${at}\n`).join('\n');
  const page = rendered(text);
  expect(codesOf(page)).toEqual(['too-many-headings']);
  expect(page.outline).toHaveLength(2000);
  expect(page.html.match(/<h2 /g)).toHaveLength(10_000);
  expect(sectionsOf(pageOf(text)).at(-1)?.anchor).toBe('same-9999');
});

test('a title and a heading of a megabyte are cut to what a bookmark can keep', () => {
  const long = 'word 🔒'.repeat(100_000);
  expect(pageOf(`# ${long}`).title).toHaveLength(500);
  const [entry] = rendered(`---\ntitle: T\n---\n\n## ${long}`).outline;
  expect(entry?.text).toMatch(/^word .*…$/u);
  expect(entry?.id.length).toBeLessThanOrEqual(500);
  expect(rendered(`# ${long}`).outline).toEqual([]);
});

describe('nesting of ten thousand levels', () => {
  test.each([
    ['quotations', `${'> '.repeat(10_000)}The innermost words`],
    ['lists', `${'- '.repeat(10_000)}The innermost words`],
    [
      'lists by lines',
      `${Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')} The innermost words`,
    ],
    ['containers', `${':::note\n'.repeat(10_000)}The innermost words\n${':::\n'.repeat(10_000)}`],
    ['components', `${'<Tabs>\n'.repeat(10_000)}The innermost words\n${'</Tabs>\n'.repeat(10_000)}`],
    ['elements', `${'<div>'.repeat(10_000)}The innermost words`],
    ['elements over blocks', `${'<details>\n\n'.repeat(10_000)}The innermost words`],
    ['elements that may stay open', `${'<p><li>'.repeat(10_000)}The innermost words`],
    ['links in HTML', `${'<b><i>'.repeat(10_000)}The innermost words`],
  ])('%s: named, and the words are there', (_what, text) => {
    const page = rendered(text);
    expect(codesOf(page)).toEqual(['too-deep']);
    expect(page.html).toContain('The innermost words');
    expect(page.html.length).toBeLessThan(text.length * 8 + 10_000);
  });
});

/** Each of these once took some Markdown or HTML parser quadratic time or worse. Vitest's own time limit judges. */
describe('forty thousand characters of', () => {
  const many = (piece: string) => piece.repeat(Math.ceil(40_000 / piece.length));
  test.each([
    ...[
      '`',
      '[',
      '![',
      '*a ',
      '**a ',
      '*a_ ',
      '~~a ',
      '<',
      '<a ',
      '<!--',
      '<!--\n',
      '<?',
      '<![CDATA[',
      '<style>',
      '<A {',
    ],
    ...[
      '> a\n',
      '- a\n',
      ':::note\n',
      ':::tab a\n',
      '<Tabs>\n',
      '{"',
      '{/*',
      'a@',
      'www.',
      '[a](b "',
      '[a]: <b\n',
    ],
    ...[
      '\\',
      '&',
      '```\n',
      '> [!NOTE]\n\n',
      '<div a="',
      'import {\n',
      'export const a = {\n\n',
      '![a',
      '## {#',
      '|a',
      '\0',
      '\u202E',
      '  \n',
      '[a](b)',
    ],
  ])('%j', (piece) => {
    expect(() => sectionsOf(pageOf(many(piece)))).not.toThrow();
    expect(() => rendered(`x ${many(piece)}`)).not.toThrow();
  });

  test('table cells', () => {
    expect(rendered(`${many('|a')}|\n${many('|-')}|\n${many('|x|\n')}`).html).toContain('<table>');
  });

  test('different unknown tags', () => {
    const tags = Array.from({ length: 8000 }, (_, at) => `<x${at}>`).join('');
    expect(rendered(tags).html).toContain('&lt;x7999&gt;');
  });
});
