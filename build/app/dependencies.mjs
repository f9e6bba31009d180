import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm } from './run.mjs';
import { Stop, step } from './terminal.mjs';

const lockFile = join(root, 'package-lock.json');
/** What npm itself notes about what it installed. */
const installedFile = join(root, 'node_modules/.package-lock.json');
/** Our note: for which lock file, and on which kind of machine, `node_modules` was found good. */
const stampFile = join(root, 'node_modules/.cache/fieldbook/dependencies');

/**
 * Makes `node_modules` what `package-lock.json` says, and does nothing where it is already: that takes no network and
 * a few milliseconds.
 */
export async function ensureDependencies() {
  const lock = readFileSync(lockFile);
  // Some packages are native: a folder carried to another kind of machine is not good there.
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
  if (readOrNull(stampFile) === stamp) return;
  if (!isInstalled(JSON.parse(lock.toString()))) await install();
  mkdirSync(join(stampFile, '..'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/**
 * Whether npm noted every package of the lock file, in that very version, as installed. Optional ones may be absent.
 *
 * @param {{ packages: Record<string, { version: string, integrity?: string, optional?: boolean }> }} lock
 */
function isInstalled(lock) {
  const noted = readOrNull(installedFile);
  if (noted === null) return false;
  const { packages } = JSON.parse(noted);
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const got = packages[path];
    return got
      ? got.version === wanted.version && got.integrity === wanted.integrity
      : Boolean(wanted.optional);
  });
}

async function install() {
  // No package of ours needs its install script; what doesn't run can't surprise.
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await step(
    'Installing dependencies (npm ci; the first time takes a minute or two)',
    () => runNpm(args),
  );
  if (code === 0) return;
  throw new Stop(
    `npm could not install the dependencies. It said:\n\n${output.trim()}\n`,
    'Check that npm reaches a registry (npm ping; a proxy is set with npm config set proxy URL), and run the command again.',
  );
}

/** @param {string} file */
function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
