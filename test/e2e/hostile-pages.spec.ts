import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vectors } from '../attack/markdown/vectors.ts';
import { expect, test } from './kit/fixtures.ts';

/**
 * Hostile pages in the whole program. That nothing leaves the machine, that no dialog opens and that the policy has
 * nothing to stop is what every spec is held to (`kit/watch-page.ts`); here is what it is held to it with.
 */
const library = mkdtempSync(join(tmpdir(), 'fieldbook-hostile-'));
mkdirSync(join(library, 'pages'));
const families = Object.entries(vectors).map(([family, list], at) => ({
  family,
  list,
  route: `/family-${at}`,
}));
for (const { family, list, route } of families) {
  const body = list.filter((vector) => !vector.startsWith('---')).join('\n\n### Next\n\n');
  writeFileSync(
    join(library, `pages${route}.md`),
    `---\ntitle: ${family}\n---\n\n${body}\n\n## The end\n\nAll read.\n`,
  );
}

test.use({ library });
test.afterAll(() => {
  rmSync(library, { recursive: true, force: true });
});

test('hostile pages are read like any other', async ({ app }) => {
  // A dozen pages, each loaded whole.
  test.slow();
  let opened = 0;
  app.page.on('dialog', (dialog) => {
    opened += 1;
    void dialog.dismiss();
  });
  for (const { family, route } of families) {
    await app.goto(route);
    await expect(app.page.getByRole('heading', { level: 1, name: family })).toBeVisible();
    await expect(app.page.getByText('All read.')).toBeAttached();
  }
  expect(opened).toBe(0);
});
