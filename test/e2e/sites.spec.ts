import AxeBuilder from '@axe-core/playwright';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { advisory } from '../unit/main/bulletins/advisory.ts';
import { expect, test } from './kit/fixtures.ts';

/** Fills in a site on its screen. */
async function addSite(page: Page, name: string, version: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a site' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('combobox', { name: 'Product' }).selectOption({ label: 'Palette VerteX airgap' });
  await page.getByRole('combobox', { name: 'Version' }).fill(version);
  await page.getByRole('combobox', { name: /Deployment/ }).fill('air-gapped');
  await page.getByRole('button', { name: 'Save' }).click();
}

/** The line that sums up what the list says of the chosen site. */
const sums = (page: Page) => page.locator('.summary-line');

test('each site has verdicts of its own, and one that was removed comes back', async ({ app }) => {
  await app.goto('/-/sites');
  const { page } = app;
  await addSite(page, 'Plant 7', '4.4.14');
  await addSite(page, 'Plant 8', '4.5.8');
  await expect(page.getByText('Palette VerteX airgap · 4.4.14 · air-gapped')).toBeVisible();
  await app.goto('/-/bulletins');
  await expect(sums(page)).toContainText('Palette VerteX airgap 4.4.14: ');
  const before = await sums(page).textContent();
  await app.goto('/-/sites');
  await page.getByRole('button', { name: 'Choose Plant 8' }).click();
  await app.goto('/-/bulletins');
  await expect(sums(page)).toContainText('Palette VerteX airgap 4.5.8: ');
  expect((await sums(page).textContent())?.split(': ')[1]).not.toBe(before?.split(': ')[1]);
  await app.goto('/-/sites');
  await page.getByRole('button', { name: 'Remove Plant 8' }).click();
  const removed = page.getByText('Palette VerteX airgap · 4.5.8 · air-gapped');
  await expect(removed).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(removed).toBeVisible();
});

test('a key opens the sites, a digit chooses one, and Alt with an arrow moves it', async ({ app }) => {
  await app.goto('/-/sites');
  const { page } = app;
  await addSite(page, 'Plant 7', '4.4.14');
  await addSite(page, 'Plant 8', '4.5.8');
  await page.getByRole('button', { name: 'Edit Plant 8' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('list', { name: 'Your sites' }).getByRole('listitem').first()).toContainText(
    'Plant 8',
  );
  await page.keyboard.press('Control+.');
  const menu = page.getByRole('menu', { name: 'Sites and releases' });
  await expect(menu.getByRole('menuitemradio', { name: 'Plant 7' })).toBeChecked();
  await page.keyboard.press('1');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('button', { name: /^Plant 8 · Palette VerteX airgap 4\.5\.8/ })).toBeVisible();
});

test('a decision and a note stand at their site after a restart, and nowhere else', async ({ app }) => {
  await app.goto('/-/sites');
  await addSite(app.page, 'Plant 7', '4.4.14');
  await expect(app.page.getByText('Chosen', { exact: true })).toBeVisible();
  const address = '/security-bulletins/reports/cve-2018-20225';
  await app.goto(address);
  const here = () => app.page.getByRole('region', { name: 'At Plant 7' });
  await here().getByRole('button', { name: 'Decide' }).click();
  await here().getByText('In progress').click();
  await here().getByRole('textbox', { name: 'Who' }).fill('Ada');
  await here().getByRole('textbox', { name: 'Why' }).fill('The window is in week 48.');
  await here().getByRole('button', { name: 'Save' }).click();
  await here().getByRole('button', { name: 'Add a note' }).click();
  await here().getByRole('textbox', { name: 'Note' }).fill('Asked on Monday.');
  await here().getByRole('button', { name: 'Save' }).click();
  // Nobody says so: a bulletin that was in sight for a while was read.
  await expect(here().getByRole('button', { name: 'Mark as unread' })).toBeVisible({ timeout: 15_000 });
  await app.restart();
  await app.goto(address);
  await expect(here().getByText('In progress')).toBeVisible();
  await expect(here().getByText('The window is in week 48.')).toBeVisible();
  await expect(here().getByText('Asked on Monday.')).toBeVisible();
  await app.goto('/-/sites');
  await addSite(app.page, 'Plant 8', '4.4.14');
  await app.page.getByRole('button', { name: 'Choose Plant 8' }).click();
  await app.goto(address);
  await expect(app.page.getByRole('region', { name: 'At Plant 8' })).toContainText('Nothing decided yet');
});

