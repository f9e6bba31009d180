import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bulletinLibrary } from '../kit/bulletin-library.ts';
import { advisory, release } from '../unit/main/bulletins/advisory.ts';
import { expect, test } from './kit/fixtures.ts';
import { root } from './kit/paths.ts';
import { makePublished } from './kit/published.ts';

const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-revised-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the interface itself would call: the host's own calls, from inside the page. */
async function callFrom(page: Page, name: string, params: unknown): Promise<unknown> {
  const outcome = await page.evaluate(
    async ([called, given]) => {
      if (window.fieldbook) return window.fieldbook.call(String(called), given);
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ name: called, params: given });
      const response = await fetch('/-/api/call', { method: 'POST', headers, body });
      const answer: unknown = await response.json();
      return answer;
    },
    [name, params],
  );
  const { ok, value } = outcome as { ok: boolean; value?: unknown };
  if (!ok) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return value;
}

async function expectNoFaults(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
}

const revised = JSON.stringify(
  advisory(
    { known_affected: [release('4.5.8'), release('4.4.14')], fixed: [release('4.5.9')] },
    { title: 'Worse than it looked' },
    { id: 'MAKER-2', version: '2', current_release_date: '2025-01-01T00:00:00Z' },
    'CVE-2024-0002',
  ),
);

const reworded = JSON.stringify(
  advisory(
    { known_affected: [release('4.5.8')] },
    {},
    {
      ...{ id: 'MAKER-2', version: '2' },
      revision_history: [
        { number: '1', date: '2024-01-01T00:00:00Z', summary: 'First.' },
        { number: '2', date: '2024-06-01T00:00:00Z', summary: 'A contact was added.' },
      ],
    },
    'CVE-2024-0002',
  ),
);

test('what a revision changed for the site is told field by field, and an old library can’t tell', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  const tenDaysAgo = new Date(Date.now() - 10 * 86_400_000);
  const published = await makePublished(join(app.dataDir, 'publisher'), bulletinLibrary, tenDaysAgo);
  const trust = readFileSync(published.root, 'utf8');
  const update = async (given: object) => {
    const look = await callFrom(page, 'updates.look', { from: published.repository, ...given });
    const { plan } = look as { plan: { id: string } };
    await callFrom(page, 'updates.apply', { plan: plan.id });
  };
  await update({ trust });
  const plant = { name: 'Plant 7', product: 'palette', version: '4.4.14', deployment: null };
  await callFrom(page, 'sites.save', { site: plant });
  await app.goto('/-/bulletins');
  await expect(page.locator('.summary-line')).toContainText('Palette 4.4.14: 1 affects you');
  await expect(page.getByRole('option', { name: /your release/ })).toBeVisible();

  await page.getByRole('grid').getByRole('link', { name: 'MAKER-2' }).click();
  const sentence = page.locator('.verdict-sentence');
  await expect(sentence).toHaveText('This bulletin does not say whether Palette 4.4.14 is affected.');
  await published.publish({ 'bulletins/maker-2.json': revised }, tenDaysAgo);
  await update({});
  await expect(sentence).toHaveText('This bulletin states that Palette 4.4.14 is affected.');
  await app.goto('/-/bulletins');
  await page.getByRole('button', { name: 'Since you were last here' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'MAKER-2' }).click();
  const changed = page.getByRole('group').filter({ hasText: 'Changed since Edition 1' });
  await expect(changed).toContainText('Now states that your release is affected');
  await changed.locator('summary').click();
  await expect(changed.getByText('Worse than it looked')).toBeVisible();
  await expectNoFaults(page);

  await callFrom(page, 'settings.change', { age: { notice: 1, warning: 2, withheld: 3 } });
  await expect(sentence).not.toHaveText('This bulletin states that Palette 4.4.14 is affected.');
  await app.goto('/-/bulletins');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can’t tell what affects Palette 4.4.14');
  await expect(page.getByRole('grid').getByText('Can’t tell')).toHaveCount(3);
  await expect(page.getByText(/\d+ affect you|Not affected/)).toBeHidden();
  await expectNoFaults(page);
});

test('a revision that changed nothing which is compared says so, in its publisher’s words', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  const yesterday = new Date(Date.now() - 86_400_000);
  const published = await makePublished(join(app.dataDir, 'publisher'), bulletinLibrary, yesterday);
  const install = async (given: object) => {
    const look = await callFrom(page, 'updates.look', { from: published.repository, ...given });
    await callFrom(page, 'updates.apply', { plan: (look as { plan: { id: string } }).plan.id });
  };
  await install({ trust: readFileSync(published.root, 'utf8') });
  await published.publish({ 'bulletins/maker-2.json': reworded }, yesterday);
  await install({});
  await app.goto('/-/bulletins');
  await page.getByRole('grid').getByRole('link', { name: 'MAKER-2' }).click();
  const since = page.getByRole('region', { name: 'Changed since Edition 1' });
  await expect(since).toContainText('revision 1 → 2');
  await expect(since).toContainText('Title, statements, scores, remedies, texts and references are the same');
  await expect(since.getByText('A contact was added.')).toBeVisible();
  await expectNoFaults(page);
});

test.describe('in a library of which a bulletin is damaged', () => {
  const library = join(scratch, 'library');
  test.use({ library });
  // In a hook: a worker that comes back to this file has cleared the folder away.
  test.beforeAll(() => {
    cpSync(join(root, 'content'), library, { recursive: true });
    rmSync(join(library, 'edition.json'), { force: true });
    writeFileSync(join(library, 'bulletins/cve-2018-20225.json'), '{');
  });

  test('every sum says that it can’t tell all', async ({ app }) => {
    const { page } = app;
    const site = { name: 'Plant 7', product: 'palette-vertex-airgap', version: '4.4.14', deployment: null };
    await callFrom(page, 'sites.save', { site });
    await app.goto('/-/bulletins');
    await expect(
      page.getByText(/don’t say, and what 1 unreadable file would say can’t be told/),
    ).toBeVisible();
    await expect(page.getByText('1 file could not be read: every bar may be too short.')).toBeVisible();
    await page.getByRole('link', { name: /this list is incomplete/ }).click();
    await expect(page.getByText('cve-2018-20225.json').first()).toBeVisible();
  });
});
