/**
 * What `npm run dist` makes: one row a kind of package, with the systems it can be made on. The same list as
 * electron-builder.yml's.
 *
 * @typedef {{
 *   platform: 'linux' | 'win32' | 'darwin', target: string, flag: '--linux' | '--win' | '--mac',
 *   on: readonly NodeJS.Platform[], because: string,
 * }} Target
 */

const anywhere = /** @type {const} */ (['linux', 'darwin', 'win32']);

/** @type {(target: string) => Target} */
const linux = (target) => ({
  platform: 'linux',
  target,
  flag: '--linux',
  on: ['linux', 'darwin'],
  because: 'its tools run on Linux and macOS only',
});

/** @type {(target: string) => Target} */
const windows = (target) => ({ platform: 'win32', target, flag: '--win', on: anywhere, because: '' });

/** @type {readonly Target[]} */
export const targets = [
  linux('AppImage'),
  linux('deb'),
  linux('rpm'),
  linux('tar.gz'),
  windows('nsis'),
  windows('zip'),
  {
    platform: 'darwin',
    target: 'dmg',
    flag: '--mac',
    on: ['darwin'],
    because: 'a disk image is made by macOS itself',
  },
  {
    platform: 'darwin',
    target: 'zip',
    flag: '--mac',
    on: ['linux', 'darwin'],
    because: 'its links survive on Linux and macOS only',
  },
];

/** The processors that every package is made for. */
export const archs = /** @type {const} */ (['x64', 'arm64']);

/**
 * The targets that a command line names (`linux`, `deb`, `win32`); all of them where it names none.
 *
 * @param {readonly string[]} words
 * @returns {{ chosen: readonly Target[], unknown: readonly string[] }}
 */
export function chooseTargets(words) {
  const names = (/** @type {Target} */ { platform, target }) => [platform, target.toLowerCase()];
  return {
    chosen: targets.filter(
      (target) => words.length === 0 || words.some((word) => names(target).includes(word.toLowerCase())),
    ),
    unknown: words.filter((word) => !targets.some((target) => names(target).includes(word.toLowerCase()))),
  };
}

/** @type {(target: Target) => string} */
export const nameOf = ({ platform, target }) =>
  `${{ linux: 'Linux', win32: 'Windows', darwin: 'macOS' }[platform]} ${target}`;
