import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../../../main/render/sections.ts';
import { html, pageOf, rendered } from './kit.ts';

const admonition = (kind: string, title: string, body: string) =>
  `<div class="admonition admonition-${kind}" role="note" aria-label="${title}">` +
  `<p class="admonition-title">${title}</p>${body}</div>`;

const tab = (label: string, body: string, more = '') =>
  `<section class="tab" data-label="${label}" data-value="${label}"${more}><p class="tab-label">${label}</p>${body}</section>`;

describe('an admonition', () => {
  test.each([
    [':::note\nx\n:::', admonition('note', 'Note', '<p>x</p>')],
    ['::: tip A title\nx\n:::', admonition('tip', 'A title', '<p>x</p>')],
    [':::info[A title]{#id .class}\nx\n:::', admonition('info', 'A title', '<p>x</p>')],
    [':::danger{title="A title"}\n\nx\n\n:::', admonition('danger', 'A title', '<p>x</p>')],
    ['::::warning\nx\n::::', admonition('warning', 'Warning', '<p>x</p>')],
    [':::further\nx\n:::', admonition('other', 'Further', '<p>x</p>')],
    ['> [!NOTE]\n> x', admonition('note', 'Note', '<p>x</p>')],
    ['> [!CAUTION]\n> x', admonition('danger', 'Caution', '<p>x</p>')],
    ['<WarningBox>\n\nx\n\n</WarningBox>', admonition('warning', 'Warning', '<p>x</p>')],
    ['<Admonition type="tip" title="T">\n\nx\n\n</Admonition>', admonition('tip', 'T', '<p>x</p>')],
  ])('%j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('nests, with and without more colons, and is not closed by code', () => {
    const inner = admonition('note', 'Note', '<p>x</p>');
    expect(html('::::tip\n:::note\nx\n:::\n::::')).toBe(admonition('tip', 'Tip', inner));
    expect(html(':::tip\n:::note\nx\n:::\n:::')).toBe(admonition('tip', 'Tip', inner));
    expect(html(':::tip\n```\n:::\n```\ny\n:::\nafter')).toMatch(/<p>y<\/p><\/div><p>after<\/p>$/);
  });

  test('stands inside a list item and ends with it', () => {
    expect(html('- a\n\n  :::note\n  x\n  :::\n\n- b')).toContain(admonition('note', 'Note', '<p>x</p>'));
    expect(html('- a\n\n  :::note\n  x\n- b\n\nafter')).toMatch(/<\/ul><p>after<\/p>$/);
  });

  test('that is not closed reaches to the end, and loses nothing', () => {
    expect(html(':::note\nx\n\ny')).toBe(admonition('note', 'Note', '<p>x</p><p>y</p>'));
  });
});

describe('tabs', () => {
  const both = `<div class="tabs">${tab('A', '<p>x</p>')}${tab('B', '<p>y</p>')}</div>`;

  test.each([
    ['with more colons outside', '::::tabs\n:::tab A\nx\n:::\n:::tab B\ny\n:::\n::::'],
    ['with the same colons', ':::tabs\n:::tab A\nx\n:::\n:::tab B\ny\n:::\n:::'],
    ['that end where the next begins', ':::tabs\n:::tab A\nx\n:::tab B\ny\n:::\n:::'],
    ['that end all at once', ':::tabs\n:::tab A\nx\n:::tab B\ny\n:::'],
    [
      'of Docusaurus',
      '<Tabs>\n<TabItem value="A">\n\nx\n\n</TabItem>\n<TabItem value="B">\n\ny\n\n</TabItem>\n</Tabs>',
    ],
    [
      'indented as code would be',
      '<Tabs>\n  <TabItem value="A">\n    x\n  </TabItem>\n  <TabItem value="B">y</TabItem>\n</Tabs>',
    ],
    [
      'of the original site',
      '<Tabs>\n<Tabs.TabPane tab="A" key="A">\n\nx\n\n</Tabs.TabPane>\n<Tabs.TabPane tab="B" key="B">\n\ny\n\n</Tabs.TabPane>\n</Tabs>',
    ],
  ])('%s', (_how, text) => {
    expect(html(`${text}\n\nafter`)).toBe(`${both}<p>after</p>`);
  });

  test('have a group and a first one', () => {
    const text = '<Tabs groupId="os">\n<TabItem value="A" default>\n\nx\n\n</TabItem>\n</Tabs>';
    expect(html(text)).toBe(
      `<div class="tabs" data-group="os">${tab('A', '<p>x</p>', ' data-default')}</div>`,
    );
  });

  test('may hold headings, and tabs', () => {
    const { outline } = rendered(
      ':::::tabs\n::::tab A\n## In A\n:::tabs\n:::tab B\n### In B\n:::\n:::\n::::\n:::::',
    );
    expect(outline.map((entry) => entry.id)).toEqual(['in-a', 'in-b']);
  });
});

