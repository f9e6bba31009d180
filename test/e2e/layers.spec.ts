import { findingsInBothThemes } from './kit/axe.ts';
import { expect, test } from './kit/fixtures.ts';

test('axe finds nothing in what opens over a screen, in either theme', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const isClean = async (what: string) => expect(await findingsInBothThemes(page), what).toEqual([]);
  await app.goto('/-/sites');
  for (const name of ['Plant 7', 'Plant 8']) {
    await page.getByRole('button', { name: 'Add a site' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('combobox', { name: 'Product' }).selectOption({ label: 'Palette VerteX airgap' });
    await page.getByRole('combobox', { name: 'Version' }).fill('4.4.14');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: `Edit ${name}` })).toBeVisible();
  }

  await app.goto('/-/bulletins?severity=critical');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('menuitem', { name: 'CSV' })).toBeVisible();
  await isClean('the menu of exports');
  await page.getByRole('menuitem', { name: 'Several sites' }).click();
  const several = page.getByRole('dialog', { name: 'One file of several sites' });
  await several.getByText('Plant 8').click();
  await expect(several.getByRole('note')).toBeVisible();
  await isClean('several sites in one file');
  await page.keyboard.press('Escape');
  await expect(several).toBeHidden();

  await page.getByRole('button', { name: 'Save filter' }).click();
  await page.getByRole('textbox', { name: 'Save the present filter as' }).fill('Bad ones');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Saved filters 1' }).click();
  await expect(page.getByRole('link', { name: 'Bad ones' })).toBeVisible();
  await isClean('saved filters');
  await page.keyboard.press('Escape');

  await app.goto('/security-bulletins/reports/cve-2025-24513');
  await expect(page.getByRole('region', { name: 'Related in this library' })).toBeVisible();
  await page
    .getByRole('link', { name: /GitHub/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Show as QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of this address' })).toBeVisible();
  await isClean('an address as a QR code');
  await page.keyboard.press('Escape');
  await isClean('a bulletin with its relatives');

  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'All commands' });
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('print');
  await expect(palette.getByRole('option', { name: /Print/ }).first()).toBeVisible();
  await isClean('the palette');
  await page.keyboard.press('Escape');

  await app.goto('/-/about#log');
  await expect(page.getByRole('heading', { name: 'Log' })).toBeVisible();
  await isClean('the log');
});

test('Escape twice closes the palette and the dialog below it, however long the focus takes back', async ({
  app: { page },
}) => {
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'All commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expect(palette.getByRole('option').first()).toBeVisible();
  // The focus comes back in a frame: none comes until both keys were pressed.
  const frames = await page.evaluateHandle(() => {
    const real = window.requestAnimationFrame.bind(window);
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (run) => waiting.push(run);
    return {
      come: () => {
        window.requestAnimationFrame = real;
        for (const run of waiting) real(run);
      },
    };
  });
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await frames.evaluate((waiting) => waiting.come());
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
