import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../../main/render/render.ts';
import { pageOf } from './kit.ts';

const codes = (text: string) => pageOf(text).problems.map((problem) => problem.code);

describe('front matter', () => {
  test('the six keys of the original site and ours are honoured', () => {
    const page = pageOf(
      '---\ntitle: "Security"\nmetaTitle: Meta\nmetaDescription: What it says\nicon: "lock"\nhideToC: true\n' +
        'fullWidth: true\norder: 3\naliases: [/old, "older/way/"]\ntags: [a, b]\n---\nText',
    );
    expect(page.title).toBe('Security');
    expect(page.head).toEqual({
      title: 'Security',
      label: null,
      metaTitle: 'Meta',
      description: 'What it says',
      icon: 'lock',
      hideToC: true,
      fullWidth: true,
      order: 3,
      aliases: ['/old', '/older/way'],
      tags: ['a', 'b'],
    });
    expect(page.body).toBe('Text');
    expect(page.bodyLine).toBe(12);
    expect(page.problems).toEqual([]);
  });

  test('Docusaurus keys say the same, without a word', () => {
    const page = pageOf(
      '---\nsidebar_label: Short\ntitle: Long\ndescription: It\n  wraps\nsidebar_position: 10\nslug: other-name\n' +
        'hide_table_of_contents: true\nsidebar_custom_props:\n  icon: "shield"\ntoc_max_heading_level: 4\n# key: 2\n---\n',
    );
    expect(page.head).toMatchObject({
      ...{ label: 'Short', title: 'Long', description: 'It wraps', order: 10 },
      ...{ aliases: ['/guide/other-name'], hideToC: true, icon: 'shield' },
    });
    expect(page.problems).toEqual([]);
  });

  test('values of another type are taken for what they plainly mean', () => {
    const { head } = pageOf('---\ntitle: 2024\nhideToC: "yes"\norder: "7"\ntags: a, b\nicon:\n---\n');
    expect(head).toMatchObject({ title: '2024', hideToC: true, order: 7, tags: ['a', 'b'], icon: null });
  });

  test('damage is named with its line, and plain keys are used all the same', () => {
    const page = pageOf('---\ntitle: Backup: the guide\nicon: [lock\norder: 4\n---\n\nText');
    expect(page.problems).toMatchObject([
      { code: 'front-matter-invalid', path: 'pages/guide/page.md', line: 2 },
    ]);
    expect(page.title).toBe('Backup: the guide');
    expect(page.head.order).toBe(4);
    expect(page.body).toBe('\nText');
  });

  test('a head that is not closed is named, and the page still opens', () => {
    const page = pageOf('---\ntitle: Open\nicon: lock\n\n# Heading\n');
    expect(page.problems).toMatchObject([{ code: 'front-matter-invalid', line: 1 }]);
    expect(page.title).toBe('Open');
    expect(page.body).toBe('\n# Heading\n');
  });

  test.each([
    ['a list', '---\n- a\n- b\n---\nText'],
    ['an alias bomb', `---\na: &a [${'x,'.repeat(50)}]\n${bomb()}---\nText`],
    ['ten thousand levels', `---\n${'['.repeat(10_000)}\n---\nText`],
    ['a megabyte', `---\n${'key: value\n'.repeat(100_000)}---\nText`],
    ['the same key twice', '---\ntitle: a\ntitle: b\n---\nText'],
  ])('%s is a named problem', (_what, text) => {
    expect(codes(text)).toEqual(['front-matter-invalid']);
    expect(pageOf(text).body).toBe('Text');
  });

  test.each(['titel', 'titl', 'Title', 'meta_title', 'hideToc', 'full-width', 'tag', 'sidebar_postion'])(
    'the mistyped key %s is named',
    (key) => {
      expect(codes(`---\n${key}: x\n---\n`)).toEqual(['front-matter-unknown-key']);
    },
  );

  test('keys of other systems are passed over without a word', () => {
    expect(
      codes('---\ntitle: x\nfile: a\nid: b\nweird_key: c\ndate: d\nlayout: e\n__proto__: f\n---\n'),
    ).toEqual([]);
  });

  test('a thematic break is no front matter', () => {
    expect(codes('---\n\nText\n\n---\n')).toEqual([]);
    expect(pageOf('---\n---\nText').body).toBe('Text');
  });
});

function bomb(): string {
  const names = 'bcdefghi'.split('');
  return names.map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]\n`).join('');
}

describe('a title', () => {
  test.each([
    ['the first level-1 heading', '```\n# no\n```\n\n# The *real* `one` {#id}\n', 'The real one'],
    ['a heading with entities', '# Keys &amp; locks\n', 'Keys & locks'],
    ['an underlined heading', 'Real\n====\n', 'Real'],
    ['an HTML heading', '<h1 align="center">Real</h1>\n', 'Real'],
    ['the file name in words', 'Text only', 'Page'],
  ])('that front matter leaves out is %s', (_what, text, title) => {
    expect(pageOf(text).title).toBe(title);
  });

  test('of a folder’s index is the folder’s name', () => {
    expect(pageOf('x', 'pages/getting-started/index.md').title).toBe('Getting started');
    expect(pageOf('x', 'README.md').title).toBe('README');
  });
});

describe('bytes that are not UTF-8', () => {
  test('are named with offset and line, and the rest is read', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('# Größe\n\nA honest \uFFFD.\ncaf'),
      0xe9,
      0x0a,
      0x62,
    ]);
    const page = parsePage('pages/a.md', bytes);
    expect(page.problems).toMatchObject([{ code: 'not-utf8', line: 4 }]);
    expect(page.problems[0]?.message).toContain(`Byte ${bytes.indexOf(0xe9, 20)} `);
    expect(page.body).toBe('# Größe\n\nA honest \uFFFD.\ncaf\uFFFD\nb');
  });

  test('UTF-16 with its mark is read as such and named', () => {
    const page = parsePage('a.md', new Uint8Array([0xff, 0xfe, ...Buffer.from('# Hallo\r\n', 'utf16le')]));
    expect(page.body).toBe('# Hallo\n');
    expect(page.problems).toMatchObject([{ code: 'not-utf8' }]);
  });

  test('a byte order mark is no problem', () => {
    const page = parsePage(
      'a.md',
      new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('---\ntitle: T\n---\n')]),
    );
    expect(page).toMatchObject({ title: 'T', problems: [] });
  });
});

test('a page of 20 MB keeps its title, is not rendered and says so', () => {
  const page = pageOf(`---\ntitle: Huge\n---\n${'word '.repeat(4_000_000)}`);
  expect(page).toMatchObject({ title: 'Huge', tooLarge: true, body: '' });
  expect(page.problems).toEqual([
    { code: 'too-large', path: page.path, message: 'The page is 19.1 MB; pages over 4 MB are not shown.' },
  ]);
});
