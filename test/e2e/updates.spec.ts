import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './kit/fixtures.ts';
import type { App } from './kit/app.ts';
import { makePublished, type Published } from './kit/published.ts';
import { serveSlowly } from './kit/slow-server.ts';

const first: Readonly<Record<string, string>> = {
  'library.json': JSON.stringify({ schema: 1, title: 'Harbour handbook', products: [] }),
  'pages/index.md': '# Harbour\n\nWelcome.\n',
  'pages/cranes.md': '# Cranes\n\nHow they are kept.\n',
};

const second: Readonly<Record<string, string>> = {
  'pages/cranes.md': '# Cranes\n\nHow they are kept, since the storm.\n',
  'pages/locks.md': '# Locks\n\nNobody passes the lock without a lamp.\n',
};

const test = base.extend<{ readonly published: Published }>({
  published: async ({ app }, use) => {
    await use(await makePublished(join(app.dataDir, 'publisher'), first));
  },
});

/** What the screen says came of a look or an update. */
const panel = (page: Page, title: string | RegExp): Locator => page.getByRole('region', { name: title });

async function look(page: Page, source: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Source' }).fill(source);
  await page.keyboard.press('Enter');
}

/** Opens the screen, names the publisher's first root, and looks. */
async function firstLook({ goto, page }: App, published: Published): Promise<void> {
  await goto('/-/updates');
  await page.locator('input[type=file]').setInputFiles(published.root);
  await expect(page.getByText('1.root.json is used')).toBeVisible();
  await look(page, published.repository);
}

async function install(page: Page, serial: number): Promise<void> {
  await page.getByRole('button', { name: `Install edition ${serial}` }).click();
  await expect(panel(page, `Edition ${serial} is installed`)).toBeVisible();
}

