import { describe, expect, test } from 'vitest';
import { mayDownload, mayNavigate, mayOpenOutside, mayUse } from '../../../../main/desktop/navigation.ts';

describe('a page', () => {
  test('goes to the app’s own addresses', () => {
    expect(mayNavigate('fieldbook://app/security', true)).toBe(true);
    expect(mayNavigate('FIELDBOOK://APP/security', true)).toBe(false);
  });

  test.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'about:blank',
    'blob:fieldbook://app/1',
    'fieldbook://evil/',
    'fieldbook://app.evil/',
    'fieldbook://app:80/',
    'fieldbook://app@evil/',
    'fieldbook:/security',
    '',
  ])('does not go to %j', (url) => {
    expect(mayNavigate(url, true)).toBe(false);
  });

  test('has no frames that go anywhere', () => {
    expect(mayNavigate('fieldbook://app/security', false)).toBe(false);
  });
});

describe('outside the app', () => {
  test.each(['https://example.com/a?b#c', 'mailto:security@example.com?subject=x'])('%s opens', (url) => {
    expect(mayOpenOutside(url)).toBe(true);
  });

  test.each([
    'http://example.com/',
    'https://user:secret@example.com/',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'data:text/html,x',
    'fieldbook://app/',
    'not a url',
    `https://example.com/${'x'.repeat(5000)}`,
  ])('%s does not open', (url) => {
    expect(mayOpenOutside(url)).toBe(false);
  });
});

test('only what the app itself offers is downloaded', () => {
  expect(mayDownload('blob:fieldbook://app/3f2a')).toBe(true);
  expect(mayDownload('fieldbook://app/library/assets/x.png')).toBe(true);
  expect(mayDownload('https://example.com/setup.exe')).toBe(false);
  expect(mayDownload('blob:https://example.com/3f2a')).toBe(false);
  expect(mayDownload('data:application/octet-stream,x')).toBe(false);
});

test('copying text is granted to the app’s page, and nothing else to anybody', () => {
  expect(mayUse('clipboard-sanitized-write', 'fieldbook://app/')).toBe(true);
  expect(mayUse('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  for (const permission of [
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'usb',
    'hid',
  ]) {
    expect(mayUse(permission, 'fieldbook://app/')).toBe(false);
  }
});
