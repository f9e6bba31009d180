import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../kit/fixtures.ts';

const library = mkdtempSync(join(tmpdir(), 'fieldbook-missed-'));
const write = (title: string) => writeFileSync(join(library, 'pages/index.md'), `# ${title}\n\nWords.\n`);

/** What the program itself says of the first page, whatever the window shows. */
const asked = (page: Page) =>
  page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/-/api/call', { method: 'POST', headers, body: JSON.stringify(body) });
      return answer.text();
    },
    { name: 'page.read', params: { route: '/', language: 'en' } },
  );

test.describe('a window that hears late', () => {
  test.use({ library });
  test.beforeEach(() => {
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
    await expect.poll(() => asked(page)).toContain('After the change');
    await expect(page.getByRole('heading', { level: 1, name: 'Before the change' })).toBeVisible();

    listen();
    await expect(page.getByRole('heading', { level: 1, name: 'After the change' })).toBeVisible();
  });
  test('what changed while its line was cut is shown once it is open again', async ({ app }) => {
    const { page } = app;
    let times = 0;
    let open = (): void => undefined;
    const held = new Promise<void>((resolve) => (open = resolve));
    // The first line ends at once; the browser opens another by itself.
    await page.route('**/-/api/events', async (route) => {
      times += 1;
      if (times === 1) return route.fulfill({ contentType: 'text/event-stream', body: 'retry: 50\n\n' });
      await held;
      return route.continue();
    });
    await app.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Before the change' })).toBeVisible();
    await expect.poll(() => times).toBeGreaterThan(1); // a window that is hidden for a moment asks once more
    write('After the change');
    await expect.poll(() => asked(page)).toContain('After the change');
    await expect(page.getByRole('heading', { level: 1, name: 'Before the change' })).toBeVisible();
    open();
    await expect(page.getByRole('heading', { level: 1, name: 'After the change' })).toBeVisible();
  });
});

test('as a day begins, a window that stays open asks anew how old the edition is', async ({ app }) => {
  const { page } = app;
  const asks = () => page.waitForRequest((request) => request.postData()?.includes('"library.age"') === true);
  await page.clock.install({ time: new Date() });
  const first = asks();
  await app.goto('/');
  await first;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const next = asks();
  await page.clock.fastForward('24:01:00'); // a day, and the minute in which it looks
  await next;
});
