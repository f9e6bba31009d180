import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';

const library = mkdtempSync(join(tmpdir(), 'fieldbook-scripts-'));
test.afterAll(() => rmSync(library, { recursive: true, force: true }));
test.use({ library });

const files: Readonly<Record<string, string>> = {
  'library.json': JSON.stringify({ schema: 1, title: 'دليل', languages: ['ar', 'en'], products: [] }),
  'pages/index.md': `---\ntitle: دليل الأمان!\n---

انسخ الملف \`/etc/fieldbook/key.pem\` إلى مكان آمن.

## تدوير المفتاح!

\`\`\`bash
./install --offline
\`\`\`

An English paragraph, which ends with a full stop.
`,
  'pages/plain.md': '# Plain\n\nAn English page.\n\nשורה בעברית עם 4.5.8.\n',
};
// In a hook: a worker that comes back to this file has cleared the folder away.
test.beforeAll(() => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(library, path)), { recursive: true });
    writeFileSync(join(library, path), content);
  }
});

/** Which of its characters stand where, from left to right: the horizontal places of the first and the last one. */
const ends = (line: Locator): Promise<readonly [first: number, last: number]> =>
  line.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: number[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const [at, letter] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        if (letter.trim() !== '') letters.push(range.getBoundingClientRect().left);
      }
    }
    return [letters[0] ?? NaN, letters.at(-1) ?? NaN];
  });

test('what is written from right to left is, its commands and paths are not, and it is found', async ({
  app,
}) => {
  const { page } = app;
  await app.goto('/');
  const title = page.getByRole('heading', { level: 1, name: 'دليل الأمان!' });
  await expect(title).toBeVisible();
  const runs = async (line: Locator) => {
    const [first, last] = await ends(line);
    return first < last ? 'from left to right' : 'from right to left';
  };
  const body = page.getByRole('article');
  for (const line of [
    title,
    body.getByRole('heading', { name: 'تدوير المفتاح!' }),
    body.locator('p').first(),
  ])
    expect(await runs(line)).toBe('from right to left');
  for (const text of ['/etc/fieldbook/key.pem', './install --offline', 'An English paragraph'])
    expect(await runs(body.getByText(text).last()), text).toBe('from left to right');
  const row = page.getByRole('treegrid').getByText('دليل الأمان!');
  expect(await runs(row)).toBe('from right to left');

  await page.getByRole('combobox', { name: 'Search the library' }).fill('المفتاح');
  const hit = page.getByRole('option').filter({ hasText: 'تدوير المفتاح!' });
  await expect(hit).toBeVisible();
  expect(await runs(hit.locator('.hit-heading'))).toBe('from right to left');
  await page.keyboard.press('Escape');

  await app.goto('/plain');
  expect(await runs(body.getByText('שורה בעברית'))).toBe('from right to left');
  expect(await runs(body.getByText('An English page.'))).toBe('from left to right');
});
