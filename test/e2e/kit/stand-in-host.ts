import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startStandIn } from '../../kit/electron-stand-in/start.ts';
import type { RunningHost, StartOptions } from './app.ts';
import { built } from './paths.ts';

/** Starts the desktop's compiled main and preload with windows in Chromium. */
export async function startStandInHost(context: BrowserContext, options: StartOptions): Promise<RunningHost> {
  const library = options.library === null ? [] : ['--library', options.library];
  const standIn = await startStandIn({
    main: built('desktop/main.cjs'),
    context,
    home: join(options.dataDir, 'home'),
    args: ['--data', options.dataDir, ...library],
  });
  await standIn.page();
  return {
    page: standIn.page,
    urlOf: (address) => standIn.inChromium(`fieldbook://app${address}`),
    openedOutside: () => Promise.resolve(standIn.desk.openedOutside),
    stop: async () => {
      await standIn.quit();
    },
    standIn,
  };
}
