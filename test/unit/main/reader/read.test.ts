import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const front = (keys: Record<string, unknown>) =>
  ['---', ...Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---', ''].join(
    '\n',
  );
const library = () =>
  folderOf({
    'library.json': JSON.stringify({ schema: 1, title: 'Security', navigation: ['/security'] }),
    'pages/security/index.md': `${front({ title: 'Overview', icon: 'lock' })}See [the gates](/security/lifecycle#gates).`,
    'pages/security/lifecycle.md': `${front({ title: 'Lifecycle', aliases: ['/old/lifecycle'] })}## Gates\n\nFour of them.\n\n## Gates\n\nAgain.`,
    'pages/compliance.md': `${front({ title: 'Compliance' })}[nowhere](/gone) ![](/assets/missing.png)`,
    'assets/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });

test('a page is read with its place in the tree, its outline and its neighbours', async () => {
  const reader = await openTestReader(library());
  const page = await reader.ask('page.read', { route: '/security/lifecycle' });
  expect(page).toMatchObject({
    title: 'Lifecycle',
    path: 'pages/security/lifecycle.md',
    breadcrumbs: [{ title: 'Overview', route: '/security' }],
    outline: [
      { id: 'gates', text: 'Gates', level: 2 },
      { id: 'gates-1', text: 'Gates', level: 2 },
    ],
    previous: { route: '/security', title: 'Overview' },
    next: { route: '/compliance', title: 'Compliance' },
  });
});

test.each([
  '/security/lifecycle',
  '/security/lifecycle/',
  '/old/lifecycle',
  'security/lifecycle',
  '/Security/Lifecycle',
  'pages/security/lifecycle.md',
])('the page answers at %s with its own route', async (route) => {
  const reader = await openTestReader(library());
  expect(await reader.ask('page.read', { route })).toMatchObject({ route: '/security/lifecycle' });
});

test('a page that is not there is refused by name, with a next step', async () => {
  const reader = await openTestReader(library());
  expect(await reader.call('page.read', { route: '/nowhere' })).toMatchObject({
    ok: false,
    failure: {
      code: 'page-not-found',
      message: expect.stringContaining('/nowhere'),
      next: expect.any(String),
    },
  });
});

test('links that lead nowhere and pictures that are missing are listed once somebody asks', async () => {
  const reader = await openTestReader(library());
  const problems = await reader.ask('library.problems', {});
  expect(problems.map(({ code, path }) => [code, path])).toEqual(
    expect.arrayContaining([
      ['broken-link', 'pages/compliance.md'],
      ['missing-image', 'pages/compliance.md'],
    ]),
  );
  expect(await reader.ask('library.describe', {})).toMatchObject({
    problems: problems.length,
    home: '/security',
  });
});

test('an edit in a working copy is followed: page, tree and search', async () => {
  const folder = library();
  const reader = await openTestReader(folder, { follow: true });
  await reader.searchable();
  const heard: unknown[] = [];
  reader.on((name, payload) => name === 'library.changed' && heard.push(payload));
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(join(folder, 'pages/compliance.md'), front({ title: 'Certificates' }) + 'Text.');
  await expect.poll(() => heard, { timeout: 5000 }).toContainEqual({ routes: ['/compliance'], tree: true });
  expect(await reader.ask('page.read', { route: '/compliance' })).toMatchObject({ title: 'Certificates' });
  const hits = async () =>
    (await reader.ask('search.query', { text: 'certificates' })).hits.map((hit) => hit.route);
  await expect.poll(hits, { timeout: 5000 }).toEqual(['/compliance']);
});

test('a library folder that goes away while it is followed leaves what was read', async () => {
  const folder = library();
  const reader = await openTestReader(folder, { follow: true });
  await new Promise((resolve) => setTimeout(resolve, 300));
  renameSync(folder, `${folder}-gone`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await reader.ask('library.tree', {})).length).toBeGreaterThan(0);
  rmSync(`${folder}-gone`, { recursive: true });
});
