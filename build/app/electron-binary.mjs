import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { step } from './terminal.mjs';

const home = join(root, 'node_modules/electron');
/** When a download was last refused, and why: so that not every start asks again. */
const refusalFile = join(root, 'node_modules/.cache/fieldbook/electron-refused.json');
const askAgainAfterMs = 24 * 60 * 60 * 1000;
/** A start waits this long for the binary, and says so. */
const patienceSeconds = 60;

/**
 * The Electron binary to run, or the reason why there is none, as the end of a sentence.
 *
 * @returns {Promise<{ binary: string } | { reason: string }>}
 */
export async function findElectron() {
  const lacking = whyNoWindow();
  if (lacking) return { reason: lacking };
  const binary = installedBinary();
  if (binary) return { binary };
  return recentRefusal() ?? download();
}

/** Why this machine cannot show a window; `null` where it can, as far as one can tell. */
export function whyNoWindow() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'no display was found';
  if (process.getuid?.() === 0) return 'Electron keeps its sandbox, and with it refuses to run as root';
  return null;
}

/** The binary that a download left behind; `null` where there is none. */
export function installedBinary() {
  const noted = join(home, 'path.txt');
  if (!existsSync(noted)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist');
  const binary = join(folder, readFileSync(noted, 'utf8'));
  return existsSync(binary) ? binary : null;
}

function recentRefusal() {
  if (!existsSync(refusalFile)) return null;
  const { at, reason } = JSON.parse(readFileSync(refusalFile, 'utf8'));
  if (Date.now() - at > askAgainAfterMs) return null;
  return { reason: `${reason} (asked again a day later, or at once without ${refusalFile})` };
}

async function download() {
  const label = `Fetching Electron's binary, about 110 MB, for ${patienceSeconds} seconds at most`;
  const { code, output } = await step(label, () =>
    run(process.execPath, [join(home, 'install.js')], { timeoutMs: patienceSeconds * 1000 }),
  );
  const binary = installedBinary();
  if (code === 0 && binary) return { binary };
  const said = output
    .split('\n')
    .find((line) => /error|fail/i.test(line))
    ?.trim();
  const reason =
    code === null
      ? `Electron’s binary did not arrive within ${patienceSeconds} seconds (npx install-electron fetches it at leisure)`
      : `Electron’s binary could not be fetched${said ? ` (${said})` : ''}`;
  mkdirSync(join(refusalFile, '..'), { recursive: true });
  writeFileSync(refusalFile, JSON.stringify({ at: Date.now(), reason }));
  return { reason };
}
