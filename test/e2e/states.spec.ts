import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './kit/fixtures.ts';
import { handbook } from './kit/handbook.ts';
import { root } from './kit/paths.ts';

const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-states-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.describe('an empty library', () => {
  const empty = join(scratch, 'empty');
  test.use({ library: empty });
  // In a hook: a worker that comes back to this file has cleared the folder away.
  test.beforeAll(() => void mkdirSync(empty, { recursive: true }));

  test('says so, and what to do', async ({ app }) => {
    await expect(app.page.getByRole('heading', { name: 'This library has no pages yet' })).toBeVisible();
    await expect(app.page.getByRole('treegrid')).toHaveCount(0);
  });
});

test.describe('a working copy', () => {
  const copy = join(scratch, 'copy');
  test.use({ library: copy });
  test.beforeAll(() => cpSync(handbook, copy, { recursive: true }));

  test('shows an edit without being asked, and stays where it was', async ({ app }) => {
    await app.goto('/guides/installation');
    await expect(app.page.getByRole('heading', { name: 'Remove' })).toBeVisible();
    const page = join(copy, 'pages/guides/installation.md');
    const before = readFileSync(page, 'utf8');
    writeFileSync(page, before.replace('## Remove', '## Take away'));
    await expect(app.page.getByRole('heading', { name: 'Take away' })).toBeVisible();
    writeFileSync(page, before);
    await expect(app.page.getByRole('heading', { name: 'Remove' })).toBeVisible();
  });
});

test.describe('the program behind the window', () => {
  test.use({ library: handbook });

  test('is missed when it is gone, and welcomed when it is back', async ({ app, host }) => {
    test.skip(host !== 'web', 'inside the desktop the program cannot go without its window');
    app.tolerate(/Failed to load resource|net::ERR/);
    const { page } = app;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'All markup', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Fieldbook stopped' });
    await expect(alert).toBeVisible();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toBeVisible();
    // It looks by itself as well, and goes without being asked.
    await page.context().setOffline(false);
    await expect(alert).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All markup');
  });

  test('says nothing of search once it is ready', async ({ app: { page } }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('contentinfo').getByText(/Preparing search/)).toHaveCount(0, {
      timeout: 20_000,
    });
  });
});

test('a screen whose code could not be had says so, and is there at the next try', async ({ app }) => {
  const { page } = app;
  const code = /\/(NotesScreen|ShortcutsDialog)-[^/]*\.js$/;
  app.tolerate(/(NotesScreen|ShortcutsDialog)-[^/]*\.js/);
  await page.route(code, (route) => route.abort());
  await page.getByRole('link', { name: 'Notes', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  // What lies over the window is not worth a screen: the window stays as it was.
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('could not be loaded');
  await page.unroute(code);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what is loaded first is at most 250 kB of script, compressed', () => {
  const out = join(root, 'out/renderer');
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  const scripts = readdirSync(join(out, 'assets')).filter(
    (name) => name.endsWith('.js') && html.includes(name),
  );
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(out, 'assets', name))).length);
  const total = bytes.reduce((sum, one) => sum + one, 0);
  expect(total).toBeLessThan(250_000);
});
