import { describe, expect, it } from 'vitest';
import { eachChunk } from '../../../../../main/search/analysis/chunks.ts';
import { longestWord, termsOfChunk } from '../../../../../main/search/analysis/terms.ts';

function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachChunk(text, (start, end, ideographs) => {
    terms.push(...termsOfChunk(text.slice(start, end), ideographs).terms);
  });
  return terms;
}

/** What texts are found by: a change here changes what every library is found by, and raises `analysisVersion`. */
const vocabulary: readonly (readonly [text: string, terms: string])[] = [
  ['Release gates, explained.', 'release gates explained'],
  ['--tls-cipher-suites=TLS_AES_128', 'tls cipher suites tls-cipher-suites tls aes 128 tls_aes_128'],
  ['v1.28.15', '1 28 15 1.28.15'],
  ['4.5.8-beta.1', '4 5 8 beta 1 4.5.8-beta.1'],
  ['CVE-2021-44228', 'cve 2021 44228 cve-2021-44228'],
  ['CVE–2021–44228', 'cve 2021 44228 cve-2021-44228'],
  ['spec.issuerRef.name', 'spec issuerref issuer ref name spec.issuerref.name'],
  ['kube-system/coredns:53', 'kube system kube-system coredns 53 kube-system/coredns:53'],
  ['/etc/kubernetes/pki', 'etc kubernetes pki etc/kubernetes/pki'],
  ['C:\\Windows\\System32', 'c windows system32 c:\\windows\\system32'],
  ['ClusterIssuer', 'clusterissuer cluster issuer'],
  ['HTTPServer', 'httpserver http server'],
  ['x509 sha256 k8s', 'x509 sha256 k8s'],
  ['std::map<int>', 'std map std::map int'],
  ['c++ and C#', 'c c++ and c c#'],
  ["the operator's don’t", 'the operator dont'],
  ['0x80070005', '0x80070005'],
  ['Café CAFÉ naïve', 'cafe cafe naive'],
  ['ＦＵＬＬ', 'full'],
  ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
  ['日本語', '日本 本語'],
  ['日本語 and 字', '日本 本語 and 字'],
  ['한국어', '한국 국어'],
  ['مرحبا بالعالم', 'مرحبا بالعالم'],
  ['👍 ok 👩‍💻', 'ok'],
  ['---', ''],
  ['\u0338 a \u0338.\u0301', 'a'],
];

describe('text becomes terms', () => {
  it.each(vocabulary)('%s', (text, terms) => {
    expect(termsOf(text).join(' ')).toBe(terms);
  });

  it('keeps a blob as one short term', () => {
    const blob = 'aB3'.repeat(400_000);
    expect(termsOf(`before ${blob} after`)).toEqual([
      'before',
      blob.slice(0, longestWord).toLowerCase(),
      'after',
    ]);
  });

  it('reads a name and its beginning alike in text and in a query', () => {
    for (const [text] of vocabulary) expect(termsOf(`${text}\n`)).toEqual(termsOf(`(${text})`));
  });
});
