import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../../../../main/render/source/plain-yaml.ts';

const byYaml = (text: string): unknown => parse(text, { logLevel: 'silent' }) as unknown;

test('the front matter of a usual page is read', () => {
  const text = [
    'title: Air-gapped operators',
    'metaTitle: "Air-gapped: and self-hosted"',
    'order: 10',
    'hideToC: true',
    'tags: [vertex, airgap]',
    'aliases:',
    '  - /security/operators',
    "  - '/vertex'",
  ].join('\n');
  const keys = readPlainYaml(text);
  expect(keys && Object.fromEntries(keys)).toEqual(byYaml(text));
});

test.each([
  ['a text over two lines', 'title: one\n  two'],
  ['an escape', 'title: "a\\nb"'],
  ['an anchor', 'title: &a text'],
  ['a block text', 'title: |\n  text'],
  ['a comment', 'title: text # why'],
  ['a colon', 'title: one: two'],
  ['a key that stands twice', 'title: a\ntitle: b'],
  ['a map', 'title:\n  deep: text'],
  ['a word that means more', 'title: yes'],
  ['nothing', 'title:'],
  ['a number with a point', 'title: 1.2'],
  ['a document mark', 'title: a\n---\nb: c'],
])('%s is left to YAML', (_what, text) => {
  expect(readPlainYaml(text)).toBeNull();
});

test('whatever it reads, YAML reads the same', () => {
  const scalar = fc.oneof(
    fc.constantFrom(
      'text',
      'two words',
      '"quoted"',
      "'it'",
      '10',
      '007',
      '-1',
      '1e3',
      '0x1f',
      'true',
      'True',
      'null',
      '~',
    ),
    fc.constantFrom(
      'a: b',
      'a #b',
      'a#b',
      '- x',
      '[x, y]',
      '[x, [y]]',
      '{a: 1}',
      '&a b',
      '*a',
      '!t b',
      '|',
      '>',
      '%a',
      '@a',
    ),
    fc.constantFrom(
      'a,b',
      "it's",
      'say "so"',
      '2024-08-16',
      '.inf',
      'a\tb',
      'é',
      '(a)',
      '/a/b',
      '',
      '  ',
      'a - b',
      '?',
      '<<',
    ),
    fc.string(),
  );
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom('title', 'tags', 'order', 'a-b', 'true', '__proto__'), scalar)
      .map(([k, v]) => `${k}: ${v}`),
    fc.tuple(fc.constantFrom('title', 'tags'), scalar).map(([k, v]) => `${k}:${v}`),
    fc.tuple(fc.constantFrom('', ' ', '  '), scalar).map(([indent, v]) => `${indent}- ${v}`),
    scalar,
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const text = lines.join('\n');
      const keys = readPlainYaml(text);
      if (keys !== null && keys.size > 0) expect(Object.fromEntries(keys)).toEqual(byYaml(text));
    }),
    { numRuns: 5000 },
  );
});
