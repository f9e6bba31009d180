import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../../main/api/search-view.ts';
import type { SearchService } from '../../../../main/search/search-service.ts';
import { bulletin } from './bulletin.ts';
import { openSearch, testLibrary, type TestLibrary } from './library.ts';

let library: TestLibrary;
let search: SearchService;
const ask = (text: string, limit = 20) => search.query({ text, limit });
const paths = async (text: string) => (await ask(text)).hits.map(({ path }) => path);

const markedIn = ({ snippet, marks }: SearchHit) => marks.map(([start, end]) => snippet.slice(start, end));
const headingMarked = ({ heading, headingMarks }: SearchHit) =>
  headingMarks.map(([start, end]) => (heading ?? '').slice(start, end));

beforeAll(async () => {
  library = testLibrary({
    'pages/security/lifecycle.md':
      '# Lifecycle\n\nHow releases age. Support ends twelve months after the next release.\n\n## Release gates\n\nEvery release passes the gates.\n\n## Retirement\n\nA retired release is not repaired.\n',
    'pages/security/hardening.md':
      '# Hardening guide\n\nSet `--tls-cipher-suites` and `spec.issuerRef.name`. The port is 6443. Edit /etc/kubernetes/pki/ca.crt.\n\nMitigates CVE-2019-1010022 as described. See GHSA-jfh8-c2jp-5v3q.\n',
    'pages/security/encryption.md':
      '# Encryption\n\nKeys are rotated every year[^1]. The certificate authority signs certificates.\n\n[^1]: Or sooner.\n',
    'pages/install/upgrade.md':
      '# Upgrade\n\nUpgrade from 4.5.8 to 4.5.15, then to 4.6.6. Kubernetes v1.28.15 is needed.\n',
    'pages/install/tools.md': '# Tools\n\nZipper7 is there to extract archives.\n',
    'pages/install/about.md': '# About this\n\nWhat it is for.\n',
    'bulletins/cve-2021-44228.json': bulletin('CVE-2021-44228', 'Log4j runs code from messages', {
      severity: 'CRITICAL',
    }),
    'bulletins/acme-sb-0007.json': bulletin('ACME-SB-0007', 'Two flaws in the proxy', {
      cves: ['CVE-2021-44228', 'CVE-2023-0001'],
      year: '2023',
    }),
    'bulletins/acme-sb-0008.json': bulletin('ACME-SB-0008', 'A flaw in the console', {
      cves: ['CVE-2022-1111'],
      year: '2022',
      severity: 'LOW',
      product: ['Rocket Console', '4.4.14'],
    }),
  });
  search = await openSearch(library);
});
afterAll(() => library.close());

describe('the id box', () => {
  it.each(['CVE-2021-44228', 'cve 2021 44228', '2021-44228', 'CVE–2021–44228', ' cve-2021-44228 '])(
    'has the exact record of %j on top',
    async (text) => {
      const answer = await ask(text);
      expect(answer).toMatchObject({ kind: 'id-found', id: 'CVE-2021-44228' });
      expect(answer.hits.map(({ path }) => path)).toEqual([
        'bulletins/cve-2021-44228.json',
        'bulletins/acme-sb-0007.json',
      ]);
    },
  );

  it('knows a publisher’s own number, however it is typed', async () => {
    for (const text of ['ACME-SB-0007', 'acme sb 0007', 'Acme–SB–0007']) {
      const { kind, hits } = await ask(text);
      expect(kind).toBe('id-found');
      expect(hits[0]?.path).toBe('bulletins/acme-sb-0007.json');
    }
  });

  it('opens the record at its beginning, and what is about more flaws at the flaw, never at a list of references', async () => {
    const [record, other] = (await ask('CVE-2021-44228')).hits;
    expect(record).toMatchObject({ anchor: null, heading: null });
    expect(other).toMatchObject({ anchor: 'cve-2021-44228', heading: 'CVE-2021-44228' });
    const [own] = (await ask('ACME-SB-0007')).hits;
    expect(own).toMatchObject({ anchor: null, snippet: expect.stringContaining('Two flaws') as string });
  });

  it('shows and marks an id whole, never a part of it', async () => {
    for (const text of ['CVE-2019-1010022', 'cve 2019 1010022', 'GHSA-jfh8-c2jp-5v3q']) {
      const { hits, id } = await ask(text);
      expect(hits.map(markedIn)).toEqual([[id]]);
    }
    const { hits } = await ask('cve-2021-44228');
    const marked = hits.flatMap((hit) => [...markedIn(hit), ...headingMarked(hit)]);
    expect(marked.length).toBeGreaterThan(0);
    expect(new Set(marked)).toEqual(new Set(['CVE-2021-44228']));
  });

  it('shows an id that stands in pieces, behind other ids of its year, where all of it stands', async () => {
    const filler = 'Others are CVE-2020-1, CVE-2018-7777 and what CVE means in 2019. '.repeat(12);
    const one = testLibrary({
      'a.md': `# A\n\n${filler}\n\nOf CVE 2019 555123 nothing is known. It is CVE–2019–555123/CVE-2019-1.\n`,
    });
    const { hits } = await (await openSearch(one)).query({ text: 'CVE-2019-555123', limit: 1 });
    expect(hits.flatMap(markedIn)).toEqual(['CVE 2019 555123', 'CVE–2019–555123']);
    one.close();
  });

  it('finds an id that only a page mentions', async () => {
    for (const text of ['cve-2019-1010022', 'GHSA-jfh8-c2jp-5v3q']) {
      const { kind, hits } = await ask(text);
      expect(kind).toBe('id-found');
      expect(hits.map(({ path }) => path)).toEqual(['pages/security/hardening.md']);
    }
  });

  it('says that an id is not there, with look-alikes apart', async () => {
    const answer = await ask('CVE-2021-44229');
    expect(answer).toMatchObject({ kind: 'id-absent', id: 'CVE-2021-44229', edition: 'edition 1', total: 1 });
    expect(answer.hits[0]?.ids).toContain('CVE-2021-44228');
  });

  it.each(['ACME-SB-0999', 'GHSA-2222-3333-4444', 'CVE-1999-0001', 'RHSA-2024:1234'])(
    'says that %s is not there',
    async (text) => {
      expect((await ask(text)).kind).toBe('id-absent');
    },
  );
});

