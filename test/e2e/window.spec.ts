import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';

test.use({ library: handbook });

test('without room for it, the outline folds into the page', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 800, height: 600 });
  await app.goto(rotation);
  const fold = page.getByRole('button', { name: /On this page/ });
  await fold.click();
  await page
    .getByRole('dialog', { name: 'On this page' })
    .getByRole('link', { name: 'After the rotation' })
    .click();
  await expect(page.getByRole('heading', { name: 'After the rotation' })).toBeInViewport();
  await expect(fold).toContainText('After the rotation');
});

test('at 320 pixels everything is still there', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 320, height: 640 });
  await app.goto(rotation);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sideways = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(sideways).toBe(0);
  await page.getByRole('button', { name: 'Show the sidebar' }).click();
  await page.getByRole('treegrid', { name: 'Library' }).getByRole('link', { name: 'All markup' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All markup');
  await expect(page.getByRole('treegrid', { name: 'Library' })).toBeHidden();
  await page.getByRole('combobox', { name: 'Search the library' }).fill('signing');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key rotation');
});

test('the sidebar goes and comes with Ctrl+B, and stays as it was left', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await app.page.keyboard.press('Control+b');
  await expect(app.page.getByRole('treegrid', { name: 'Library' })).toBeHidden();
  await app.page.waitForTimeout(700); // furniture is written a moment after it moved
  const page = await app.restart();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('treegrid', { name: 'Library' })).toBeHidden();
});

test('the theme and the text size are set, and kept', async ({ app }) => {
  await app.goto('/-/settings');
  await app.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await app.page.getByRole('button', { name: 'Larger' }).click();
  await expect(app.page.getByText('110%')).toBeVisible();
  const page = await app.restart();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const look = await page.evaluate(() => {
    const { colorScheme, fontSize } = getComputedStyle(document.documentElement);
    return { colorScheme, fontSize };
  });
  expect(look).toEqual({ colorScheme: 'dark', fontSize: '17.6px' });
});

test('the shortcuts are listed', async ({ app: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toContainText('Bookmark this page');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the problems of the library are listed by file', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /problems? in this library/i }).click();
  await expect(page.getByRole('heading', { name: 'pages/markup.md' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('/no/such/page');
});

test('About says what a ticket needs', async ({ app }) => {
  await app.goto('/-/about');
  await expect(app.page.getByRole('main')).toContainText(app.dataDir);
});
