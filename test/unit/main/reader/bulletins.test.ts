import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { advisory, release } from '../bulletins/advisory.ts';

const text = (document: object): string => JSON.stringify(document);
const catalogue = {
  schema: 1,
  title: 'Bulletins',
  products: [{ id: 'palette', name: 'Palette', aliases: ['The Palette'], releases: [{ version: '4.4.14' }] }],
};

const library = () =>
  folderOf({
    'library.json': JSON.stringify(catalogue),
    'bulletins/maker-1.json': text(
      advisory({ known_affected: [release('4.4.14')], fixed: [release('4.4.18')] }),
    ),
    'bulletins/maker-2.json': text(
      advisory(
        { known_affected: [release('4.5')] },
        {},
        { id: 'MAKER-2', aliases: ['PC-2'] },
        'CVE-2024-0002',
      ),
    ),
    'bulletins/broken.json': '{"document": {',
  });

test('bulletins are listed with the verdict for the asked release, and what could not be read is said', async () => {
  const reader = await openTestReader(library());
  const list = await reader.ask('bulletins.list', { product: 'the palette', version: '4.4.14' });
  expect(list.rows.map(({ id, verdict }) => [id, verdict?.verdict, verdict?.fixedIn])).toEqual([
    ['MAKER-1', 'affected', ['4.4.18']],
    ['MAKER-2', 'unknown', []],
  ]);
  expect(list.counts?.affected.unstated).toBe(1);
  expect(list.products.map(({ id }) => id)).toEqual(['palette']);
  expect(list.problems).toMatchObject([{ code: 'bulletin-invalid', path: 'bulletins/broken.json' }]);
  expect(await reader.ask('library.problems', {})).toMatchObject([{ path: 'bulletins/broken.json' }]);
});

test('without a product there are no verdicts', async () => {
  const reader = await openTestReader(library());
  const list = await reader.ask('bulletins.list', {});
  expect(list.counts).toBeNull();
  expect(list.rows.every(({ verdict }) => verdict === null)).toBe(true);
});

test.each([
  '/security-bulletins/reports/maker-2',
  '/security-bulletins/reports/PC-2',
  'cve-2024-0002',
  'MAKER-2',
])('the bulletin answers at %s with its own route', async (route) => {
  const reader = await openTestReader(library());
  expect(await reader.ask('bulletins.read', { route })).toMatchObject({
    id: 'MAKER-2',
    route: '/security-bulletins/reports/maker-2',
    verdict: null,
  });
});

test('a bulletin that is not there is refused by its id, one that cannot be read with the reason', async () => {
  const reader = await openTestReader(library());
  expect(
    await reader.call('bulletins.read', { route: '/security-bulletins/reports/cve-2024-9999' }),
  ).toMatchObject({
    ok: false,
    failure: { code: 'bulletin-not-found', message: expect.stringContaining('CVE-2024-9999') },
  });
  expect(await reader.call('bulletins.read', { route: '/security-bulletins/reports/broken' })).toMatchObject({
    ok: false,
    failure: { code: 'bulletin-unreadable', message: expect.stringContaining('not JSON') },
  });
});

test('a library without a catalogue offers the products that its bulletins name', async () => {
  const folder = folderOf({});
  writeFileSync(
    join(folder, 'a.json'),
    text(advisory({ known_affected: [release('4.10.1'), release('4.4.14')] })),
  );
  const reader = await openTestReader(folder);
  const { products } = await reader.ask('bulletins.list', {});
  expect(products).toMatchObject([
    { name: 'Palette', releases: [{ version: '4.4.14' }, { version: '4.10.1' }] },
  ]);
});

test('a bulletin opens as a page at its address, with an outline and nothing unsafe in it', async () => {
  const evil = advisory({ known_affected: [release('4.4.14')] }, { title: '<script>alert(1)</script>' });
  const reader = await openTestReader(folderOf({ 'bulletins/maker-1.json': text(evil) }));
  const page = await reader.ask('page.read', { route: '/security-bulletins/reports/maker-1' });
  expect(page.title).toBe('MAKER-1: <script>alert(1)</script>');
  expect(page.html).not.toContain('<script');
  expect(page.html).toContain('4.4.14');
  expect(page.outline.map(({ id }) => id)).toEqual([
    'summary',
    'cve-2024-0001',
    'remediation',
    'products',
    'revisions',
    'references',
  ]);
});
