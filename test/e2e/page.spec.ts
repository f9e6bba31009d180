import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';

test.use({ library: handbook });

const body = (page: Page) => page.locator('.prose');
const outline = (page: Page) => page.getByRole('navigation', { name: 'On this page' });

test('the outline follows the scroll, and leads to its headings', async ({ app }) => {
  await app.goto(rotation);
  const { page } = app;
  const current = outline(page).locator('[aria-current]');
  await expect(current).toHaveText('Before you begin');
  await outline(page).getByRole('link', { name: 'Rotate the wrapping key' }).click();
  await expect(current).toHaveText('Rotate the wrapping key');
  await expect(page.getByRole('heading', { name: 'Rotate the wrapping key' })).toBeInViewport();
  expect(app.address()).toBe(`${rotation}#rotate-the-wrapping-key`);
  await page.getByRole('main').hover();
  await page.mouse.wheel(0, -20_000);
  await expect(current).toHaveText('Before you begin');
});

test('a link of the library opens at its heading, without loading the window anew', async ({ app }) => {
  await app.goto('/markup');
  const { page } = app;
  await page.evaluate(() => Reflect.set(window, 'sameWindow', true));
  await body(page).getByRole('link', { name: 'page of the library' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key rotation');
  await expect(page.getByRole('heading', { name: 'Rotate the signing key' })).toBeInViewport();
  expect(await page.evaluate(() => Reflect.get(window, 'sameWindow') as unknown)).toBe(true);
});

test('an outside link shows its whole address and asks, by mouse and by keyboard', async ({ app }) => {
  await app.goto('/markup');
  const { page } = app;
  const link = body(page).getByRole('link', { name: 'outside address' });
  await link.click();
  const dialog = page.getByRole('dialog', { name: 'This link leaves Fieldbook' });
  await expect(dialog).toContainText('https://outside.example/a/long/path?with=query#and-fragment');
  const open = dialog.getByRole('link', { name: 'Open in the browser' });
  await expect(open).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(open).toHaveAttribute('target', '_blank');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await app.openedOutside()).toEqual([]);
});

test('a broken link says why it leads nowhere', async ({ app }) => {
  await app.goto('/markup');
  await body(app.page).getByRole('link', { name: 'link to nowhere' }).click({ force: true });
  await expect(app.page.getByRole('dialog', { name: 'This link leads nowhere' })).toContainText(
    '/no/such/page',
  );
});

test('a missing picture is named', async ({ app }) => {
  await app.goto('/markup');
  await expect(body(app.page).getByRole('img', { name: /A plan of the house/ })).toBeVisible();
});

test('tabs are walked by arrows, and groups of one name switch together', async ({ app }) => {
  await app.goto('/markup');
  const lists = body(app.page).getByRole('tablist');
  await lists.nth(0).getByRole('tab', { name: 'Linux' }).focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(lists.nth(0).getByRole('tab', { name: 'Windows' })).toBeFocused();
  await expect(body(app.page)).toContainText('Use the installer.');
  await expect(lists.nth(1).getByRole('tab', { name: 'Windows' })).toHaveAttribute('aria-selected', 'true');
  await expect(body(app.page).getByText('Files are in /var/lib')).toBeHidden();
});

test('code is copied as it is written', async ({ app, context, host }) => {
  if (host === 'web') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.goto('/markup');
  await app.page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: (text: string) => Promise.resolve(void Reflect.set(window, 'copied', text)),
    });
  });
  await body(app.page).getByRole('button', { name: 'Copy code' }).click();
  await expect(body(app.page).getByText('Copied')).toBeVisible();
  const copied = await app.page.evaluate(() => Reflect.get(window, 'copied') as string);
  expect(copied.trim()).toBe('tar xf fieldbook.tar.gz\n./install --offline');
});

test('the neighbours of a page are a click away', async ({ app }) => {
  await app.goto('/guides');
  const { page } = app;
  await page
    .getByRole('navigation', { name: 'Neighbouring pages' })
    .getByRole('link', { name: /Next/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Installation');
});

test('a page that is not there says so, and offers a search', async ({ app }) => {
  await app.goto('/guides/no-such-page');
  const alert = app.page.getByRole('alert');
  await expect(alert).toContainText('/guides/no-such-page');
  await alert.getByRole('link', { name: /Search for/ }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'no such page' })).toBeVisible();
});

test('back and forward return to where a page was left', async ({ app }) => {
  await app.goto(rotation);
  const { page } = app;
  const main = page.getByRole('main');
  await expect(body(page)).toBeVisible();
  await main.hover();
  await page.mouse.wheel(0, 900);
  await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBeGreaterThan(500);
  const left = await main.evaluate((element) => element.scrollTop);
  await page.getByRole('link', { name: 'All markup', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All markup');
  expect(await main.evaluate((element) => element.scrollTop)).toBe(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key rotation');
  await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBe(left);
  await page.getByRole('button', { name: 'Forward' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All markup');
  await expect(page.getByRole('button', { name: 'Forward' })).toBeDisabled();
});
