import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../../../main/cli/wrap.ts';

const texts = (text: string, columns: number) => wrap(text, columns).map((line) => line.text);

test('lines break at white space and stay within the columns', () => {
  expect(texts('drain the node before you upgrade it', 16)).toEqual([
    'drain the node',
    'before you',
    'upgrade it',
  ]);
});

test('a word longer than a line is not cut', () => {
  expect(texts('set --tls-cipher-suites=A,B,C now', 10)).toEqual(['set', '--tls-cipher-suites=A,B,C', 'now']);
});

test('a line break of the text stays one', () => {
  expect(texts('first\nsecond', 80)).toEqual(['first', 'second']);
});

test('nothing is lost, and each line knows where it began', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 100 }), (text, columns) => {
      const lines = wrap(text, columns);
      expect(lines.flatMap((line) => line.text.match(/\S+/g) ?? [])).toEqual(text.match(/\S+/g) ?? []);
      for (const { text: line, start } of lines) expect(text.slice(start, start + line.length)).toBe(line);
    }),
  );
});