describe('names are findable as typed', () => {
  it.each([
    ['--tls-cipher-suites', 'pages/security/hardening.md'],
    ['--tls-ci', 'pages/security/hardening.md'],
    ['spec.issuerRef.name', 'pages/security/hardening.md'],
    ['issuerRef.name', 'pages/security/hardening.md'],
    ['spec.iss', 'pages/security/hardening.md'],
    ['/etc/kubernetes/pki', 'pages/security/hardening.md'],
    ['6443', 'pages/security/hardening.md'],
    ['v1.28.15', 'pages/install/upgrade.md'],
    ['1.28', 'pages/install/upgrade.md'],
    ['4.5.', 'pages/install/upgrade.md'],
    ['4.6.6', 'pages/install/upgrade.md'],
  ])('%s', async (text, path) => {
    expect((await paths(text))[0]).toBe(path);
  });
});

describe('words', () => {
  it('match from their beginning while they are typed', async () => {
    for (const text of ['l', 'li', 'lifec', 'release ga'])
      expect(await paths(text)).toContain('pages/security/lifecycle.md');
  });

  it('are joined by and', async () => {
    expect(await paths('retired repaired')).toEqual(['pages/security/lifecycle.md']);
  });

  it('are relaxed when no page has them all, and the answer says so', async () => {
    const { relaxed, hits } = await ask('retired zzyzx');
    expect(hits[0]?.path).toBe('pages/security/lifecycle.md');
    expect(relaxed).toEqual({ without: ['zzyzx'], partly: false, apart: [] });
    const both = await ask('retired 6443');
    expect(both.hits).toHaveLength(2);
    // Each of the hits holds one of the words: it would be untrue to say that either is missing.
    expect(both.relaxed).toEqual({ without: [], partly: true, apart: [] });
    const some = await ask('retired 6443 zzyzx');
    expect(some.relaxed).toEqual({ without: ['zzyzx'], partly: true, apart: [] });
  });

  it('are corrected when nothing matches, and shown as meant', async () => {
    const answer = await ask('encrpytion');
    expect(answer).toMatchObject({ didYouMean: 'encryption', relaxed: null });
    expect(answer.hits[0]?.path).toBe('pages/security/encryption.md');
    expect((await ask('certifcate authority')).didYouMean).toBe('certificate authority');
  });

  it('are told as corrected, too, when no page has them all', async () => {
    expect(await ask('retird encrpytion')).toMatchObject({
      didYouMean: 'retired encryption',
      relaxed: { without: [], partly: true, apart: [] },
    });
  });

  it('are not corrected when something matches', async () => {
    expect((await ask('encryption')).didYouMean).toBeNull();
  });

  it('stand in snippets without the marks of footnotes', async () => {
    const [hit] = (await ask('rotated')).hits;
    expect(hit?.snippet).toBe(
      'Keys are rotated every year. The certificate authority signs certificates. Or sooner.',
    );
  });

  it('match in their other forms', async () => {
    expect(await paths('rotating')).toContain('pages/security/encryption.md');
  });

  it('find names without the number at their end, with nothing loosened, and mark them', async () => {
    const answer = await ask('zipper extract');
    expect(answer).toMatchObject({ relaxed: null, didYouMean: null, total: 1 });
    const [hit] = answer.hits;
    expect(hit?.path).toBe('pages/install/tools.md');
    expect(hit && markedIn(hit)).toContain('Zipper7');
  });

  it('never make a query empty by being common', async () => {
    for (const text of ['for', 'this', 'what it is for', 'the'])
      expect((await ask(text)).hits.length).toBeGreaterThan(0);
  });
});

