import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { RunningHost, StartOptions } from './app.ts';
import { built, root } from './paths.ts';

/** The Electron binary of `node_modules`, or why real Electron can't run here. */
export function findRealElectron(env: NodeJS.ProcessEnv): { binary: string } | { missing: string } {
  const home = join(root, 'node_modules/electron');
  const noted = join(home, 'path.txt');
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist');
  const binary = existsSync(noted) ? join(folder, readFileSync(noted, 'utf8')) : null;
  if (binary === null || !existsSync(binary)) return { missing: 'its binary is not installed' };
  const noScreen = process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  return noScreen ? { missing: 'there is no display' } : { binary };
}

/** Starts the compiled main in real Electron. */
export async function startElectronHost(options: StartOptions): Promise<RunningHost> {
  const found = findRealElectron(process.env);
  if ('missing' in found) throw new Error(`Real Electron can't run: ${found.missing}.`);
  const library = options.library === null ? [] : ['--library', options.library];
  const electron = await _electron.launch({
    executablePath: found.binary,
    args: [built('desktop/main.cjs'), '--data', options.dataDir, ...library],
  });
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedOutside: opened });
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
  });
  return {
    page: () => electron.firstWindow(),
    urlOf: (address) => `fieldbook://app${address}`,
    openedOutside: () => electron.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[]),
    stop: () => electron.close(),
    standIn: null,
  };
}
