import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../../main/render/render.ts';
import { html, pageOf, rendered, smallLibrary } from './kit.ts';

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

describe('code', () => {
  test('has language, title, colours and a button to copy', () => {
    expect(rendered('```bash title="List files"\nls\n```').html.trim()).toBe(
      '<figure class="code-block" data-language="bash"><figcaption class="code-title">List files</figcaption>' +
        '<pre tabindex="0"><code class="hljs language-bash"><span class="hljs-built_in">ls</span>\n</code></pre>' +
        '<button type="button" class="code-copy" aria-label="Copy code">Copy</button></figure>',
    );
  });

  test('marks lines, also where a colour reaches over several', () => {
    const { html: page } = rendered('```js {1,3} hideClipboard\n/* a\nb */\nc\n```');
    expect(page).toContain(
      '<span class="code-line code-line-marked"><span class="hljs-comment">/* a</span></span>\n',
    );
    expect(page).toContain('<span class="code-line"><span class="hljs-comment">b */</span></span>\n');
    expect(page).toContain('<span class="code-line code-line-marked">c</span>\n');
    expect(page).not.toContain('button');
  });

  test('of a language nobody knows is plain', () => {
    expect(html('```klingon\n<a>\n```')).toContain('<code class="hljs language-klingon">&lt;a&gt;\n</code>');
  });

  test('that says fill is filled in, and other code is not', () => {
    const values = { edition: '41' };
    const page = (info: string) =>
      renderPage(pageOf(`\`\`\`${info}\nx {{edition}} {{other}} {{constructor}}\n\`\`\``), smallLibrary(), {
        values,
      }).html;
    expect(page('text fill')).toContain('x 41 {{other}} {{constructor}}');
    expect(page('text')).toContain('x {{edition}}');
  });
});

describe('GFM', () => {
  test('tables scroll by themselves and are aligned by class', () => {
    expect(html('| a | b |\n|:-:|--:|\n| 1 | 2<br />3 |')).toBe(
      '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table><thead><tr>' +
        '<th class="align-center">a</th><th class="align-right">b</th></tr></thead><tbody><tr>' +
        '<td class="align-center">1</td><td class="align-right">2<br />3</td></tr></tbody></table></div>',
    );
  });

  test('task lists are lists of dead tick boxes', () => {
    expect(html('- [x] a\n- [ ] b')).toBe(
      '<ul class="task-list"><li class="task"><input type="checkbox" disabled checked aria-label="done" /> a</li>' +
        '<li class="task"><input type="checkbox" disabled aria-label="to do" /> b</li></ul>',
    );
  });

  test('addresses in text are links, API groups are not', () => {
    expect(
      rendered('See www.example.com. Or https://example.org/a_b, or a@example.com; not kubernetes.io/v1.')
        .html,
    ).toBe(
      '<p>See <a data-outside="http://www.example.com" role="link" tabindex="0">www.example.com</a>. Or ' +
        '<a data-outside="https://example.org/a_b" role="link" tabindex="0">https://example.org/a_b</a>, or ' +
        '<a data-outside="mailto:a@example.com" role="link" tabindex="0">a@example.com</a>; not kubernetes.io/v1.</p>\n',
    );
  });

  test('strikes out', () => {
    expect(html('~~a~~')).toBe('<p><s>a</s></p>');
  });
});

describe('a picture', () => {
  test.each([
    ['![Plan](/assets/plan.svg)', '<img src="/library/assets/plan.svg" alt="Plan" loading="lazy" />'],
    ['![Plan](/plan.svg)', '<img src="/library/assets/plan.svg" alt="Plan" loading="lazy" />'],
    ['![B](beside.png)', '<img src="/library/pages/guide/beside.png" alt="B" loading="lazy" />'],
    [
      '![B eager-load](beside.png "#width=200px")',
      '<img src="/library/pages/guide/beside.png" alt="B" width="200" loading="lazy" />',
    ],
    [
      '<img src="beside.png" width="20px" height="10" alt="B" />',
      '<img src="/library/pages/guide/beside.png" alt="B" width="20" height="10" loading="lazy" />',
    ],
  ])('%s', (text, expected) => {
    expect(html(text)).toContain(expected);
  });

  test('that is missing leaves its words, and is named', () => {
    const { html: page, problems } = rendered('# T\n\n![The plan](gone.svg)');
    expect(page).toContain('<span class="picture-missing" role="img" aria-label="The plan"');
    expect(problems).toMatchObject([{ code: 'missing-image', line: 3 }]);
  });

  test('on the outside is never loaded', () => {
    const { html: page, problems } = rendered('![Logo](https://example.com/a.png)');
    expect(page).toContain('<a class="picture-outside" data-outside="https://example.com/a.png"');
    expect(page).not.toContain('<img');
    expect(problems).toEqual([]);
  });
});

describe('inline HTML', () => {
  test('that the list allows stays', () => {
    const text =
      '<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup> a<br />b <abbr title="x">y</abbr> <mark>z</mark>';
    expect(html(text)).toBe(`<p>${text}</p>`);
  });

  test('details hold Markdown', () => {
    expect(html('<details>\n<summary>More</summary>\n\n**x**\n\n</details>')).toBe(
      '<details><summary>More</summary><p><strong>x</strong></p></details>',
    );
  });

  test('ids come prefixed, styles and unknown classes not at all', () => {
    expect(html('<span id="fieldbook" class="dialog" style="position:fixed">x</span>')).toBe(
      '<p><span id="doc-fieldbook" data-anchor="fieldbook">x</span></p>',
    );
  });

  test('in JSX spelling is read as it is meant', () => {
    expect(html('<div style={{color: "red"}} onClick={() => go()}>x</div>')).toBe('<div>x</div>');
    expect(html('<img src={require("./beside.png").default} alt={"B"} />')).toContain(
      'src="/library/pages/guide/beside.png"',
    );
  });
});