test('an edition is looked at, installed and read, and the one before is a click away', async ({
  app,
  published,
}) => {
  const { page } = app;
  await app.goto('/-/updates');
  await expect(page.getByText('Came with the program', { exact: true })).toBeVisible();
  // What was missing at the first try keeps nobody from the second.
  await look(page, '');
  await expect(page.getByText('Name a source first.')).toBeVisible();
  await look(page, published.repository);
  await expect(page.getByText('Choose the publisher’s root.json first.')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(published.root);
  await expect(page.getByText('1.root.json is used')).toBeVisible();
  await look(page, published.repository);
  await expect(
    panel(page, /^Edition 1 of /)
      .getByRole('heading')
      .first(),
  ).toBeFocused();
  await install(page, 1);

  await published.publish(second);
  await look(page, published.repository);
  const plan = panel(page, /^Edition 2 of /);
  await expect(plan).toContainText('1 new, 1 revised pages');
  await plan.getByText('Pages 1 new').click();
  await expect(plan.getByText('locks.md')).toBeVisible();
  await expect(plan.getByRole('link', { name: 'Cranes' })).toBeVisible();
  await install(page, 2);
  await panel(page, 'Edition 2 is installed').getByRole('link', { name: 'Locks' }).click();
  await expect(page.getByText('Nobody passes the lock without a lamp.')).toBeVisible();

  await app.goto('/-/updates');
  await expect(page.getByRole('textbox', { name: 'Source' })).toHaveValue(published.repository);
  await expect(page.getByText('The chain holds: 4 lines verified.')).toBeVisible();
  await page.getByRole('button', { name: 'Go back to edition 1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to edition 1' }).click();
  await expect(page.getByText('Back on edition 1, from edition 2')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edition 1', exact: true })).toBeVisible();
});

test('a file that was changed on the stick is refused in words, and nothing changes', async ({
  app,
  published,
}) => {
  const { page } = app;
  const blobs = join(published.repository, 'blobs');
  for (const name of readdirSync(blobs, { recursive: true, encoding: 'utf8' })) {
    const file = join(blobs, name);
    if (statSync(file).isFile()) writeFileSync(file, readFileSync(file, 'utf8').replace('kept', 'lost'));
  }
  await firstLook(app, published);
  await page.getByRole('button', { name: 'Install edition 1' }).click();
  const refused = panel(page, 'Refused');
  await expect(refused).toContainText('Nothing was changed.');
  await expect(page.getByText('Came with the program', { exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'refused' })).toBeVisible();
});

test('a copy that expired on its way is taken after a look at the dates, and only then', async ({ app }) => {
  const { page } = app;
  const longAgo = new Date(Date.now() - 60 * 86_400_000);
  const published = await makePublished(join(app.dataDir, 'publisher'), first, longAgo);
  await firstLook(app, published);
  const warning = panel(page, 'These updates have expired');
  await expect(warning).toContainText('was good until');
  await expect(warning.getByRole('button', { name: 'Look again and accept it' })).toBeDisabled();
  await warning.getByText('I have seen the dates').click();
  await warning.getByRole('button', { name: 'Look again and accept it' }).click();
  await expect(panel(page, /^Edition 1 of /)).toContainText('accepted by hand');
});

test('a source that is not there says so, and what to name instead', async ({ app, published }) => {
  await firstLook(app, { ...published, repository: '/no/such/stick' });
  const failed = panel(app.page, 'Could not look');
  await expect(failed).toContainText('/no/such/stick is not there');
  await expect(failed).toContainText('Name an https address, a folder or a .fieldbook file.');
});

test('over a slow wire bytes count up, Stop keeps what came, and Resume goes on from there', async ({
  app,
  published,
}) => {
  const { page } = app;
  await firstLook(app, published);
  await install(page, 1);
  await published.publish({ ...second, 'assets/map.svg': `<svg>${' '.repeat(2_500_000)}</svg>` });
  const { address, ranges, close } = await serveSlowly(published.repository);
  try {
    await look(page, address);
    await page.getByRole('button', { name: 'Install edition 2' }).click();
    await expect(panel(page, 'Installing edition 2')).toContainText(/[1-9][\d.]* (kB|MB) of 2\.5 MB/);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(panel(page, 'Stopped')).toContainText('is kept');
    await expect(page.getByText('Edition 1 ·').first()).toBeVisible();
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(panel(page, 'Edition 2 is installed')).toBeVisible({ timeout: 20_000 });
    expect(ranges).toHaveLength(1);
  } finally {
    close();
  }
});

test('an edition that was replaced on the disk is not read, and the next look brings it again', async ({
  app,
  published,
}) => {
  await firstLook(app, published);
  await install(app.page, 1);
  const manifest = join(app.dataDir, 'library/editions/1.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"pages/cranes.md"', '"pages/crane.md"'));
  const page = await app.restart();
  await app.goto('/-/updates');
  const notRead = panel(page, /^Not read/);
  await expect(notRead).toContainText('its manifest is not the one that its publisher signed');
  await expect(page.getByRole('link', { name: /problem/ })).toBeVisible();
  await look(page, published.repository);
  await page.getByRole('button', { name: 'Repair' }).click();
  await expect(panel(page, 'Edition 1 is whole again')).toBeVisible();
  await expect(notRead).toBeHidden();
});

test('what is installed is carried on, and the note says what to bring', async ({ app, published }) => {
  const { page } = app;
  await firstLook(app, published);
  await install(page, 1);
  const file = join(app.dataDir, 'edition-1.fieldbook');
  await page.getByRole('textbox', { name: 'Write to' }).fill(file);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Edition 1: .* written to$/)).toBeVisible();
  expect(statSync(file).size).toBeGreaterThan(0);
  await expect(page.getByLabel('The state note as text')).toContainText('edition: 1 of');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what a look and an update show in ${scheme}`, async ({ app, published }) => {
    test.setTimeout(180_000);
    const { page } = app;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const isClean = async (state: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      expect(found, state).toEqual([]);
    };
    await app.goto('/-/updates');
    await expect(page.getByRole('heading', { name: 'Ledger' })).toBeVisible();
    await isClean('before the first update');
    await firstLook(app, { ...published, repository: '/no/such/stick' });
    await expect(panel(page, 'Could not look')).toBeVisible();
    await isClean('failure');
    await look(page, published.repository);
    await expect(panel(page, /^Edition 1 of /)).toBeVisible();
    await page.locator('details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    await isClean('plan');
    await install(page, 1);
    await isClean('done');
  });
}

test('a clock that is behind is told where nothing is new, too', async ({ app, published }) => {
  await published.publish(second, new Date(Date.now() + 5 * 86_400_000));
  await firstLook(app, published);
  await install(app.page, 2);
  await look(app.page, published.repository);
  const nothing = panel(app.page, 'Nothing new');
  await expect(nothing).toContainText('This computer’s clock says');
});
