import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startStandIn, type StandIn } from '../../kit/electron-stand-in/start.ts';
import type { RunningHost, StartOptions } from './app.ts';
import { built } from './paths.ts';

const argsOf = ({ dataDir, library }: StartOptions): readonly string[] => [
  '--data',
  dataDir,
  ...(library === null ? [] : ['--library', library]),
];

/** Starts the desktop's compiled main and preload with windows in Chromium. */
export async function startStandInHost(context: BrowserContext, options: StartOptions): Promise<RunningHost> {
  const standIn = await startStandIn({
    main: built('desktop/main.cjs'),
    context,
    home: join(options.dataDir, 'home'),
    args: argsOf(options),
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

/** A second start with the data folder of a running one, asked to open a link or a file. */
export async function startAgain(context: BrowserContext, dataDir: string, asked: string): Promise<StandIn> {
  return startStandIn({
    main: built('desktop/main.cjs'),
    context,
    home: join(dataDir, 'home'),
    args: [...argsOf({ dataDir, library: null }), asked],
  });
}
