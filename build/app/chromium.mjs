import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { run, runTool } from './run.mjs';
import { Stop, step } from './terminal.mjs';

/**
 * The Chromium that the end-to-end tests run in. Where there is none it is fetched: Playwright's own, else, as root on
 * Debian, the distribution's package.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  await step('Fetching Chromium for the tests (Playwright’s own, about 170 MB)', () =>
    runTool('@playwright/test/cli.js', ['install', '--no-shell', 'chromium'], { timeoutMs: 5 * 60_000 }),
  );
  if (!findChromium() && isDebianRoot())
    await step('Installing Debian’s chromium package', installDebianPackage);
  const fetched = findChromium();
  if (fetched) return fetched;
  throw new Stop(
    'The end-to-end tests need a Chromium, and none was found or could be fetched.',
    'Install Chromium or Google Chrome, or set FIELDBOOK_CHROMIUM to the path of one, and run npm test again.',
  );
}

const isDebianRoot = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

async function installDebianPackage() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
}
