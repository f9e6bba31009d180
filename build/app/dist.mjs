import './node-version.mjs';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { archs, chooseTargets, nameOf } from './dist-targets.mjs';
import { root, run, runTool } from './run.mjs';
import { runScript, say, step, Stop } from './terminal.mjs';

/** @import { Target } from './dist-targets.mjs' */

const output = join(root, 'dist');

/** `npm run dist [-- linux | deb | …]`: packages the desktop, as far as this machine can, and says why not where not. */
await runScript(async () => {
  const { chosen, unknown } = chooseTargets(process.argv.slice(2));
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
  return missing.length === chosen.length ? 1 : 0;
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

/** @type {Map<string, string | null>} */
const askedFor = new Map();
/** Once the network was of no use, it isn't tried again. */
let unreachable = false;

/** @type {(platform: string, arch: string) => Promise<string | null>} */
async function whyNoElectron(platform, arch) {
  const key = `${platform} ${arch}`;
  const before = askedFor.get(key);
  if (before !== undefined) return before;
  const reason = unreachable ? 'the network is of no use' : await fetchElectron(platform, arch);
  unreachable ||= reason !== null;
  askedFor.set(key, reason);
  return reason;
}

/** Fetches Electron's files into its cache, where electron-builder finds them; what is there already costs nothing. */
async function fetchElectron(/** @type {string} */ platform, /** @type {string} */ arch) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  const script = `import { downloadArtifact } from '@electron/get';
    await downloadArtifact(${JSON.stringify({ version, artifactName: 'electron', platform, arch })});`;
  const { code, output: said } = await step(`Fetching Electron ${version} for ${platform} ${arch}`, () =>
    run(process.execPath, ['--input-type=module', '--eval', script], { timeoutMs: 5 * 60_000 }),
  );
  if (code === 0) return null;
  return code === null ? 'it took longer than five minutes' : lastWords(said, /error/i);
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
  return code === 0 ? null : lastWords(said, /⨯|error/i);
}

/** The sentence in which a program says what went wrong, without the stack behind it. */
function lastWords(/** @type {string} */ said, /** @type {RegExp} */ mark) {
  const line = said.split('\n').find((one) => mark.test(one)) ?? said.trim().split('\n').at(-1) ?? '';
  return (
    line
      .replace(/^\s*⨯?\s*/, '')
      .replace(/\s+failedTask=.*$/, '')
      .trim() || 'it did not say'
  );
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
