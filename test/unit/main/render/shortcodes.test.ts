import { expect, test } from 'vitest';
import { html } from './kit.ts';

test.each([
  ['| a |\n| - |\n| :heavy_check_mark: |', '<td>✔️</td>'],
  ['No: :x: Yes: **:white_check_mark:**.', 'No: ❌ Yes: <strong>✅</strong>.'],
  ['(:+1:)', '(👍)'],
])('%j holds a sign', (text, shown) => {
  expect(html(text)).toContain(shown);
});

test.each([
  ...['root:x:0:0', '::x::', 'arn:aws:key:1', ':of_no_such_name:', 'a :key:b', ':constructor:', '10:x:20'],
  ':x',
])('%j stays as it is written', (text) => {
  expect(html(text)).toBe(`<p>${text}</p>`);
});

test('code stays as it is written', () => {
  expect(html('`:x:`')).toContain('<code>:x:</code>');
  expect(html('    :x:')).toContain(':x:');
});

test('thousands of colons are only that', () => {
  expect(html(':a'.repeat(50_000))).toContain(':a:a');
  expect(html(':'.repeat(50_000))).toContain('::');
});
