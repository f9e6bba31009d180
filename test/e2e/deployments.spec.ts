import type { Page } from '@playwright/test';
import { expect, test } from './kit/fixtures.ts';

/** Makes a site and chooses it, as the first one is by itself. */
const makeSite = (page: Page, deployment: string) =>
  page.evaluate(async (words) => {
    const site = { name: 'Plant 7', product: 'palette-vertex', version: '4.5.8', deployment: words };
    const [name, params] = ['sites.save', { site }];
    if (window.fieldbook) return window.fieldbook.call(name, params);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name, params });
    return (await fetch('/-/api/call', { method: 'POST', headers, body })).json() as Promise<unknown>;
  }, deployment);

test('parts for other deployments are hidden, said to be, and shown by a press or by a link into them', async ({
  app,
}) => {
  const { page } = app;
  await app.goto('/air-gapped-operators/ports');
  const hidden = page.getByRole('heading', { name: 'Domains for connected sites' });
  await expect(hidden).toBeVisible();
  await makeSite(page, 'air-gapped');
  await expect(page.getByText('1 part for other deployments is hidden')).toBeVisible();
  await expect(hidden).toBeHidden();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(hidden).toBeVisible();
  await page.getByRole('button', { name: 'Hide them' }).click();
  await expect(hidden).toBeHidden();
  await app.goto('/air-gapped-operators/ports#domains-for-connected-sites');
  await expect(hidden).toBeInViewport();
});

test('a deployment that nobody knows hides nothing', async ({ app }) => {
  const { page } = app;
  await app.goto('/air-gapped-operators/sizing');
  await makeSite(page, 'test bench');
  await app.goto('/air-gapped-operators/sizing');
  await expect(page.getByRole('heading', { name: 'Management appliance' })).toBeVisible();
  await expect(page.getByText('for other deployments')).toHaveCount(0);
});
