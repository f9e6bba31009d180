import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parts } from './parts.mjs';
import { root } from './run.mjs';
import { Stop, step } from './terminal.mjs';

const out = join(root, 'out');

/**
 * Makes every part of `out/` that is missing or older than its sources.
 *
 * @param {{ force?: boolean }} [options] `force`: makes all of it
 */
export async function ensureBuilt({ force = false } = {}) {
  const stale = parts
    .map((part) => ({ ...part, print: fingerprint(part.sources) }))
    .filter((part) => force || readStamp(part.name) !== part.print);
  if (stale.length === 0) return;
  await step(`Building ${stale.map((part) => part.title).join(', ')}`, async () => {
    const ended = await Promise.allSettled(stale.map(makePart));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  });
}

/**
 * Makes one part beside its place and moves it there: a build that was broken off leaves the old one.
 *
 * @param {import('./parts.mjs').Part & { print: string }} part
 */
async function makePart({ name, title, make, print }) {
  const fresh = join(out, `.${name}-${process.pid}`);
  const place = join(out, name);
  try {
    mkdirSync(fresh, { recursive: true });
    await make(fresh);
    rmSync(stampOf(name), { force: true });
    rmSync(place, { recursive: true, force: true });
    renameSync(fresh, place);
    mkdirSync(join(out, '.stamps'), { recursive: true });
    writeFileSync(stampOf(name), print);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `Building ${title} failed:\n\n${error instanceof Error ? error.stack : error}`,
      'npm run check names what is wrong.',
    );
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const stampOf = (/** @type {string} */ name) => join(out, '.stamps', name);

const readStamp = (/** @type {string} */ name) =>
  existsSync(stampOf(name)) ? readFileSync(stampOf(name), 'utf8') : null;

/**
 * Names the state of some sources: every file's path, size and time. Times are enough to notice any edit, and reading
 * no content keeps this to a few milliseconds.
 *
 * @param {readonly string[]} sources
 */
function fingerprint(sources) {
  const hash = createHash('sha256');
  /** @type {(path: string, info: import('node:fs').Stats) => unknown} */
  const note = (path, info) => hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const info = lstatSync(path);
    if (!info.isDirectory()) note(source, info);
    else for (const file of filesBelow(path)) note(file, lstatSync(file));
  }
  return hash.digest('hex');
}

const filesBelow = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