describe('MDX habits', () => {
  test('imports and exports are dropped, prose that begins with the words is not', () => {
    const text =
      'import Tabs from \'@theme/Tabs\';\nimport { A,\n  B } from "x";\n\nexport const x = [\n  1,\n];\n\n' +
      'import the certificate first\n\nexport default settings to a file\n';
    expect(html(text)).toBe('<p>import the certificate first</p><p>export default settings to a file</p>');
  });

  test.each([
    ['a function', "export function Card({ a }) {\n  const b = 2;\n\n  return <i>{a} don't</i>;\n}\n\nText."],
    ['an array', "export const all = [\n  'one ]',\n\n  // two ]\n  'two',\n];\n\nText."],
    ['a template', 'export const code = `\n# Not a heading }\n\n${1}\n`;\n\nText.'],
    ['an arrow', 'export const F = () => (\n  <b>\n\n    x\n  </b>\n)\n\nText.'],
  ])('drops %s with blank lines in it, whole', (_what, text) => {
    expect(html(text)).toBe('<p>Text.</p>');
    expect(sectionsOf(pageOf(text)).map((section) => section.text.trim())).toEqual(['Text.']);
  });

  test('drops a statement that is never closed up to its blank line, and hides no heading or code behind it', () => {
    expect(html('export const a = [\n  1,\n\nText.\n\nMore.')).toContain('Text.');
    expect(html('export const a = {\n\n## Next\n\n}')).toContain('Next</h2>');
  });

  test('comments are dropped, in a line and over many', () => {
    expect(html('a {/* b */}c\n\n{/*\n\n## Gone\n\n*/}\n\n<!--\n\n## Gone\n\n-->\n\nd <!-- e -->f')).toBe(
      '<p>a c</p><p>d f</p>',
    );
  });

  test('expressions are shown as text, literals as what they say', () => {
    expect(html('Edition {props.edition},{" "}{\'x\'}.')).toBe('<p>Edition {props.edition}, x.</p>');
  });

  test('unknown components are shown as their text, or leave a note', () => {
    expect(html('a <Foo b="c">d *e*</Foo> f')).toBe('<p>a d <em>e</em> f</p>');
    expect(html('<Foo>\n\n**d**\n\n</Foo>')).toBe('<p><strong>d</strong></p>');
    expect(html('<OsCveTable />')).toBe(
      '<p class="component-gap">Not shown here: <code>OsCveTable</code></p>',
    );
    expect(html('<PartialsComponent category="demo" name="hello" />')).toContain(
      'PartialsComponent demo hello</code>',
    );
    expect(html('<Grid\n  cards={[\n    { title: "A" },\n  ]}\n/>')).toContain(
      'Not shown here: <code>Grid</code>',
    );
  });

  test('components that are links are links', () => {
    expect(html('<VersionedLink text="Other" url="/guide/other" />')).toBe(
      '<p><a href="/guide/other">Other</a></p>',
    );
    expect(html('See <Link to="./other.md">this</Link>.')).toBe(
      '<p>See <a href="/guide/other">this</a>.</p>',
    );
    expect(html('<YouTube url="https://video.example/1" title="Demo" />')).toContain(
      'data-outside="https://video.example/1"',
    );
  });

  test('placeholders in angle brackets stay text', () => {
    expect(html('kubectl -n <namespace> get <NAME>')).toBe(
      '<p>kubectl -n &lt;namespace&gt; get &lt;NAME&gt;</p>',
    );
  });

  test('code is never touched', () => {
    const code = 'import a from \'b\'\n{/* c */} <Foo /> {" "} :::note\n<!-- d -->';
    const plain = code.replace(/[<>"]/g, (one) => ({ '<': '&lt;', '>': '&gt;', '"': '"' })[one] ?? one);
    expect(html(`\`\`\`\n${code}\n\`\`\``)).toContain(`<code class="hljs">${plain}\n</code>`);
    expect(html('`{/* c */}` and `<Foo />`')).toBe(
      '<p><code>{/* c */}</code> and <code>&lt;Foo /&gt;</code></p>',
    );
  });
});
