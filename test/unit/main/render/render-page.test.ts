import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../../../main/render/render.ts';
import { html, pageOf, rendered } from './kit.ts';

describe('links', () => {
  test.each([
    ['/guide/other', '/guide/other'],
    ['/guide/other/', '/guide/other'],
    ['./other.md', '/guide/other'],
    ['other', '/guide/other'],
    ['other.mdx', '/guide/other'],
    ['../guide/other.md#gates', '/guide/other#gates'],
    ['other.md#GATES', '/guide/other#gates'],
    ['/guide/other#%C3%BCberblick', '/guide/other#%C3%BCberblick'],
    ['.', '/guide'],
    ['..', '/'],
    ['/old', '/guide/other'],
    ['#here', '/guide/page#here'],
    ['/assets/plan.svg', '/library/assets/plan.svg'],
  ])('%s leads to %s', (href, expected) => {
    const { html: page, problems } = rendered(`# Page\n\n## Here\n\n[x](${href})`);
    expect(page).toContain(`href="${expected}"`);
    expect(problems).toEqual([]);
  });

  test('a link to nothing is marked, harmless and named with its line', () => {
    const { html: page, problems } = rendered('---\ntitle: T\n---\n\nText.\n\n[x](./gone.md#a)');
    expect(page).not.toContain('href');
    expect(page).toContain('data-broken="There is no page or file ./gone.md in this library."');
    expect(problems).toMatchObject([{ code: 'broken-link', path: 'pages/guide/page.md', line: 7 }]);
  });

  test('a file that is neither page nor picture is said to be one, and is no problem', () => {
    const { html: page, problems } = rendered('[x](/assets/report.pdf)');
    expect(page).toContain('data-broken="This is a file that Fieldbook does not open: assets/report.pdf in');
    expect(problems).toEqual([]);
  });

  test('an anchor that is not there leads to its page and is named', () => {
    const { html: page, problems } = rendered('[x](other.md#gone)');
    expect(page).toContain('href="/guide/other"');
    expect(problems).toMatchObject([{ code: 'broken-anchor', line: 1 }]);
  });

  test.each(['https://example.com/a?b=c#d', 'http://example.com', 'mailto:a@example.com', '//example.com/x'])(
    '%s has no href, only its address',
    (href) => {
      const { html: page, problems } = rendered(`[x](${href})`);
      expect(page).not.toContain('href');
      expect(page).toContain(`data-outside="${href.startsWith('//') ? `https:${href}` : href}"`);
      expect(problems).toEqual([]);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('%s is inert and named', (href) => {
    const { html: page, problems } = rendered(`[x](${href})`);
    expect(page).not.toContain('href');
    expect(page).not.toContain('data-outside');
    expect(problems).toMatchObject([{ code: 'unsafe-link' }]);
  });
});

describe('headings', () => {
  test('the one that repeats the title is dropped, others stay', () => {
    const { html: page, outline } = rendered('---\ntitle: My page\n---\n# My Page\n\n# Other\n\n## Sub');
    expect(page).not.toContain('My Page');
    expect(outline).toEqual([
      { id: 'other', text: 'Other', level: 1 },
      { id: 'sub', text: 'Sub', level: 2 },
    ]);
  });

  test.each([
    '# Keys &amp; *locks*',
    'A [link](/guide/other) `x`\n===',
    '# <a id="x"></a>Raw',
    '# “Quoted” {#own}',
  ])('%j, taken for the title, is not said twice', (heading) => {
    expect(rendered(`${heading}\n\nText`).outline).toEqual([]);
  });

  test('have GitHub anchors, numbered where they come again, and the same in sections', () => {
    const text = '## A b\n\n## A b\n\n## Größe & `code`\n\n## x {#own-id}\n\n<h3 id="raw">Raw</h3>\n';
    const anchors = ['a-b', 'a-b-1', 'größe--code', 'own-id', 'raw'];
    expect(rendered(text).outline.map((entry) => entry.id)).toEqual(anchors);
    expect(sectionsOf(pageOf(text)).map((section) => section.anchor)).toEqual([null, ...anchors]);
  });
});

test('an admonition has its kind, its title and its content', () => {
  expect(html(':::warning Mind *this*\n\nText.\n\n:::')).toBe(
    '<div class="admonition admonition-warning" role="note" aria-label="Mind this">' +
      '<p class="admonition-title">Mind <em>this</em></p><p>Text.</p></div>',
  );
});
