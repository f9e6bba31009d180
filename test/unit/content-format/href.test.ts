import { expect, test } from 'vitest';
import { readHref } from '../../../content/format/href.ts';

const inside = (path: string, absolute: boolean, anchor: string | null = null) =>
  ({ kind: 'inside', path, absolute, anchor }) as const;

test.each([
  ['other.md', inside('pages/guide/other.md', false)],
  ['./other.md#a%20b', inside('pages/guide/other.md', false, 'a b')],
  ['../', inside('pages', false)],
  ['../../../../etc/passwd', inside('etc/passwd', false)],
  ['/security//./lifecycle/', inside('security/lifecycle', true)],
  ['/a%20b%23c', inside('a b#c', true)],
  ['100%.md', inside('pages/guide/100%.md', false)],
  ['with space.md', inside('pages/guide/with space.md', false)],
  ['sub\\other.md', inside('pages/guide/sub/other.md', false)],
  ['other.md?query#x', inside('pages/guide/other.md', false, 'x')],
  ['#', inside('pages/guide', false)],
  ['', inside('pages/guide', false)],
  ['%E0%A4%A', inside('pages/guide/%E0%A4%A', false)],
])('%j is a place in the library', (href, expected) => {
  expect(readHref(href, 'pages/guide')).toEqual(expected);
});

test.each([
  ['https://example.com/x', 'https://example.com/x'],
  ['HTTP://example.com', 'HTTP://example.com'],
  ['//example.com/x', 'https://example.com/x'],
  ['\\\\example.com\\x', 'https://example.com\\x'],
  ['/\\example.com', 'https://example.com'],
  ['/\t/example.com', 'https://example.com'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  [' \u0001https://example.com\n', 'https://example.com'],
])('%j leaves the library', (href, url) => {
  expect(readHref(href, '')).toEqual({ kind: 'outside', url });
});

test.each([
  ['javascript:alert(1)', 'javascript'],
  ['\u0001 java\nscript:alert(1)', 'javascript'],
  ['JavaScript:alert(1)', 'javascript'],
  ['data:text/html,x', 'data'],
  ['file:///etc/passwd', 'file'],
  ['fieldbook:x', 'fieldbook'],
  ['x-unknown.scheme+1:y', 'x-unknown.scheme+1'],
])('%j is never followed', (href, scheme) => {
  expect(readHref(href, '')).toEqual({ kind: 'unsafe', scheme });
});
