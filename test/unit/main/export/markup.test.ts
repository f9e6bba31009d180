import { expect, test } from 'vitest';
import { html } from '../../../../main/export/markup.ts';

test('values are text, in content and in attributes', () => {
  const hostile = `"><script>alert('x')</script>&`;
  expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
  );
});

test('markup in markup stays markup, and lists follow each other', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(
    html`<ul>
      ${items}
    </ul>`.text.replace(/\s+/g, ''),
  ).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
});
