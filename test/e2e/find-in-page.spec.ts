import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';
import { openFind } from './kit/open-find.ts';

test.use({ library: handbook });

test('words of a page are counted, walked through and left where they are', async ({ app, host }) => {
  const { page } = app;
  await app.goto(rotation);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key rotation');
  await openFind(page, host);
  const bar = page.getByRole('search', { name: 'Find on this page' });
  const field = bar.getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill('rotation');
  const count = bar.getByRole('status');
  await expect(count).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(/^2 of /);
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+Enter');
  const total = (await count.innerText()).split(' of ')[1] ?? '';
  await expect(count).toHaveText(`${total} of ${total}`);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const scrolled = () => page.getByRole('main').evaluate((main) => main.scrollTop);
  const place = await scrolled();
  expect(place).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  expect(await scrolled()).toBe(place);
  expect(await page.evaluate(() => document.getSelection()?.toString().toLowerCase())).toBe('rotation');
});

test('finding leaves the notes beside the page in sight, and closes the sheet over it', async ({
  app,
  host,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.goto(rotation);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  const beside = page.getByRole('complementary', { name: 'Notes' });
  await expect(beside.getByRole('textbox')).toBeFocused();
  await openFind(page, host);
  const bar = page.getByRole('search', { name: 'Find on this page' });
  await expect(bar.getByRole('textbox')).toBeFocused();
  const [over, column] = [await bar.boundingBox(), await beside.boundingBox()];
  expect((over?.x ?? 0) + (over?.width ?? 0)).toBeLessThanOrEqual(column?.x ?? 0);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();

  await page.setViewportSize({ width: 700, height: 600 });
  const sheet = page.getByRole('dialog', { name: 'Notes' });
  await expect(sheet).toBeVisible();
  await openFind(page, host);
  await expect(sheet).toBeHidden();
  await expect(bar.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('rotation');
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
});
