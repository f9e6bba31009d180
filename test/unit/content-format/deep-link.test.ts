import { describe, expect, test } from 'vitest';
import { parseDeepLink } from '../../../content/format/deep-link.ts';

describe('a fieldbook: link', () => {
  test.each([
    ['fieldbook:/security/lifecycle#gates', '/security/lifecycle#gates'],
    ['fieldbook:///security/lifecycle', '/security/lifecycle'],
    ['fieldbook://app/security/lifecycle', '/security/lifecycle'],
    ['FIELDBOOK:/security', '/security'],
    ['fieldbook:/', '/'],
    ['fieldbook:/with%20blank/50%25/%C3%BCber%23uns', '/with%20blank/50%25/%C3%BCber%23uns'],
    ['fieldbook:CVE-2024-3094', '/security-bulletins/reports/cve-2024-3094'],
    ['fieldbook:cve-2021-44228', '/security-bulletins/reports/cve-2021-44228'],
    ['fieldbook:GHSA-jfh8-c2jp-5v3q', '/security-bulletins/reports/ghsa-jfh8-c2jp-5v3q'],
    ['fieldbook:/-/bookmarks', '/-/bookmarks'],
    ['fieldbook:/-/search?q=tls%20cipher', '/-/search?q=tls%20cipher'],
  ])('%s opens %s', (link, address) => {
    expect(parseDeepLink(link)).toBe(address);
  });

  test.each([
    ['another scheme', 'https://example.com/'],
    ['nothing', 'fieldbook:'],
    ['another host', 'fieldbook://evil/security'],
    ['a user before the host', 'fieldbook://x@app/security'],
    ['a step up', 'fieldbook:/security/../../etc/passwd'],
    ['an encoded step up', 'fieldbook:/security/%2e%2e/x'],
    ['an encoded slash', 'fieldbook:/security/..%2f..%2fetc'],
    ['an encoded backslash', 'fieldbook:/security/%5c%5cserver%5cshare'],
    ['a backslash', 'fieldbook:\\\\server\\share'],
    ['an empty segment', 'fieldbook:/security//x'],
    ['a null byte', 'fieldbook:/security/%00'],
    ['a line break', 'fieldbook:/security/%0a'],
    ['a raw blank', 'fieldbook:/security --library /etc'],
    ['a damaged escape', 'fieldbook:/security/%zz'],
    ['bytes that are no UTF-8', 'fieldbook:/security/%ff'],
    ['a query on a page', 'fieldbook:/security?x=1'],
    ['an unknown screen', 'fieldbook:/-/api/call'],
    ['another query on the search', 'fieldbook:/-/search?q=a&limit=9'],
    ['the renderer’s own files', 'fieldbook:/app/index.html'],
    ['the library’s files', 'fieldbook:/library/assets/x.png'],
    ['a script', 'fieldbook:javascript:alert(1)'],
    ['half an id', 'fieldbook:CVE-2024'],
    ['too much', `fieldbook:/${'x'.repeat(3000)}`],
  ])('with %s is refused', (_what, link) => {
    expect(parseDeepLink(link)).toBeNull();
  });
});