describe('phrases and filters', () => {
  it('finds quoted words only side by side', async () => {
    expect(await paths('"release is not repaired"')).toEqual(['pages/security/lifecycle.md']);
    const apart = await ask('"repaired not is"');
    expect(apart.relaxed).toEqual({ without: [], partly: false, apart: ['repaired not is'] });
  });

  it('marks a phrase where it stands, and not its words elsewhere', async () => {
    const [hit] = (await ask('"ends twelve months"')).hits;
    expect(hit && markedIn(hit)).toEqual(['ends twelve months']);
  });

  it('says that a name stands nowhere when only its words do', async () => {
    const { relaxed } = await ask('authority_rotated_keys');
    expect(relaxed).toEqual({ without: [], partly: false, apart: ['authority_rotated_keys'] });
  });

  it.each([
    ['kind:bulletin flaw', ['bulletins/acme-sb-0007.json', 'bulletins/acme-sb-0008.json']],
    ['flaw year:2022', ['bulletins/acme-sb-0008.json']],
    ['severity:low flaw', ['bulletins/acme-sb-0008.json']],
    ['product:"rocket console" flaw', ['bulletins/acme-sb-0008.json']],
    ['product:rocket version:4.4.14', ['bulletins/acme-sb-0008.json']],
    ['status:final flaw', ['bulletins/acme-sb-0007.json', 'bulletins/acme-sb-0008.json']],
    ['section:pages rotated', ['pages/security/encryption.md']],
    ['kind:page flaw', []],
  ])('%s', async (text, expected) => {
    expect((await paths(text)).sort()).toEqual(expected);
  });

  it('lists what a filter alone leaves', async () => {
    expect((await paths('severity:critical')).sort()).toEqual(['bulletins/cve-2021-44228.json']);
  });

  it('takes a filter that it doesn’t know, or whose value nothing has, as text', async () => {
    expect((await ask('colour:red lifecycle')).hits[0]?.path).toBe('pages/security/lifecycle.md');
    expect((await ask('kind:Issuer lifecycle')).hits[0]?.path).toBe('pages/security/lifecycle.md');
  });

  it('offers what is nearest where nothing is found, and only there', async () => {
    expect((await ask('encryptographics')).nearest?.words).toContain('encryption');
    expect((await ask('zzqqxx')).nearest).toEqual({ withoutFilters: 0, words: [] });
    expect((await ask('kind:page flaw')).nearest).toEqual({ withoutFilters: 2, words: [] });
    expect((await ask('encrpytion')).nearest).toBeNull();
    expect((await ask('flaw')).nearest).toBeNull();
  });

  it('counts what each filter would leave', async () => {
    const { facets } = await ask('flaw');
    expect(facets).toContainEqual({ filter: 'kind', value: 'bulletin', count: 2 });
    expect(facets).toContainEqual({ filter: 'year', value: '2022', count: 1 });
  });
});

it('lists versions of one page once, the newest first', async () => {
  const text = (version: string) => `# Issuers\n\nAn issuer signs. Marmalade since ${version}.\n`;
  const versions = Object.fromEntries(['1.2', '1.10', '1.9'].map((v) => [`v${v}-docs/issuers.md`, text(v)]));
  const many = testLibrary({ ...versions, 'v1.10-docs/other.md': '# Other\n\nMore marmalade.\n' });
  const versioned = await openSearch(many);
  const found = (await versioned.query({ text: 'marmalade', limit: 2 })).hits.map(({ path }) => path);
  expect(found.sort()).toEqual(['v1.10-docs/issuers.md', 'v1.10-docs/other.md']);
  const named = (await versioned.query({ text: 'marmalade 1.9', limit: 2 })).hits;
  expect(named[0]?.path).toBe('v1.9-docs/issuers.md');
  many.close();
});

it('lists what says the same once, before it says it again', async () => {
  const said = 'The widget parser lets a caller overwrite memory.';
  const copies = Object.fromEntries(
    ['North', 'South', 'East', 'West'].map((name) => [`${name}.md`, `# ${name}\n\n${said}\n`]),
  );
  const other =
    '# Other\n\nA caller of this part may overwrite what lies in memory. It is a widget of old.\n';
  const repeating = testLibrary({ ...copies, 'other.md': other });
  const repeated = await openSearch(repeating);
  const { hits, total } = await repeated.query({ text: 'widget overwrite memory', limit: 10 });
  expect(total).toBe(5);
  expect(hits.findIndex(({ path }) => path === 'other.md')).toBe(1);
  repeating.close();
});
