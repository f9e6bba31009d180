import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '../kit/fixtures.ts';
import { makePublished } from '../kit/published.ts';

/** A proxy that lets in ann and nobody else, with a repository behind it that no other way leads to. */
async function serveBehindProxy(repository: string): Promise<{ server: Server; url: string }> {
  const right = `Basic ${Buffer.from('ann:right one').toString('base64')}`;
  const server = createServer((request, response) => {
    if (request.headers['proxy-authorization'] !== right) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="Harbour net"' }).end();
      return;
    }
    const file = join(repository, new URL(request.url ?? '', 'http://updates.example').pathname);
    try {
      response.end(readFileSync(file));
    } catch (error) {
      response.writeHead(404).end(String(error));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a proxy’s login is asked for, again when it is wrong, and no more once it is right', async ({
  app,
}) => {
  const { page, standIn } = app;
  const published = await makePublished(join(app.dataDir, 'publisher'), { 'pages/index.md': '# Harbour\n' });
  const { server, url } = await serveBehindProxy(published.repository);
  if (standIn === null) throw new Error('This spec is for the stand-in.');
  standIn.desk.proxy = url;
  await app.goto('/-/updates');
  await page.locator('input[type=file]').setInputFiles(published.root);
  const look = async () => {
    await page.getByRole('textbox', { name: 'Source' }).fill('http://updates.example/');
    await page.keyboard.press('Enter');
  };
  const dialog = page.getByRole('dialog', { name: 'The proxy wants to know who you are' });
  const log = async (password: string) => {
    await dialog.getByRole('textbox', { name: 'Name' }).fill('ann');
    await dialog.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
  };

  await look();
  await expect(dialog).toContainText('Harbour net');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  // The same sentence comes to stand among the attempts as well.
  await expect(page.getByRole('region', { name: 'Could not look' })).toContainText(
    'wants a name and a password, and none were given',
  );

  await look();
  await log('wrong one');
  await expect(dialog.getByRole('alert')).toHaveText('The proxy refused that name and password.');
  await log('right one');
  await page.getByRole('button', { name: 'Install edition 1' }).click();
  await expect(page.getByRole('region', { name: 'Edition 1 is installed' })).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(readFileSync(join(app.dataDir, 'library/ledger.jsonl'), 'utf8')).not.toContain('right one');
  server.close();
});
