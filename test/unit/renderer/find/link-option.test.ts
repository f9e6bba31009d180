import { expect, test } from 'vitest';
import { linkOption } from '../../../../renderer/find/options.ts';
import { linkTo } from '../../../../renderer/shell/address.ts';

test('a link of ours that is pasted into the search leads where it says', () => {
  expect(linkOption(' fieldbook:/security/lifecycle#release-gates ')).toMatchObject({
    address: '/security/lifecycle#release-gates',
  });
  expect(linkOption('fieldbook:CVE-2024-3094')?.address).toBe('/security-bulletins/reports/cve-2024-3094');
});

test('words, other links and links that lead nowhere safe are searched for', () => {
  for (const typed of [
    'lifecycle',
    'https://x.example',
    'fieldbook:',
    'fieldbook:/../x',
    'fieldbook:/-/nope',
  ]) {
    expect(linkOption(typed), typed).toBeNull();
  }
});

test('every place has a link that leads back to it', () => {
  for (const [route, anchor] of [
    ['/security/lifecycle', null],
    ['/a%20b%231', 'über uns?#%'],
    ['/', 'x'],
  ] as const) {
    expect(linkOption(linkTo(route, anchor))?.address).toBe(linkTo(route, anchor).replace('fieldbook:', ''));
  }
});
