import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';

test.use({ library: handbook });

const names = (page: Page) => page.getByRole('grid', { name: /Your bookmarks/ }).locator('.bookmark-name');

/** Bookmarks three places, the last one by its heading. */
async function keepThree(page: Page, goto: (address: string) => Promise<void>): Promise<void> {
  for (const address of ['/', '/markup']) {
    await goto(address);
    await page.getByRole('button', { name: 'Bookmark this page' }).click();
    await expect(page.getByRole('button', { name: 'Bookmark this page' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
  await goto(rotation);
  await page.getByRole('button', { name: 'Bookmark this heading: Rotate the signing key' }).click();
  await goto('/-/bookmarks');
  await expect(names(page)).toHaveText(['Start here', 'All markup', 'Rotate the signing key']);
}

test('pages and headings are bookmarked, and lead back', async ({ app }) => {
  const { page } = app;
  await keepThree(page, app.goto);
  await page.getByRole('link', { name: 'Rotate the signing key' }).click();
  await expect(page.getByRole('heading', { name: 'Rotate the signing key' })).toBeInViewport();
  expect(app.address()).toBe(`${rotation}#rotate-the-signing-key`);
});

test('Ctrl+D bookmarks the page, and takes the bookmark away', async ({ app }) => {
  await app.goto('/markup');
  const { page } = app;
  const star = page.getByRole('button', { name: 'Bookmark this page' });
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+d');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+d');
  await expect(star).toHaveAttribute('aria-pressed', 'false');
});

test('a removed bookmark comes back to its place', async ({ app }) => {
  const { page } = app;
  await keepThree(page, app.goto);
  await page.getByRole('button', { name: 'Remove All markup' }).click();
  await expect(names(page)).toHaveText(['Start here', 'Rotate the signing key']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names(page)).toHaveText(['Start here', 'All markup', 'Rotate the signing key']);
});

test('bookmarks are renamed and reordered by keyboard, and stay so after a restart', async ({ app }) => {
  const { page } = app;
  await keepThree(page, app.goto);
  const first = page.getByRole('row', { name: 'Start here' });
  await first.getByRole('button', { name: 'Rename' }).press('Enter');
  await page.keyboard.type('Front door');
  await page.keyboard.press('Enter');
  await expect(names(page).first()).toHaveText('Front door');
  await page
    .getByRole('row', { name: 'Front door' })
    .getByRole('button', { name: 'Move down' })
    .press('Enter');
  await expect(names(page)).toHaveText(['All markup', 'Front door', 'Rotate the signing key']);
  const row = page.getByRole('row', { name: 'Front door' });
  await row.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(names(page)).toHaveText(['All markup', 'Rotate the signing key', 'Front door']);
  await expect(row).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names(page)).toHaveText(['All markup', 'Front door', 'Rotate the signing key']);
  const again = await app.restart();
  await app.goto('/-/bookmarks');
  await expect(names(again)).toHaveText(['All markup', 'Front door', 'Rotate the signing key']);
});
