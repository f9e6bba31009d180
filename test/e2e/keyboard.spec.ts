import type { Locator, Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';
import { openFind } from './kit/open-find.ts';

/**
 * The focus is somewhere, in sight, covered by nothing, and drawn as what has it. Headings and the page itself receive it
 * so that reading goes on there; they are not drawn so, as nothing is operated in them.
 */
async function held(page: Page, step: string): Promise<void> {
  const problem = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return 'the focus is lost';
      if (element.matches('main, h1, h2, h3, h4, h5, h6, article, [role="dialog"]')) return null;
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`;
      if (width * height === 0 || bottom <= 0 || top >= innerHeight) return `${name} is out of sight`;
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const there = document.elementFromPoint(x, y);
      const own = there !== null && (element.contains(there) || there.contains(element));
      // A radio or a file's input is drawn by the label around it.
      return own || element.closest('label')?.contains(there) === true ? null : `${name} is covered`;
    });
  await expect.poll(problem, step).toBeNull();
}

/** Presses Tab until it is there; the focus is in sight all the way. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element.contains(document.activeElement))) break;
  }
  expect(await target.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await held(page, String(target));
}

/** Chooses by name, as from anywhere in the window. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('dialog', { name: 'All commands' })).toBeVisible();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('F6 goes round the parts of the window, and Escape leaves what is on top and nothing else', async ({
  app,
  host,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  await app.goto('/security/lifecycle');
  const title = page.getByRole('heading', { level: 1, name: 'Lifecycle' });
  await expect(title).toBeVisible();

  // In a browser F6 is the browser's own: there the same is a command.
  const next = () => (host === 'web' ? command(page, 'Next part of the window') : page.keyboard.press('F6'));
  const within = (selector: string) =>
    page.evaluate((part) => document.activeElement?.closest(part) !== null, selector);
  await page.getByRole('main').focus();
  for (const part of ['.outline-column', '.footer', '.header', '#sidebar', '#main']) {
    await next();
    await expect.poll(() => within(part), part).toBe(true);
    await held(page, part);
  }

  // A note: written from the page, from a pencil and from a sheet, each goes on where it was asked for.
  const editor = page.getByRole('textbox', { name: /^Note on / });
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Ada.');
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  const pencil = page.getByRole('button', { name: /^Edit the note on / });
  await pencil.focus();
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Escape');
  const note = page.getByRole('article', { name: /^Note on / });
  await expect(note).toBeFocused();
  const sign = page.getByRole('button', { name: /^Notes on this page/ });
  await sign.press('Space');
  await expect(pencil).toBeHidden();
  await page.setViewportSize({ width: 800, height: 600 });
  await sign.press('Space');
  const sheet = page.getByRole('dialog', { name: 'Notes' });
  await sheet.getByRole('button', { name: /^Edit the note on / }).press('Enter');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet.getByRole('article')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(sign).toBeFocused();
  await page.setViewportSize({ width: 1280, height: 800 });

  // The list of commands over a dialog over the page.
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'All commands' });
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(keys).toBeVisible();
  await expect.poll(() => keys.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(sign).toBeFocused();

  // What a search found over finding on the page.
  await openFind(page, host);
  const field = page.getByRole('textbox', { name: 'Find on this page' });
  await field.fill('security');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: 'Search the library' })).toBeFocused();
  await page.keyboard.type('encryption');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(field).toBeVisible();
  await field.press('Escape');
  await expect(field).toBeHidden();
  await held(page, 'after both');
});

test.describe('somebody who was never here', () => {
  test.use({ dataFiles: { 'state.json': JSON.stringify({ version: 1 }) } });

  test('everything is done without a mouse, from the first start to a decision, and the focus is never lost', async ({
    app,
  }) => {
    test.setTimeout(150_000);
    const { page } = app;
    const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

    await expect(title('Welcome to Fieldbook')).toBeVisible();
    await tabTo(page, page.getByRole('combobox', { name: 'Product' }));
    await page.keyboard.type('Palette VerteX air');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4.4.14');
    await held(page, 'the version');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText('Palette VerteX airgap 4.4.14');
    await expect(page.getByRole('article')).toBeVisible();
    await held(page, 'the first page');

    await tabTo(page, page.getByRole('treegrid', { name: 'Library' }), 'Shift+Tab');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await held(page, 'a row of the tree');
    await page.keyboard.press('Enter');
    await held(page, 'the tree, once its page is there');
    const where = app.address();

    await command(page, 'Find on this page');
    const field = page.getByRole('textbox', { name: 'Find on this page' });
    await expect(field).toBeFocused();
    await page.keyboard.type('the');
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await held(page, 'after finding');

    await page.keyboard.press('/');
    await page.keyboard.type('encryption at rest');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.address()).not.toBe(where);
    await expect(page.getByRole('article')).toBeVisible();
    await held(page, 'a hit');
    const hit = app.address();

    await page.keyboard.press('Control+D');
    await expect(page.getByRole('alertdialog').filter({ hasText: 'Bookmarked' })).toBeVisible();
    await held(page, 'a bookmark');
    await page.keyboard.press('n');
    await page.keyboard.type('Ask Ada.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('article', { name: /^Note on / })).toBeVisible();
    await held(page, 'a note');

    await command(page, 'Bulletins');
    await expect(title(/^Bulletins/)).toBeVisible();
    const grid = page.getByRole('grid', { name: 'Bulletins' });
    await expect(grid.getByRole('row').nth(1)).toBeVisible();
    await tabTo(page, grid);
    await page.keyboard.press('ArrowDown');
    await held(page, 'a row of the list');
    await page.keyboard.press('Enter');
    const here = page.getByRole('region', { name: /^At / });
    await tabTo(page, here.getByRole('button', { name: 'Decide' }));
    await page.keyboard.press('Enter');
    await expect(here.getByRole('radio', { name: 'To do' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    await expect(here.getByRole('button', { name: 'Change the decision' })).toBeFocused();
    await held(page, 'a decision');

    for (const screen of ['Settings', 'Updates']) {
      await command(page, screen);
      await expect(title(screen)).toBeFocused();
    }
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(title('Updates')).toBeFocused();
    // Settings, the bulletin, the list, and there it is again.
    for (let n = 0; n < 4; n++) {
      const before = app.address();
      await page.keyboard.press('Alt+ArrowLeft');
      await expect.poll(() => app.address()).not.toBe(before);
      await held(page, `back from ${before}`);
    }
    expect(app.address()).toBe(hit);
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});
