import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../../main/render/render.ts';
import { html, pageOf, rendered, smallLibrary } from './kit.ts';

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