test('what is listed is saved as a file, and says by what it was filtered', async ({ app }) => {
  await app.goto('/-/sites');
  const { page } = app;
  await addSite(page, 'Plant 7', '4.4.14');
  await expect(page.getByText('Chosen', { exact: true })).toBeVisible();
  await app.goto('/-/bulletins?q=CVE-2024-3094');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('CVE-2024-3094');
  expect(saved).not.toContain('CVE-2018-20225');
});

test('a file is looked for by its hash, and an absent one is not called bad', async ({ app }) => {
  await app.goto('/-/check');
  const { page } = app;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pick a file' }).click();
  await (
    await choosing
  ).setFiles({ name: 'agent.tar', mimeType: 'application/x-tar', buffer: Buffer.from('abc') });
  await expect(page.getByRole('heading', { name: 'Not in this library' })).toBeVisible();
  // FIPS 180-2's own example.
  await expect(
    page.getByText('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
  ).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing about sites in ${scheme}`, async ({ app }) => {
    test.setTimeout(120_000);
    const { page } = app;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await app.goto('/-/sites');
    await addSite(page, 'Plant 7', '4.4.14');
    await expect(page.getByText('Chosen', { exact: true })).toBeVisible();
    const faults = async () => (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations;
    const named = async () => (await faults()).map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    await page.getByRole('button', { name: 'Edit Plant 7' }).click();
    expect(await named()).toEqual([]);
    await app.goto('/security-bulletins/reports/cve-2018-20225');
    await page.getByRole('button', { name: 'Decide' }).click();
    expect(await named()).toEqual([]);
    await app.goto('/-/check');
    await expect(page.getByRole('button', { name: 'Pick a file' })).toBeVisible();
    expect(await named()).toEqual([]);
    await page.keyboard.press('Control+.');
    await expect(page.getByRole('menu', { name: 'Sites' })).toBeVisible();
    // What floats stands in no landmark: its dialog says what it is.
    expect((await named()).filter((fault) => !fault.startsWith('region:'))).toEqual([]);
  });
}

test.describe('where advisories name hundreds of products', () => {
  const library = mkdtempSync(join(tmpdir(), 'fieldbook-sites-'));
  test.use({ library });
  test.beforeAll(() => {
    mkdirSync(join(library, 'bulletins'), { recursive: true });
    const gates = Array.from({ length: 200 }, (_, index) => ({
      name: '1.0',
      product: `Gate ${index} (6GK5324-4GG00-${index})`.repeat(3),
    }));
    const written = advisory({ known_affected: gates });
    writeFileSync(join(library, 'bulletins/gates.json'), JSON.stringify(written));
  });
  test.afterAll(() => rmSync(library, { recursive: true, force: true }));

  test('one is picked by its name, and none by accident', async ({ app }) => {
    await app.goto('/-/sites');
    const { page } = app;
    await page.getByRole('button', { name: 'Add a site' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Lock 2');
    await page.getByRole('combobox', { name: 'Version' }).fill('1.0');
    const save = page.getByRole('button', { name: 'Save' });
    const product = page.getByRole('combobox', { name: 'Product' });
    await expect(page.getByPlaceholder('Part of a name, of 200')).toBeVisible();
    await expect(product).toHaveValue('');
    await expect(save).toBeDisabled();
    await product.fill('gate 7');
    await expect(page.getByText('No product of this library has this name.')).toBeVisible();
    await expect(save).toBeDisabled();
    await product.fill('gate 7 (6gk5324-4gg00-7)'.repeat(3));
    await save.click();
    const main = await page.getByRole('main').boundingBox();
    const row = await page.getByText('Lock 2', { exact: true }).locator('xpath=ancestor::li').boundingBox();
    expect((row?.x ?? 0) + (row?.width ?? Infinity)).toBeLessThanOrEqual((main?.x ?? 0) + (main?.width ?? 0));
    await app.goto('/-/bulletins');
    await expect(sums(page)).toContainText('1 affects you');
  });
});
