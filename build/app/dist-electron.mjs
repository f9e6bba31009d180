import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { step } from './terminal.mjs';

/** @type {Map<string, string | null>} */
const answers = new Map();
/**
 * Why the network was of no use: then it isn't tried again.
 *
 * @type {string | null}
 */
let unreachable = null;

/**
 * Fetches Electron's own files for a system into its cache, where electron-builder finds them; what is there already
 * costs nothing.
 *
 * @param {string} platform as Node names it
 * @param {string} arch
 * @returns {Promise<string | null>} why they are not to be had
 */
export async function whyNoElectron(platform, arch) {
  const key = `${platform} ${arch}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const reason = unreachable ?? (await fetchElectron(platform, arch));
  unreachable = reason;
  answers.set(key, reason);
  return reason;
}

/** @type {(platform: string, arch: string) => Promise<string | null>} */
async function fetchElectron(platform, arch) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  try {
    // Only now: a package is there when it was installed.
    const { downloadArtifact } = await import('@electron/get');
    await step(`Fetching Electron ${version} for ${platform} ${arch}`, () =>
      downloadArtifact({ version, artifactName: 'electron', platform, arch }),
    );
    return null;
  } catch (error) {
    return sentenceOf(error);
  }
}

/** @type {(error: unknown) => string} */
function sentenceOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${sentenceOf(error.cause)}` : error.message;
}
