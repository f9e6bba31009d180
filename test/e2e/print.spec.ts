import { expect, test } from './kit/fixtures.ts';
import { handbook } from './kit/handbook.ts';

test.use({ library: handbook });

test('a section of the tree is one document with contents, and only the document is printed', async ({
  app,
}) => {
  await app.goto('/guides');
  const { page } = app;
  const row = page.getByRole('row', { name: 'Guides' });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Print this section/ }).click();
  expect(app.address()).toBe('/-/print?route=%2Fguides&whole');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('link')).toHaveText([/^1 /, /^2 /]);
  await contents.getByRole('link').last().click();
  await expect(page.getByRole('heading', { name: /^2 / })).toBeInViewport();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print…' })).toBeHidden();
  await expect(page.getByRole('heading', { name: /^2 / })).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
