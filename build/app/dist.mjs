import './node-version.mjs';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { whyNoElectron } from './dist-electron.mjs';
import { archs, chooseTargets, nameOf } from './dist-targets.mjs';
import { root, runTool } from './run.mjs';
import { runScript, say, step, Stop } from './terminal.mjs';

/** @import { Target } from './dist-targets.mjs' */

const output = join(root, 'dist');

/**
 * `npm run dist [-- --all] [linux | deb | …]`: packages the desktop, as far as this machine can, and says why not where not.
 * With `--all` it fails when one of them is missing.
 */
await runScript(async () => {
  const words = process.argv.slice(2);
  const all = words.includes('--all');
  const { chosen, unknown } = chooseTargets(words.filter((word) => word !== '--all'));
  if (unknown.length > 0) throw new Stop(`There is no package named ${unknown.join(', ')}.`, known());
  await ensureDependencies();
  await ensureBuilt();
  /** @type {{ name: string, reason: string }[]} */
  const missing = [];
  for (const target of chosen) {
    const reason = (await whyNot(target)) ?? (await pack(target));
    if (reason !== null) missing.push({ name: nameOf(target), reason });
  }
  report(missing);
  return missing.length === chosen.length || (all && missing.length > 0) ? 1 : 0;
});

const known = () =>
  `Known are: ${chooseTargets([])
    .chosen.map(({ target }) => target)
    .join(', ')}.`;

/**
 * Why a package can't be made here; `null` where nothing is in the way.
 *
 * @param {Target} target
 */
async function whyNot({ platform, on, because }) {
  if (!on.includes(process.platform)) return because;
  for (const arch of archs) {
    const reason = await whyNoElectron(platform, arch);
    if (reason !== null) return `Electron’s own files for ${platform} ${arch} are not to be had: ${reason}`;
  }
  return null;
}

/**
 * Makes one kind of package.
 *
 * @param {Target} target
 * @returns {Promise<string | null>} why it failed
 */
async function pack(target) {
  const args = [target.flag, target.target, ...archs.map((arch) => `--${arch}`)];
  const { code, output: said } = await step(`Packaging ${nameOf(target)}`, () =>
    runTool('electron-builder/cli.js', [...args, '--config', 'electron-builder.yml'], {
      timeoutMs: 15 * 60_000,
    }),
  );
  return code === 0 ? null : lastWords(said);
}

/**
 * The sentence in which electron-builder says what went wrong, without the stack behind it.
 *
 * @param {string} said all that it printed
 */
function lastWords(said) {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((one) => /⨯|error/i.test(one)) ?? lines.at(-1) ?? 'it did not say';
  return line
    .replace(/^\s*⨯?\s*/, '')
    .replace(/\s+failedTask=.*$/, '')
    .trim();
}

/** @param {readonly { name: string, reason: string }[]} missing */
function report(missing) {
  const made = existsSync(output) ? readdirSync(output, { withFileTypes: true }) : [];
  for (const file of made.filter((entry) => entry.isFile() && entry.name.startsWith('fieldbook-'))) {
    const size = statSync(join(output, file.name)).size;
    say(`  ✓ dist/${file.name} (${Math.round(size / 1e6)} MB)`);
  }
  for (const { name, reason } of missing) say(`  ✗ ${name}: ${reason}`);
}
