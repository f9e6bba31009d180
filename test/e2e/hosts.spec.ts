import { expect, test } from './kit/fixtures.ts';

test('the reader opens', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Fieldbook|Security/);
  await expect(app.page.getByRole('main')).toBeVisible();
});

test('the page has no Node, no Electron and nothing to reach them by', async ({ app }) => {
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('the page comes with a policy that allows nothing from elsewhere', async ({ app }) => {
  const response = await app.page.reload();
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toMatch(/https?:|\*/);
});

test('a script that got into the page does not run', async ({ app }) => {
  app.tolerate(/Content Security Policy/);
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.body.append(script);
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
});
