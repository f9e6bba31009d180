import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';

test.use({ library: handbook });

const tabs = (page: Page) => page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab');
const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const inTree = (page: Page, name: string) =>
  page.getByRole('treegrid', { name: 'Library' }).getByRole('link', { name });
/** What axe finds wrong, shortened to what a person needs. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Scrolls, and waits until the page was drawn there: what scrolled is told with the next frame. */
const scrollTo = (page: Page, top: number) =>
  page.getByRole('main').evaluate(async (main, offset) => {
    main.scrollTop = offset;
    for (let frame = 0; frame < 3; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
  }, top);

const scrolled = (page: Page) => page.getByRole('main').evaluate((main) => main.scrollTop);

test('the desktop’s tabs open behind, go round, close and come back', async ({ app, host }) => {
  test.skip(host === 'web', 'in a browser, these keys and clicks are the browser’s own');
  const { page } = app;
  await app.goto(rotation);
  await expect(title(page)).toHaveText('Key rotation');
  await expect(tabs(page)).toHaveCount(0);
  await inTree(page, 'All markup').click({ modifiers: ['Control'] });
  await inTree(page, 'Installation').click({ button: 'middle' });
  await expect(tabs(page)).toHaveText(['Key rotation', 'All markup', 'Installation']);
  await expect(title(page)).toHaveText('Key rotation');

  await page.keyboard.press('Control+Shift+Tab');
  await expect(title(page)).toHaveText('Installation');
  await page.keyboard.press('Control+2');
  await expect(title(page)).toHaveText('All markup');
  await page.keyboard.press('Control+w');
  await expect(tabs(page)).toHaveText(['Key rotation', 'Installation']);
  await page.keyboard.press('Control+Shift+T');
  await expect(title(page)).toHaveText('All markup');
  await tabs(page).nth(1).focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowLeft');
  await expect(tabs(page).first()).toBeFocused();
  await expect(title(page)).toHaveText('Key rotation');
});

test('tabs come back with their scroll places after a fall, and after the end', async ({ app, host }) => {
  test.skip(host !== 'desktop-stand-in', 'a fall can be made in the stand-in only');
  await app.goto(rotation);
  await expect(title(app.page)).toHaveText('Key rotation');
  await scrollTo(app.page, 700);
  await app.page.keyboard.press('Control+t');
  await expect(title(app.page)).toHaveText('Start here');
  await inTree(app.page, 'All markup').click();
  await expect(title(app.page)).toHaveText('All markup');
  await scrollTo(app.page, 500);
  await app.page.waitForTimeout(700); // the session is written a moment after the reader moved

  app.standIn?.windows()[0]?.webContents.forcefullyCrashRenderer();
  await expect.poll(async () => (await app.standIn?.page()) === app.page).toBe(false);
  const fallen = await app.standIn?.page();
  if (fallen === undefined) throw new Error('The stand-in has no page.');
  await expect(title(fallen)).toHaveText('All markup');
  await expect.poll(() => scrolled(fallen)).toBe(500);

  const page = await app.restart();
  await expect(title(page)).toHaveText('All markup');
  await expect.poll(() => scrolled(page)).toBe(500);
  await tabs(page).first().click();
  await expect(title(page)).toHaveText('Key rotation');
  await expect.poll(() => scrolled(page)).toBe(700);
  await tabs(page).nth(1).click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toHaveText('Start here');
});

test('everything is found by name, and opened from the keyboard alone', async ({ app }) => {
  const { page } = app;
  await app.goto(rotation);
  await expect(title(page)).toHaveText('Key rotation');
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'All commands' });
  await expect(palette.getByRole('option').first()).toBeVisible();
  expect(await findings(page), 'palette').toEqual([]);
  await page.keyboard.type('new t');
  await expect(palette.getByRole('option').first()).toHaveText(/New tab/);
  await page.keyboard.press('Enter');
  await expect(tabs(page)).toHaveText(['Key rotation', 'Start here']);
  expect(await findings(page), 'tabs').toEqual([]);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('rotat');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Key rotation');
  await page.keyboard.press('Control+Shift+P');
  await expect(palette.getByRole('option').first()).toHaveText(/Key rotation|New tab|Start here/);
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

test('F6 goes through the parts of the window, and a screen comes back as it was left', async ({
  app,
  host,
}) => {
  test.skip(host === 'web', 'in a browser, F6 and Ctrl+T are the browser’s own');
  const { page } = app;
  await app.goto(rotation);
  await expect(title(page)).toHaveText('Key rotation');
  const search = page.getByRole('combobox', { name: 'Search the library' });
  await search.focus();
  await page.keyboard.press('F6');
  await expect(page.getByRole('treegrid', { name: 'Library' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(search).toBeFocused();

  await page.setViewportSize({ width: 800, height: 400 });
  await app.goto('/-/settings');
  await expect(title(page)).toHaveText('Settings');
  await scrollTo(page, 150);
  await page.keyboard.press('Control+t');
  await expect(title(page)).toHaveText('Start here');
  await page.keyboard.press('Control+Shift+Tab');
  await expect(title(page)).toHaveText('Settings');
  await expect.poll(() => scrolled(page)).toBe(150);
});
