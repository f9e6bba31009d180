import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../../main/api/search-view.ts';
import { createSearch } from '../../../../main/search/search-service.ts';
import { bulletin } from './bulletin.ts';
import { openSearch, testLibrary, type TestLibrary } from './library.ts';

const opened: TestLibrary[] = [];
const library = (files: Readonly<Record<string, string>>) => {
  const made = testLibrary(files);
  opened.push(made);
  return made;
};
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

describe('search over a folder of pages', () => {
  const pages = {
    'pages/security/lifecycle.md':
      '---\ntitle: Lifecycle\n---\n\nHow releases age.\n\n## Release gates\n\nEvery release passes a gate.\n',
    'pages/install/flags.md':
      '# Flags\n\nStart it with `--tls-cipher-suites=TLS_AES_128_GCM_SHA256` on port 6443.\n',
    'pages/install/versions.md': '# Versions\n\nTested with v1.28.15 and 4.5.8.\n',
  };

  it('opens a hit at its heading, with the words marked', async () => {
    const search = await openSearch(library(pages));
    const { hits } = await search.query({ text: 'release gates', limit: 5 });
    const [first] = hits;
    expect(first).toMatchObject({
      path: 'pages/security/lifecycle.md',
      anchor: 'release-gates',
      heading: 'Release gates',
    });
    expect(first?.headingMarks.map(([start, end]) => first.heading?.slice(start, end))).toEqual([
      'Release',
      'gates',
    ]);
    expect(first?.marks.map(([start, end]) => first.snippet.slice(start, end))).toContain('gate');
  });

  it('lists the further sections of a page that hold the words', async () => {
    const gates = (name: string) => `## ${name} gate\n\nA gate for every release, and its keeper.\n\n`;
    const search = await openSearch(
      library({
        'pages/gates.md': `# Passing\n\n${['First', 'Second', 'Third'].map(gates).join('')}## Other\n\nNothing.\n`,
      }),
    );
    const [page] = (await search.query({ text: 'gate keeper', limit: 5 })).hits;
    expect([page?.anchor, ...(page?.sections.map(({ anchor }) => anchor) ?? [])].sort()).toEqual([
      ...['first-gate', 'second-gate', 'third-gate'],
    ]);
  });

  it('opens a bulletin at the flaw that was asked for', async () => {
    const cves = ['CVE-2021-0001', 'CVE-2021-0002'];
    const search = await openSearch(
      library({ 'bulletins/a.json': bulletin('ACME-1', 'Two flaws', { cves }) }),
    );
    const { hits } = await search.query({ text: 'cve 2021 0002', limit: 5 });
    expect(hits[0]).toMatchObject({ anchor: 'cve-2021-0002', heading: 'CVE-2021-0002' });
  });

  it('answers with the titles and ids of bulletins before the first of them is searchable', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, number) => [
        `bulletins/x-${number}.json`,
        bulletin(`X-${number}`, `Overflow in part${number}`, { cves: [`CVE-2020-${10_000 + number}`] }),
      ]),
    );
    const made = library(many);
    const search = createSearch({ indexFolder: null, worker: null, clock: () => performance.now() });
    const early: SearchAnswer[] = [];
    const opening = search.open({ digest: 'one', label: 'edition 1' }, made.source());
    while (search.state().phase === 'building' && early.length === 0) {
      await setImmediate();
      const answer = await search.query({ text: 'overflow part150', limit: 5 });
      if (answer.total > 0) early.push(answer, await search.query({ text: 'cve-2020-10150', limit: 5 }));
    }
    for (const answer of early)
      expect(answer).toMatchObject({ partial: true, hits: [{ title: 'Overflow in part150' }] });
    expect(early).toHaveLength(2);
    await opening;
    await search.close();
  });

  it.each([
    ['--tls-cipher-suites', 'pages/install/flags.md'],
    ['--tls-cip', 'pages/install/flags.md'],
    ['TLS_AES_128', 'pages/install/flags.md'],
    ['6443', 'pages/install/flags.md'],
    ['v1.28.15', 'pages/install/versions.md'],
    ['1.28', 'pages/install/versions.md'],
    ['4.5.8', 'pages/install/versions.md'],
  ])('finds %s as typed', async (text, path) => {
    const search = await openSearch(library(pages));
    const { hits } = await search.query({ text, limit: 5 });
    expect(hits[0]?.path).toBe(path);
  });

  it('answers with titles while the index is being built', async () => {
    const search = await openSearch(library(pages));
    const made = library(pages);
    const opening = search.open({ digest: 'two', label: 'edition 2' }, made.source());
    const early = await search.query({ text: 'lifecyc', limit: 5 });
    expect(early).toMatchObject({ partial: true, hits: [{ title: 'Lifecycle' }] });
    await opening;
    expect(await search.query({ text: 'lifecyc', limit: 5 })).toMatchObject({
      partial: false,
      edition: 'edition 2',
    });
  });

  it('reads only what changed when the library changes', async () => {
    const made = library(pages);
    const search = await openSearch(made, true);
    made.write({ 'pages/install/versions.md': '# Versions\n\nTested with the wombat release.\n' });
    made.remove('pages/install/flags.md');
    await search.open({ digest: 'two', label: 'edition 2' }, made.source());
    expect((await search.query({ text: 'wombat', limit: 5 })).hits).toHaveLength(1);
    expect((await search.query({ text: '4.5.8', limit: 5 })).hits).toHaveLength(0);
    expect((await search.query({ text: '6443', limit: 5 })).hits).toHaveLength(0);
    expect((await search.query({ text: 'gates', limit: 5 })).hits).toHaveLength(1);
    await search.close();
  });
});
