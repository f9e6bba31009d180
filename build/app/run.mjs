import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {{ show?: boolean, timeoutMs?: number, env?: Record<string, string> }} RunOptions */
/** @typedef {{ code: number | null, output: string }} Ended */

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program to its end in the repository's folder.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `show`: its output goes to
 *   stderr as it comes; otherwise it is collected. After `timeoutMs` it is ended, and `code` is `null`.
 * @returns {Promise<Ended>}
 */
export function run(command, args, { show = false, timeoutMs, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: env ? { ...process.env, ...env } : process.env,
      stdio: ['ignore', show ? 2 : 'pipe', show ? 2 : 'pipe'],
      // `.cmd` files of Windows are started by its shell only.
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    let output = '';
    const collect = (/** @type {string} */ chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const timer = timeoutMs ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

/**
 * Runs a JavaScript file of a package: `runTool('typescript/bin/tsc', ['-p', '.'])`.
 *
 * @type {(file: string, args: readonly string[], options?: RunOptions) => Promise<Ended>}
 */
export const runTool = (file, args, options) =>
  run(process.execPath, [`node_modules/${file}`, ...args], options);

/**
 * Runs npm: the one that runs this script where there is one, else the one on the path.
 *
 * @type {(args: readonly string[], options?: RunOptions) => Promise<Ended>}
 */
export const runNpm = (args, options) =>
  process.env['npm_execpath']
    ? run(process.execPath, [process.env['npm_execpath'], ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
