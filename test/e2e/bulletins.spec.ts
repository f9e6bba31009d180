import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { openFind } from './kit/open-find.ts';

const rows = (page: Page) => page.getByRole('grid', { name: 'Bulletins' }).getByRole('row');
const release = 'Palette VerteX airgap 4.4.14';

/** Chooses the release at the top of the window. */
async function choose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose your release' }).click();
  await page.getByRole('combobox', { name: 'Product' }).selectOption({ label: 'Palette VerteX airgap' });
  await page.getByRole('combobox', { name: 'Version' }).fill('4.4.14');
  await page.getByRole('button', { name: 'Use this release' }).click();
}

test('the list sums up what concerns the chosen release, and what it doesn’t say', async ({ app }) => {
  await app.goto('/-/bulletins');
  await choose(app.page);
  await expect(
    app.page.getByText(
      new RegExp(`^${release}: \\d+ affect you \\(\\d+ critical\\), \\d+ don’t, \\d+ don’t say$`),
    ),
  ).toBeVisible();
});

test('a filtered list says what it hides, stands in the address, and shows all again', async ({
  app,
  host,
}) => {
  await app.goto('/-/bulletins');
  const { page } = app;
  await choose(page);
  await page
    .getByRole('group', { name: 'By verdict' })
    .getByRole('button', { name: /^Affected/ })
    .click();
  await expect(page.getByText(/\d+ hidden by the filter/)).toBeVisible();
  expect(app.address()).toBe('/-/bulletins?verdict=affected');
  // Only rows in sight are drawn: to find is to filter.
  await openFind(page, host);
  await expect(page.getByRole('textbox', { name: /Filter by id/ })).toBeFocused();
  await page.keyboard.type('no such bulletin');
  await expect(page.getByText('No bulletin passes this filter')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page).nth(1)).toBeVisible();
  expect(app.address()).toBe('/-/bulletins');
});

test('a filter is saved by its name, and opens what it was saved for', async ({ app }) => {
  await app.goto('/-/bulletins?severity=critical&year=2024');
  const { page } = app;
  await page.getByRole('button', { name: 'Save filter' }).click();
  await page.getByRole('textbox', { name: 'Save the present filter as' }).fill('Bad ones');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: 'Saved filters 1' }).click();
  await page.getByRole('link', { name: 'Bad ones' }).click();
  await expect(page.getByText(/\d+ hidden by the filter/)).toBeVisible();
  expect(app.address()).toBe('/-/bulletins?severity=critical&year=2024');
});

test('the list is sorted by its heads, the worst first', async ({ app }) => {
  await app.goto('/-/bulletins');
  const { page } = app;
  const head = page.getByRole('columnheader', { name: 'Severity' });
  await head.click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).nth(1)).toContainText('Critical');
});

test('a bulletin says what it means for the chosen release, and why', async ({ app }) => {
  await app.goto('/security-bulletins/reports/cve-2018-20225');
  const { page } = app;
  await expect(page.getByText('Choose your release at the top')).toBeVisible();
  await choose(page);
  await expect(page.getByText(`This bulletin states that ${release} is affected.`)).toBeVisible();
  await page.getByText('The bulletin’s own words').click();
  await expect(page.getByText('known affected').first()).toBeVisible();
});

test('a row opens its bulletin, by mouse and by keyboard', async ({ app }) => {
  await app.goto('/-/bulletins?q=CVE-2024-3094');
  const { page } = app;
  await rows(page).nth(1).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('CVE-2024-3094');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('textbox', { name: /Filter by id/ }).focus();
  await rows(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('CVE-2024-3094');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing among the bulletins in ${scheme}`, async ({ app }) => {
    test.setTimeout(120_000);
    const { page } = app;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const address of ['/-/bulletins', '/security-bulletins/reports/cve-2018-20225']) {
      await app.goto(address);
      if (address.startsWith('/-/')) await choose(page);
      await expect(page.getByText('Affected').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
}

test('where there is little room, a row keeps its whole title, under its columns', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 800, height: 600 });
  await app.goto('/-/bulletins');
  const row = page.getByRole('grid', { name: 'Bulletins' }).getByRole('row').nth(1);
  const title = row.getByRole('gridcell').last();
  await expect(title).not.toBeEmpty();
  const text = title.locator('.cell-text');
  expect(await text.evaluate((at) => at.scrollWidth <= at.clientWidth)).toBe(true);
  const [below, above] = [await title.boundingBox(), await row.getByRole('rowheader').boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
});
