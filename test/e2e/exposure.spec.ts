import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';

const bars = (page: Page) =>
  page.getByRole('listbox', { name: 'Releases, oldest first' }).getByRole('option');

async function openExposure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose your release' }).click();
  await page.getByRole('combobox', { name: 'Product' }).selectOption({ label: 'Palette VerteX airgap' });
  await page.getByRole('combobox', { name: 'Version' }).fill('4.4.14');
  await page.getByRole('button', { name: 'Use this release' }).click();
  await expect(bars(page).first()).toBeVisible();
}

test('every release has a bar that also counts what isn’t said, and the one picked says what going there changes', async ({
  app,
}) => {
  await app.goto('/-/bulletins');
  const { page } = app;
  await openExposure(page);
  const names = await bars(page).evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(name).toMatch(/ don’t say; \d+ stated not affected$/);
  await page.getByRole('option', { name: /^4\.5\.8;/ }).click();
  const going = page.getByText(/^Going to 4\.5\.8 clears \d+, adds \d+/);
  await expect(going).toBeVisible();
  await going.click();
  await expect(page.getByRole('link', { name: /^CVE-/ }).first()).toBeVisible();
});

test('arrow keys walk the bars, and Enter picks one', async ({ app }) => {
  await app.goto('/-/bulletins');
  const { page } = app;
  await openExposure(page);
  await bars(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(bars(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Going to \S+ clears/)).toBeVisible();
});

test('axe finds nothing in the chart and in its table, in light and dark', async ({ app }) => {
  test.setTimeout(120_000);
  await app.goto('/-/bulletins');
  const { page } = app;
  await openExposure(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: /^Show as (table|chart)$/ }).click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.exposure').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
});
