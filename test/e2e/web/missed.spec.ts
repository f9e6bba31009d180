import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../kit/fixtures.ts';

const library = mkdtempSync(join(tmpdir(), 'fieldbook-missed-'));
const write = (title: string) => writeFileSync(join(library, 'pages/index.md'), `# ${title}\n\nWords.\n`);

test.describe('a window that hears late', () => {
  test.use({ library });
  test.beforeAll(() => {
    mkdirSync(join(library, 'pages'), { recursive: true });
    write('Before the change');
  });
  test.afterAll(() => rmSync(library, { recursive: true, force: true }));

  test('what changed between its first question and its first event is shown', async ({ app }) => {
    const { page } = app;
    let listen = (): void => undefined;
    const held = new Promise<void>((resolve) => (listen = resolve));
    await page.route('**/-/api/events', async (route) => {
      await held;
      await route.continue();
    });
    await app.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Before the change' })).toBeVisible();

    write('After the change');
    const read = { name: 'page.read', params: { route: '/', language: 'en' } };
    const ask = () =>
      page.evaluate(async (body) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('/-/api/call', { method: 'POST', headers, body: JSON.stringify(body) });
        return answer.text();
      }, read);
    await expect.poll(ask).toContain('After the change');
    await expect(page.getByRole('heading', { level: 1, name: 'Before the change' })).toBeVisible();

    listen();
    await expect(page.getByRole('heading', { level: 1, name: 'After the change' })).toBeVisible();
  });
});
