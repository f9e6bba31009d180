import type { Page } from '@playwright/test';
import type { App } from './kit/app.ts';
import { findingsInBothThemes } from './kit/axe.ts';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';

test.use({ library: handbook });

/** Every screen, in two halves for two workers. */
const screens = {
  'of reading': [
    rotation,
    '/markup',
    '/-/print?route=/guides&whole',
    '/no-such-page',
    '/-/nowhere',
    '/-/search?q=rotation',
    '/-/search?q=CVE-2021-44229',
    '/-/search?q=encryptographics',
    '/-/bulletins',
  ],
  'of the reader’s own': [
    '/-/welcome',
    '/-/bookmarks',
    '/-/notes',
    '/-/sites',
    '/-/check',
    '/-/updates',
    '/-/problems',
    '/-/settings',
    '/-/about',
  ],
};

/** What stands out of the window. What scrolls by itself, like a table or code, doesn't. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element.id !== 'main' &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        const inSight = width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
        return inSight && (left < -1 || right > innerWidth + 1) && !scrolls(element.parentElement);
      })
      .map(
        ({ tagName, className, textContent }) =>
          `${tagName}.${String(className)} ${textContent.slice(0, 60)}`,
      );
  });

/**
 * Nothing stands out of a window of 320 by 256 CSS pixels, which is one of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10), nor
 * with text of twice the size (1.4.4), nor where lines run from right to left.
 */
async function fitsAnyhow(page: Page, address: string): Promise<void> {
  const look = async (how: string) => {
    await expect.poll(() => outside(page), `${address} ${how}`).toEqual([]);
    const sideways = () => page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    await expect.poll(sideways, `${address} ${how} scrolls sideways`).toBe(0);
  };
  const onRoot = (set: { readonly dir: string; readonly size: string }) =>
    page.evaluate(({ dir, size }) => {
      document.documentElement.dir = dir;
      document.documentElement.style.fontSize = size;
    }, set);
  await page.setViewportSize({ width: 320, height: 256 });
  await look('at 320 pixels');
  await onRoot({ dir: 'rtl', size: '' });
  await look('at 320 pixels from right to left');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look('from right to left');
  await onRoot({ dir: 'ltr', size: '200%' });
  await look('with text of twice the size');
  await onRoot({ dir: 'ltr', size: '' });
}

async function shown(app: App, address: string): Promise<void> {
  await app.goto(address);
  await expect(app.page.getByRole('main').getByRole('heading').first()).toBeVisible();
}

for (const [half, addresses] of Object.entries(screens)) {
  test(`axe finds nothing in either theme, and zoom, large text and right to left lose nothing, on screens ${half}`, async ({
    app,
  }) => {
    test.setTimeout(180_000);
    for (const address of addresses) {
      await shown(app, address);
      expect(await findingsInBothThemes(app.page), address).toEqual([]);
      await fitsAnyhow(app.page, address);
    }
  });
}

test('axe finds nothing while searching, in dialogs, and in a small window, in either theme', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  await page.getByRole('combobox', { name: 'Search the library' }).fill('rotation');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await findingsInBothThemes(page), 'search panel').toEqual([]);
  await page.keyboard.press('Escape');
  await shown(app, '/markup');
  await page.getByRole('link', { name: 'outside address' }).click();
  expect(await findingsInBothThemes(page), 'link dialog').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findingsInBothThemes(page), 'shortcuts').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('A **note**.');
  expect(await findingsInBothThemes(page), 'note editor').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article', { name: 'Note on Whole page' })).toBeVisible();
  expect(await findingsInBothThemes(page), 'notes beside the page').toEqual([]);
  await page.getByRole('button', { name: 'Hide the notes' }).click();
  await page.getByRole('treegrid').getByRole('row').first().click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await findingsInBothThemes(page), 'menu of the tree').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.keyboard.press('?'); // the focus is in the tree, which would look for a row of that name
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 480, height: 600 });
  await page.getByRole('button', { name: 'Show the sidebar' }).click();
  expect(await findingsInBothThemes(page), 'sidebar over the page').toEqual([]);
});

test('the page is reached by the skip link, the outline and the tree by Tab', async ({ app }) => {
  await app.goto(rotation);
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('forced colours say with lines what colours said, and nothing moves for who wants it still', async ({
  app: { page, goto },
}) => {
  await goto('/-/settings');
  const chosen = page.locator('.segment[data-selected]').first();
  await expect(chosen).toHaveCSS('outline-style', 'none');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('.side-link[aria-current]')).toHaveCSS('outline-style', 'solid');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      const still = parseFloat(transitionDuration) === 0 && parseFloat(animationDuration) <= 0.001;
      return still && scrollBehavior === 'auto' ? [] : [element.outerHTML.slice(0, 80)];
    }),
  );
  expect(moving).toEqual([]);
});
