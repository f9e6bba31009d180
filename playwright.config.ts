import { defineConfig } from '@playwright/test';
import { findChromium } from './build/app/find-chromium.mjs';
import { findRealElectron } from './test/e2e/kit/electron-host.ts';
import type { HostOptions } from './test/e2e/kit/fixtures.ts';

const chromium = findChromium();
if (chromium === null) throw new Error('No Chromium was found: npm test fetches one, or says how to get it.');

const electron = findRealElectron();
// Workers load this file as well: only the first process, which has no worker's index, says it.
if ('missing' in electron && process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stderr.write(`skipped: the end-to-end tests in real Electron: ${electron.missing}\n`);
}

/**
 * The same specs against every host: see test/e2e/kit. What only the desktop has is in `desktop/`, what only the stand-in
 * for Electron can show in `stand-in/`, what only a browser can in `web/`.
 */
export default defineConfig<object, HostOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Far more than a test needs: on a machine that does much else, waiting is no failure.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // A machine that others share may stall for longer than any wait; npm test names whatever passed only then.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // Recording one costs as much as the test: ask for it with --trace on.
    trace: 'off',
    video: 'off',
    launchOptions: {
      executablePath: chromium,
      // What slips past every other guard still finds no address but this machine's own.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'web', use: { host: 'web' }, testIgnore: ['desktop/**', 'stand-in/**'] },
    { name: 'desktop-stand-in', use: { host: 'desktop-stand-in' }, testIgnore: ['web/**'] },
    ...('binary' in electron
      ? [{ name: 'electron', use: { host: 'electron' as const }, testIgnore: ['stand-in/**', 'web/**'] }]
      : []),
  ],
});
