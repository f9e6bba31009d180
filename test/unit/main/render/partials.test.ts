import { expect, test } from 'vitest';
import { parsePage, renderPage, sectionsOf } from '../../../../main/render/render.ts';
import type { PartialBytes } from '../../../../main/render/source/wanted.ts';
import { smallLibrary } from './kit.ts';

const path = 'pages/guide/page.md';
const bytes = (text: string) => new TextEncoder().encode(text);
const partial = (call: string, body: string, at = 'pages/_parts/_one.mdx', caller = path): PartialBytes => ({
  ...{ caller, call, path: at },
  bytes: bytes(body),
});
const page = (body: string, ...partials: readonly PartialBytes[]) => parsePage(path, bytes(body), partials);
const html = (body: string, ...partials: readonly PartialBytes[]) =>
  renderPage(page(body, ...partials), smallLibrary()).html.replace(/>\n+(?=<|$)|^\n+/g, (end) => end.trim());

test('an imported file is read where its component stands, without its front matter', () => {
  const body = "import Setup from './_setup.mdx';\n\nBefore.\n\n<Setup />\n\nAfter.\n";
  expect(page(body).wanted).toEqual([{ by: 'file', call: 'Setup', file: './_setup.mdx' }]);
  expect(html(body, partial('Setup', '---\ntitle: x\n---\n\nTake **two**.\n'))).toBe(
    '<p>Before.</p><p>Take <strong>two</strong>.</p><p>After.</p>',
  );
});

test('a partial is found by the category and name of its label', () => {
  const body = '<PartialsComponent\n  category="self-hosted"\n  name="setup"\n  edition="VerteX"\n/>\n';
  const call = 'PartialsComponent self-hosted/setup';
  expect(page(body).wanted).toEqual([{ by: 'label', call, label: 'self-hosted/setup' }]);
  expect(html(body, partial(call, 'Install {props.edition}.'))).toBe('<p>Install VerteX.</p>');
});

test.each([
  [
    'a value is text, whatever signs it has',
    'For {props.a}.',
    '<One a="*4.4* <b>" />',
    '<p>For *4.4* &lt;b&gt;.</p>',
  ],
  ['what was not given is nothing', 'For {props.b}.', '<One a="x" />', '<p>For .</p>'],
  ['code is left as it is', '`{props.a}`', '<One a="x" />', '<p><code>{props.a}</code></p>'],
  [
    'what stands between its tags is handed on',
    ':::tip\n\n{props.children}\n\n:::',
    '<One>\n\nMind *this*.\n\n</One>',
    'Mind <em>this</em>.',
  ],
  [
    'an address is mapped by the edition that it was given',
    'The <PaletteVertexUrlMapper edition={props.a} text="console" url="/other#gates" />.',
    '<One a="VerteX" />',
    'data-broken="There is no page or file /vertex/other in this library."',
  ],
  [
    'a link component takes a prop as its address',
    '<Link to={props.a}>it</Link>',
    '<One a="/guide/other" />',
    '<a href="/guide/other">it</a>',
  ],
])('props: %s', (_, body, call, expected) => {
  expect(html(`import One from './_one.mdx'\n\n${call}\n`, partial('One', body))).toContain(expected);
});

test('a fence inside a partial keeps its braces', () => {
  const shown = html('<One a="x" />\n', partial('One', '```yaml\na: {props.a}\n```\n\n{props.a}\n'));
  expect(shown.replace(/<[^>]*>/g, '')).toContain('a: {props.a}');
  expect(shown).toContain('<p>x</p>');
});

test('a partial stands inside the list item that calls it, and the list goes on', () => {
  expect(html('1. First\n\n   <One />\n\n2. Second\n', partial('One', '- a\n- b\n'))).toBe(
    '<ol><li><p>First</p><ul><li>a</li><li>b</li></ul></li><li><p>Second</p></li></ol>',
  );
});

test('links and pictures of a partial are meant from its own file', () => {
  const body = '[up](../guide/other.md) [here](#x) [out](https://example.org) ![p](../../assets/plan.svg)';
  const shown = html('# Page\n\n## X\n\n<One />\n', partial('One', body));
  expect(shown).toContain('<a href="/guide/other">up</a>');
  expect(shown).toContain('<a href="/guide/page#x">here</a>');
  expect(shown).toContain('data-outside="https://example.org"');
  expect(shown).toContain('src="/library/assets/plan.svg"');
});

test('a partial takes in others by its own imports, and links of each are its own', () => {
  const inner = partial('Two', '[other](./guide/other.md)', 'pages/_two.mdx', 'pages/_parts/_one.mdx');
  const outer = partial('One', "import Two from '../_two.mdx'\n\nOuter\n\n<Two />\n");
  expect(html('<One />\n', outer, inner)).toBe('<p>Outer</p><p><a href="/guide/other">other</a></p>');
});

test('partials that take in each other end', () => {
  const [one, two] = ['pages/_one.mdx', 'pages/_two.mdx'];
  const shown = html(
    '<One />\n',
    partial('One', 'one\n\n<Two />\n', one),
    partial('Two', 'two\n\n<One />\n', two, one),
    partial('One', 'again', one, two),
  );
  expect(shown).toBe('<p>one</p><p>two</p><p class="component-gap">Not shown here: <code>One</code></p>');
});

test('partials that double each other do not fill the memory', () => {
  const names = Array.from({ length: 30 }, (_, at) => `pages/_p${at}.mdx`);
  const chain = names.map((at, index) =>
    partial(
      `P${index}`,
      `${'x'.repeat(1000)}\n\n<P${index + 1} />\n\n<P${index + 1} />\n`,
      at,
      names[index - 1] ?? path,
    ),
  );
  expect(html('<P0 />\n', ...chain).length).toBeLessThan(1_000_000);
});

test.each([
  ['props that repeat a long value', '{props.a}'.repeat(100_000), `<One a="${'x'.repeat(7_000)}" />`],
  [
    'children that are put in again and again',
    '{props.children}\n'.repeat(50_000),
    `<One>\n\n${'y '.repeat(50_000)}\n\n</One>`,
  ],
  ['a line of nothing but code marks', `${'`'.repeat(200_000)} {props.a}`, '<One a="x" />'],
  ['code marks that never close', '``a`'.repeat(50_000) + '{props.a}', '<One a="x" />'],
])(
  '%s ends',
  (_, body, call) => {
    expect(html(call, partial('One', body)).length).toBeLessThan(20_000_000);
  },
  20_000,
);

test('headings and text of a partial belong to the page', () => {
  const sections = sectionsOf(page('<One />\n\n## Last\n', partial('One', '## Prerequisites\n\nA cluster.')));
  expect(sections.map(({ anchor, text }) => [anchor, text])).toEqual([
    [null, ''],
    ['prerequisites', 'A cluster.'],
    ['last', ''],
  ]);
});

test('a partial that is not there leaves a note of its name', () => {
  expect(html("import One from './_one.mdx'\n\n<One />\n")).toBe(
    '<p class="component-gap">Not shown here: <code>One</code></p>',
  );
});
