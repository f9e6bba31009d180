import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './run.mjs';

const content = join(root, 'content');
/** What of `content/` is the library; the rest of it (format, trust) is about libraries. */
const inLibrary = ['library.json', 'pages', 'bulletins', 'assets'];

/**
 * Copies the bundled library and writes its manifest, `edition.json`: serial and date as `content/edition.json` says,
 * and of every file hash, length and, where git knows, the time of its last change.
 *
 * @param {string} to the folder to fill
 */
export function buildLibrary(to) {
  for (const name of inLibrary.filter((name) => existsSync(join(content, name)))) {
    cpSync(join(content, name), join(to, name), { recursive: true });
  }
  const { serial, date } = JSON.parse(readFileSync(join(content, 'edition.json'), 'utf8'));
  const changes = lastChanges();
  const files = Object.fromEntries(
    filesBelow(to).map((path) => [path, describe(join(to, path), changes.get(path))]),
  );
  writeFileSync(join(to, 'edition.json'), `${JSON.stringify({ schema: 1, serial, date, files }, null, 1)}\n`);
}

/**
 * Paths relative to the library with `/`, sorted by code unit: the same on every machine.
 *
 * @param {string} folder
 */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/**
 * @param {string} file
 * @param {string | undefined} changed
 */
function describe(file, changed) {
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, length: bytes.length, ...(changed && { changed }) };
}

/**
 * When each file of the library last changed, by one call of git. Empty where there is no git or no history: a shallow
 * clone would date every file at its only commit.
 *
 * @returns {Map<string, string>} path in the library → ISO 8601 UTC
 */
function lastChanges() {
  /** @type {import('node:child_process').ExecFileSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 };
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, options);
  /** @type {Map<string, string>} */
  const changes = new Map();
  let log;
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return changes;
    log = git(
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x00%ct',
      '--name-only',
      '--relative=content/',
      '--',
      'content',
    );
  } catch {
    return changes; // No git, or no repository (an unpacked archive): the manifest goes without times.
  }
  for (const commit of log.split('\0').slice(1)) {
    const [seconds, ...paths] = commit.split('\n').filter(Boolean);
    const time = new Date(Number(seconds) * 1000).toISOString();
    for (const path of paths) if (!changes.has(path)) changes.set(path, time);
  }
  return changes;
}
