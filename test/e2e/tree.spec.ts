import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { handbook } from './kit/handbook.ts';

test.use({ library: handbook });

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Library' });
const row = (page: Page, name: string) => tree(page).getByRole('row', { name, exact: true });

/** Goes into the tree as Tab does: to the row of the page that is shown. */
async function enter(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Hide the sidebar' }).focus();
  while (!(await tree(page).evaluate((element) => element.contains(document.activeElement)))) {
    await page.keyboard.press('Tab');
  }
  await expect(row(page, 'Start here').getByRole('link')).toBeFocused();
}

test('the tree is walked, opened and closed by the arrow keys', async ({ app: { page } }) => {
  await enter(page);
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Guides').getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'Guides')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Installation').getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Guides').getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Installation')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(row(page, 'All markup').getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(page, 'Start here').getByRole('link')).toBeFocused();
});

test('Enter opens a page, and the reader stays in the tree', async ({ app }) => {
  const { page } = app;
  await enter(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All markup');
  expect(app.address()).toBe('/markup');
  await expect(row(page, 'All markup').getByRole('link')).toBeFocused();
});

test('a letter goes to the next row that begins with it', async ({ app: { page } }) => {
  await enter(page);
  await page.keyboard.press('g');
  await expect(row(page, 'Guides').getByRole('link')).toBeFocused();
});

test('the tree opens towards the page that is shown', async ({ app }) => {
  await app.goto('/guides/rotation');
  await expect(row(app.page, 'Key rotation').getByRole('link')).toHaveAttribute('aria-current', 'page');
});

test('the arrow beside a row opens it without leaving the page', async ({ app }) => {
  const { page } = app;
  await row(page, 'Guides').getByRole('button').click();
  await expect(row(page, 'Installation')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start here');
});

test('what is open, where the reader was and the width of the columns survive a restart', async ({ app }) => {
  await row(app.page, 'Guides').getByRole('button').click();
  await row(app.page, 'All markup').getByRole('link').click();
  const splitter = app.page.getByRole('separator', { name: 'Width of the sidebar' });
  await splitter.focus();
  await app.page.keyboard.press('ArrowRight');
  const width = await splitter.getAttribute('aria-valuenow');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('All markup');
  await app.page.waitForTimeout(700); // places are written a moment after they change
  const page = await app.restart();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All markup');
  await expect(row(page, 'Installation')).toBeVisible();
  await expect(page.getByRole('separator', { name: 'Width of the sidebar' })).toHaveAttribute(
    'aria-valuenow',
    width ?? '',
  );
});
