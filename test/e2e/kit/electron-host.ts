import { _electron } from '@playwright/test';
import { installedBinary, whyNoWindow } from '../../../build/app/electron-binary.mjs';
import type { RunningHost, StartOptions } from './app.ts';
import { built } from './paths.ts';

/** The Electron binary that is installed, or why real Electron can't run here. Nothing is fetched for a test. */
export function findRealElectron(): { binary: string } | { missing: string } {
  const noWindow = whyNoWindow();
  if (noWindow !== null) return { missing: noWindow };
  const binary = installedBinary();
  return binary === null ? { missing: 'its binary is not installed (npm start fetches it)' } : { binary };
}

/** Starts the compiled main in real Electron. */
export async function startElectronHost(options: StartOptions): Promise<RunningHost> {
  const found = findRealElectron();
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
