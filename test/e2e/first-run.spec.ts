import { expect, test } from './kit/fixtures.ts';

test.describe('somebody who was never here', () => {
  test.use({ dataFiles: { 'state.json': JSON.stringify({ version: 1 }) } });

  test('is welcomed once, and the release that is picked becomes the first site', async ({ app }) => {
    await expect(app.page.getByRole('heading', { name: 'Welcome to Fieldbook' })).toBeVisible();
    await app.page
      .getByRole('combobox', { name: 'Product' })
      .selectOption({ label: 'Palette VerteX airgap' });
    await app.page.getByRole('combobox', { name: 'Version' }).fill('4.4.14');
    await app.page.getByRole('button', { name: 'Start with this release' }).click();
    await expect(app.page.getByRole('article')).toBeVisible();
    await expect(app.page.getByRole('banner')).toContainText('Palette VerteX airgap 4.4.14');
    await app.restart();
    await expect(app.page.getByRole('article')).toBeVisible();
  });
});

test('another language is spoken at once, at the same place, and after a restart', async ({ app }) => {
  await app.goto('/-/settings');
  await app.page.getByRole('textbox', { name: 'Search the settings' }).fill('Deutsch');
  await expect(app.page.getByRole('status').filter({ hasText: '1 setting' })).toBeVisible();
  await app.page.getByText('Deutsch', { exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'de-DE');
  expect(app.address()).toBe('/-/settings');
  await app.restart();
  await app.goto('/-/about');
  await expect(app.page.getByRole('heading', { level: 1, name: 'Über Fieldbook' })).toBeVisible();
});
