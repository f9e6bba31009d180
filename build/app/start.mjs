import './node-version.mjs';
import { spawn } from 'node:child_process';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findElectron } from './electron-binary.mjs';
import { goWhereAsked, runHost } from './hosts.mjs';
import { root } from './run.mjs';
import { help, parseFlags } from './start-flags.mjs';
import { runScript, say } from './terminal.mjs';

/** `npm start`: sets up, builds what is stale, and opens the reader in a window, or else in the browser. */
await runScript(async () => {
  const flags = parseFlags(process.argv.slice(2));
  if (flags.help) return say(help);
  await ensureDependencies();
  await ensureBuilt();
  if (flags.web) return openInBrowser(flags);
  const electron = await findElectron();
  if ('binary' in electron) return openWindow(electron.binary, flags);
  say(`Fieldbook opens in the browser because ${electron.reason}.`);
  return openInBrowser(flags);
});

/** @typedef {ReturnType<typeof parseFlags>} Flags */

/** @param {Flags} flags */
function folders({ data, library }) {
  return [...(data ? ['--data', data] : []), ...(library ? ['--library', library] : [])];
}

/** @param {Flags} flags */
function openInBrowser(flags) {
  const port = flags.port === undefined ? [] : ['--port', flags.port];
  const open = flags['no-open'] ? [] : ['--open'];
  return runHost(['serve', ...port, ...open, ...folders(flags)]);
}

/**
 * Electron, until its last window is closed. It hears Ctrl+C itself, and is waited for.
 *
 * @param {string} binary
 * @param {Flags} flags
 * @returns {Promise<number>}
 */
function openWindow(binary, flags) {
  process.on('SIGINT', () => undefined);
  goWhereAsked();
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [root, ...folders(flags)], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal === 'SIGINT' ? 0 : (code ?? 1)));
  });
}
