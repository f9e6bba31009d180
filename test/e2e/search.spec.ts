import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';

test.use({ library: handbook });

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
  );

test('a search leads by keyboard to the heading, with the words marked and walked', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('wrapping keys');
  await expect(options(page).first()).toContainText('Rotate the wrapping key');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rotate the wrapping key' })).toBeInViewport();
  expect(app.address()).toBe(`${rotation}#rotate-the-wrapping-key`);
  await expect.poll(async () => (await marked(page)).join(' ').toLowerCase()).toContain('wrapping');
  const bar = page.getByRole('group', { name: 'Marked words' });
  await expect(bar.getByRole('status')).toHaveText(/match/);
  await page.keyboard.press('F3');
  await expect(bar.getByRole('status')).toHaveText(/^\d+ of \d+$/);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  expect(await marked(page)).toEqual([]);
});

test('arrows choose without leaving the field, and Escape closes', async ({ app: { page } }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('install');
  await expect(options(page).nth(1)).toBeVisible();
  // The answer to the whole word: one that comes after the arrow would choose its own first.
  await expect(page.locator('.panel')).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toBeFocused();
  const active = await field(page).getAttribute('aria-activedescendant');
  await expect(options(page).nth(1)).toHaveAttribute('id', active ?? '');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(field(page)).toHaveValue('install');
});

test('an id that is not there is said to be absent, and nothing is offered in its place', async ({ app }) => {
  const { page } = app;
  await field(page).fill('CVE-2021-44229');
  await expect(page.getByText('CVE-2021-44229 is not in this library').first()).toBeVisible();
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
});

test('nothing found says what to try', async ({ app: { page } }) => {
  await field(page).fill('zzzqqqxxx');
  await expect(page.getByText('Nothing found for “zzzqqqxxx”')).toBeVisible();
});

test('the count is told to screen readers', async ({ app: { page } }) => {
  await field(page).fill('signing');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/\d+ results?/);
});

test('all results have an address, and lead on with marks', async ({ app }) => {
  await app.goto('/-/search?q=XR-4471');
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('XR-4471');
  await expect(field(page)).toHaveValue('XR-4471');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Key rotation/ })
    .first()
    .click();
  await expect.poll(() => marked(page)).toContain('XR-4471');
});

test('what was searched is offered again', async ({ app }) => {
  const { page } = app;
  await field(page).fill('installer');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  const recent = page.getByRole('listbox', { name: 'Recent searches' });
  await expect(recent.getByRole('option', { name: 'installer' })).toBeVisible();
});

test('nothing typed breaks the screen', async ({ app: { page } }) => {
  for (const text of ['c++ std::map', '"', '*', 'field:', '~1', '-', 'a'.repeat(5000), '👩‍🔧 مرحبا', '\\']) {
    await field(page).fill(text);
    await expect(field(page)).toHaveValue(text);
    await expect(page.getByRole('search')).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
