import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';

test.use({ library: handbook });

const screens = [
  rotation,
  '/markup',
  '/-/search?q=rotation',
  '/-/search?q=CVE-2021-44229',
  '/-/bookmarks',
  '/-/notes',
  '/-/print?route=/guides&whole',
  '/-/problems',
  '/-/bulletins',
  '/-/settings',
  '/-/about',
  '/-/nowhere',
  '/no-such-page',
];

/** What axe finds wrong, shortened to what a person needs. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in ${scheme}`, async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const address of screens) {
      await app.goto(address);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      expect(await findings(page), address).toEqual([]);
    }
  });

  test(`axe finds nothing while searching, in dialogs and in a small window in ${scheme}`, async ({
    app,
  }) => {
    test.setTimeout(120_000);
    const { page } = app;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.getByRole('combobox', { name: 'Search the library' }).fill('rotation');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await findings(page), 'search panel').toEqual([]);
    await page.keyboard.press('Escape');
    await app.goto('/markup');
    await page.getByRole('link', { name: 'outside address' }).click();
    expect(await findings(page), 'link dialog').toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 480, height: 600 });
    await page.getByRole('button', { name: 'Show the sidebar' }).click();
    expect(await findings(page), 'sidebar over the page').toEqual([]);
  });
}

test('the page is reached by the skip link, the outline and the tree by Tab', async ({ app }) => {
  await app.goto(rotation);
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
