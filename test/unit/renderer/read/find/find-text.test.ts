import { expect, test } from 'vitest';
import { findText, mostMatches } from '../../../../../renderer/read/find/find-text.ts';

const found = (text: string, wanted: string) =>
  findText(text, wanted).map(({ start, end }) => text.slice(start, end));

test('a text is found in any case, inside of words too', () => {
  expect(found('TLS, mTLS and tls-cipher-suites', 'tls')).toEqual(['TLS', 'TLS', 'tls']);
});

test('a blank is any space, a line’s end too', () => {
  expect(found('rotate the\n  signing key', 'the signing')).toEqual(['the\n  signing']);
});

test('signs are found as they are typed', () => {
  expect(found('a.b a+b (a|b) [a] $a ^a \\a', 'a.b')).toEqual(['a.b']);
  expect(found('--flag=[x]', '[x]')).toEqual(['[x]']);
  expect(found('c:\\data', '\\d')).toEqual(['\\d']);
});

test('nothing is found across two blocks', () => {
  expect(found('one\0two', 'one two')).toEqual([]);
});

test('nothing typed finds nothing, and a letter of a huge page ends', () => {
  expect(found('abc', '  ')).toEqual([]);
  expect(findText('e '.repeat(2_000_000), 'e')).toHaveLength(mostMatches);
});
