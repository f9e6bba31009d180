import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../main/render/plain-text.ts';
import { renderNote } from '../../../../main/render/render-note.ts';
import { sectionsOf } from '../../../../main/render/sections.ts';
import { html, pageOf, rendered, smallLibrary } from './kit.ts';

const here = '/guide/page';
const ref = (label: string, number: number, call = '') =>
  `<sup><a class="footnote-ref" role="doc-noteref" id="doc-fnref:${label}${call}" data-anchor="fnref:${label}${call}" href="${here}#fn%3A${label}">${number}</a></sup>`;
const back = (label: string, call = '') =>
  ` <a class="footnote-back" role="doc-backlink" href="${here}#fnref%3A${label}${call}">\u21A9\uFE0E</a>`;
const notes = (items: string) => `<section class="footnotes" role="doc-endnotes"><ol>${items}</ol></section>`;
const note = (label: string, body: string) =>
  `<li id="doc-fn:${label}" data-anchor="fn:${label}">${body}</li>`;

describe('a footnote', () => {
  test('is a number that leads to the note, and the note leads back', () => {
    expect(html('Text[^1] goes on.\n\n[^1]: The *note*.')).toBe(
      `<p>Text${ref('1', 1)} goes on.</p>` + notes(note('1', `<p>The <em>note</em>.${back('1')}</p>`)),
    );
  });

  test('that is called twice leads back to both places', () => {
    const shown = html('a[^x] b[^x]\n\n[^x]: n');
    expect(shown).toContain(ref('x', 1, ':2'));
    expect(shown).toContain(back('x') + back('x', '%3A2'));
  });

  test('has its number from the order of the text, not of the notes', () => {
    const shown = html('a[^b] c[^a]\n\n[^a]: Of a\n[^b]: Of b');
    expect(shown).toContain(ref('b', 1));
    expect(shown.indexOf('Of b')).toBeLessThan(shown.indexOf('Of a'));
  });

  test('may hold paragraphs, lists and code', () => {
    const shown = html('a[^1]\n\n[^1]: One\n\n    Two\n\n    - three\n\nAfter.');
    expect(shown).toContain('<p>After.</p><section');
    expect(shown).toContain(`<p>One</p><p>Two</p><ul><li>three</li></ul>\n${back('1')}</li>`);
  });

  test('is called from tables, quotations, lists, admonitions and headings', () => {
    const text =
      '## Head[^1]\n\n| a |\n| - |\n| b[^1] |\n\n> c[^1]\n\n- d[^1]\n\n:::note\ne[^1]\n:::\n\n[^1]: n';
    const page = rendered(text);
    expect(page.html.match(/footnote-ref/g)).toHaveLength(5);
    expect(page.outline).toEqual([{ id: 'head', text: 'Head', level: 2 }]);
    expect(page.problems).toEqual([]);
  });

  test('that nothing calls, or that comes twice, is shown at the end all the same', () => {
    const shown = html('a[^1]\n\n[^1]: first\n\n[^1]: again\n\n[^2]: unused');
    expect(shown).toContain(`first${back('1')}</p></li><li><p>again</p></li><li><p>unused</p></li></ol>`);
  });

  test('that is not there stays as it is written', () => {
    expect(html('a[^1] and ^[b]')).toBe('<p>a[^1] and ^[b]</p>');
  });

  test('inside another one is a note of its own', () => {
    const shown = html('a[^1]\n\n[^1]: outer[^2]\n\n    [^2]: inner');
    expect(shown).toContain(`outer${ref('2', 2)}`);
    expect(shown).toContain(note('2', `<p>inner${back('2')}</p>`));
  });

  test('cannot write markup by its label', () => {
    const shown = html('a[^"><img/src=x>]\n\n[^"><img/src=x>]: n');
    expect(shown).not.toContain('<img');
    expect(html('a[^__proto__]\n\n[^__proto__]: n')).toContain('footnotes');
  });

  test.each([
    ['thousands of notes', Array.from({ length: 5000 }, (_, n) => `t[^${n}]\n\n[^${n}]: note\n`).join('\n')],
    ['one note called thousands of times', `${'t[^1] '.repeat(5000)}\n\n[^1]: n`],
    [
      'notes inside notes',
      Array.from({ length: 500 }, (_, n) => `${'    '.repeat(n)}[^${n}]: x[^${n + 1}]`).join('\n\n'),
    ],
    ['inline notes inside each other', '^['.repeat(5000) + ']'.repeat(5000)],
    ['unfinished notes', '[^'.repeat(5000)],
  ])('%s are only that', (_, text) => {
    expect(() => rendered(text)).not.toThrow();
  });

  test('is searched without its number, which belongs to no word', () => {
    const [section] = sectionsOf(pageOf('All[^1] tests.\n\n[^1]: By default.'));
    expect(section?.text).toBe('All tests.\nBy default.');
  });

  test('is a number in brackets for a terminal', () => {
    const text = plainText(rendered('All[^1] tests.\n\n[^1]: By default.').html, { width: 80, route: here });
    expect(text).toBe('All[1] tests.\n\n 1. By default.');
  });

  test("of a reader's own note leads nowhere, for its page may have notes of that name", () => {
    const shown = renderNote(
      'a[^1]\n\n[^1]: n',
      { route: here, path: 'pages/guide/page.md' },
      smallLibrary(),
    );
    expect(shown).not.toContain('href');
    expect(shown).not.toContain('id=');
    expect(shown).toMatch(/<li>\s*<p>n/);
  });
});
