import { expect, test, type Browser, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCertificate } from '../../kit/certificate.ts';
import { built } from '../kit/paths.ts';
import { printed } from '../kit/web-host.ts';

/** Starts the built program for a room; answers with the room's address. */
async function startRoom(dataDir: string) {
  const { cert, key } = testCertificate(dataDir, 'IP:127.0.0.1');
  const room = ['--host', '127.0.0.1', '--cert', cert, '--key', key, '--port', '0', '--data', dataDir];
  const child = spawn(process.execPath, [built('main/fieldbook.mjs'), 'serve', ...room]);
  const address = await printed(child, /^For the room: (https:\/\/127\.0\.0\.1:\S+)$/m);
  return {
    address,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Somebody with a browser of their own, let in by the room's address. */
async function visit(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('two visitors share a library and nothing else, and updates are not theirs', async ({ browser }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fieldbook-e2e-'));
  const { address, stop } = await startRoom(dataDir);
  const [ann, bob] = [await visit(browser, address), await visit(browser, address)];
  await expect(ann.getByText('This reader is shared by 127.0.0.1.')).toBeVisible();
  await ann.getByLabel('Version').fill('4.4.14');
  await ann.getByRole('button', { name: 'Start with this release' }).click();
  await expect(ann.getByRole('contentinfo')).toContainText('Shared by 127.0.0.1');
  await ann.goto(new URL('/-/sites', ann.url()).href);
  await expect(ann.getByRole('main')).toContainText('4.4.14');

  await bob.getByRole('button', { name: 'Later' }).click();
  await bob.goto(new URL('/-/sites', bob.url()).href);
  await expect(bob.getByRole('main')).not.toContainText('4.4.14');
  await bob.goto(new URL('/-/updates', bob.url()).href);
  await expect(bob.getByText('This reader is shared. Whoever runs it installs updates')).toBeVisible();
  await expect(bob.getByRole('button', { name: 'Look' })).toHaveCount(0);

  await Promise.all([ann, bob].map((page) => page.context().close()));
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});
