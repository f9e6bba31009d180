import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openKeptSearch } from '../../../../main/search/kept-search.ts';
import { createSearch } from '../../../../main/search/search-service.ts';
import { testLibrary, type TestLibrary } from './library.ts';

const made: TestLibrary[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.close();
});

const clock = () => 0;

/** A library whose index was kept twice: once as it was, once after a page changed. */
async function keptLibrary(): Promise<TestLibrary> {
  const one = testLibrary({
    'pages/install/index.md': '# Install\n\nThe wombat digs `--tls-cipher-suites`.\n',
    'pages/install/upgrade.md': '# Upgrade\n\nFrom 4.5.8 on, wombats climb.\n',
  });
  made.push(one);
  const search = createSearch({ indexFolder: one.indexFolder, worker: null, clock });
  await search.open({ digest: 'one', label: 'edition 1' }, one.source());
  one.write({ 'pages/install/upgrade.md': '# Upgrade\n\nNow numbats climb.\n' });
  await search.open({ digest: 'two', label: 'edition 2' }, one.source());
  await search.close();
  return one;
}

const opened = ({ indexFolder }: TestLibrary, digest: string) =>
  openKeptSearch({ indexFolder, edition: { digest, label: 'edition 2' }, languages: ['en'], clock });

describe('a kept index alone', () => {
  it.each(['wombat', 'numbats', 'climb', 'install', '--tls-cipher-suites', '4.5.8', 'cve-2024-1'])(
    'answers %s as the whole search does',
    async (text) => {
      const one = await keptLibrary();
      const search = createSearch({ indexFolder: one.indexFolder, worker: null, clock });
      await search.open({ digest: 'two', label: 'edition 2' }, one.source());
      const expected = await search.query({ text, limit: 5 });
      await search.close();
      const answer = await opened(one, 'two');
      expect(answer?.({ text, limit: 5 })).toEqual(expected);
    },
  );

  it('answers without a file of the library', async () => {
    const one = await keptLibrary();
    for (const { at } of one.source().files) rmSync(at);
    const answer = await opened(one, 'two');
    expect(answer?.({ text: 'numbats', limit: 5 }).hits).toMatchObject([{ title: 'Upgrade' }]);
  });

  it('speaks for no other edition', async () => {
    expect(await opened(await keptLibrary(), 'three')).toBeNull();
  });

  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, 'FBSG')],
  ])('of which a part is %s says nothing', async (_, spoil) => {
    const one = await keptLibrary();
    const segments = readdirSync(one.indexFolder).filter((name) => name.endsWith('.segment'));
    for (const name of segments) spoil(join(one.indexFolder, name));
    expect(segments.length).toBeGreaterThan(0);
    expect(await opened(one, 'two')).toBeNull();
  });
});
