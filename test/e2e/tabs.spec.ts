import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';

test.beforeEach(({ host }) => {
  test.skip(host !== 'web', 'only a browser has tabs');
});

/** As if another tab was chosen, or this one again: headless browsers show all of theirs. */
const show = (page: Page, shown: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !shown);

const openTab = async (page: Page): Promise<Page> => {
  const tab = await page.context().newPage();
  await tab.goto(new URL('/security', page.url()).href);
  await expect(tab.locator('article h1').first()).toBeVisible();
  return tab;
};

/** What is kept of where the reader is. */
const sessionOf = (dataDir: string): { readonly address?: string } =>
  (JSON.parse(readFileSync(join(dataDir, 'state.json'), 'utf8')) as { session: { address?: string } })
    .session;

test('eight tabs of one reader all answer', async ({ app }) => {
  await expect(app.page.locator('article h1').first()).toBeVisible();
  await show(app.page, false);
  for (let tab = 2; tab <= 7; tab++) await show(await openTab(app.page), false);
  await openTab(app.page);
});

test('a tab that is seen again shows what was changed meanwhile in another', async ({ app }) => {
  await expect(app.page.locator('article h1').first()).toBeVisible();
  await app.goto('/-/bookmarks');
  await show(app.page, false);
  const other = await openTab(app.page);
  await other.keyboard.press('Control+d');
  await expect
    .poll(async () => {
      await show(app.page, true);
      const listed = await app.page.getByRole('main').innerText();
      await show(app.page, false);
      return listed;
    })
    .toContain('Security');
});

test('of two windows on one reader, the first one’s tabs are there after the next start', async ({ app }) => {
  const { page } = app;
  await app.goto('/security/lifecycle');
  await expect(page.locator('article h1').first()).toBeVisible();
  const other = await openTab(page);
  await other.getByRole('link', { name: 'Settings' }).first().click();
  await expect(other.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.getByRole('link', { name: 'About' }).or(page.locator('.footer a')).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/About/);
  await expect.poll(() => sessionOf(app.dataDir).address).toBe('/-/about');
  await page.close();
  // The other one takes over, and its place is the session's then.
  await expect.poll(() => sessionOf(app.dataDir).address).toBe('/-/settings');
});
