import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const digest = 'ab'.repeat(32);
const site = () =>
  folderOf({
    'docs/_index.md': '---\ntitle: Handbook\n---\n\nWelcome.',
    'docs/install.mdx':
      "---\ntitle: Install\n---\n\nimport Steps from '@site/docs/_steps.mdx'\n\n<Steps />\n\n" +
      '<PartialsComponent category="vertex" name="checks" edition="VerteX" />\n',
    'docs/upgrade.md': '---\ntitle: Upgrade\n---\n\n<PartialsComponent category="vertex" name="gone" />\n',
    'docs/ops/backup.md': 'Copy it.',
    'docs/ops/_category_.json': '{"label": "Day two", "position": 1}',
    'docs/_steps.mdx': `Boot the quokka image.\n\n\`${digest}\`\n`,
    '_partials/_checks.mdx':
      '---\npartial_category: vertex\npartial_name: checks\n---\n\n## Checks\n\nThe {props.edition} wombat runs. See CVE-2024-3094.\n',
  });

test('partials are no pages, and are read where pages name them', async () => {
  const reader = await openTestReader(site());
  const titles = (await reader.ask('library.tree', {})).flatMap((node) => [
    node.title,
    ...node.children.map((child) => child.title),
  ]);
  expect(titles).toEqual(['Handbook', 'Day two', 'Install', 'Upgrade']);
  const page = await reader.ask('page.read', { route: '/docs/install' });
  expect(page.html).toContain('Boot the quokka image.');
  expect(page.html).toContain('The VerteX wombat runs.');
  expect(page.outline).toEqual([{ id: 'checks', text: 'Checks', level: 2 }]);
});

test('the words of a partial are found on the pages that show it, and in no other place', async () => {
  const reader = await openTestReader(site());
  await reader.searchable();
  const { hits } = await reader.ask('search.query', { text: 'VerteX wombat', limit: 5 });
  expect(hits.map(({ route, anchor }) => [route, anchor])).toEqual([['/docs/install', 'checks']]);
});

test('a hash that a partial prints is found on its page', async () => {
  const reader = await openTestReader(site());
  const { places } = await reader.ask('files.check', { sha256: digest });
  expect(places).toMatchObject([{ route: '/docs/install' }]);
});

test('what pages take in and is not there is a problem of theirs', async () => {
  const reader = await openTestReader(site());
  expect(await reader.ask('library.problems', {})).toMatchObject([
    { code: 'broken-link', path: 'docs/upgrade.md', message: expect.stringContaining('vertex/gone') },
  ]);
});

test('an edited partial is read and found anew', async () => {
  const folder = site();
  const reader = await openTestReader(folder, { follow: true });
  await reader.searchable();
  // Saved again until it is heard of: the folder is followed a moment after it was opened.
  const save = () => writeFileSync(join(folder, 'docs/_steps.mdx'), 'Boot the numbat image.\n');
  const saving = setInterval(save, 2_000);
  onTestFinished(() => clearInterval(saving));
  save();
  await vi.waitFor(async () => {
    expect((await reader.ask('page.read', { route: '/docs/install' })).html).toContain('numbat');
    const { hits } = await reader.ask('search.query', { text: 'numbat', limit: 5 });
    expect(hits.map(({ route }) => route)).toEqual(['/docs/install']);
  }, 20_000);
}, 30_000);
