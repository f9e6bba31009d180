import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import type { App, HostName, RunningHost, StartOptions } from './app.ts';
import { startElectronHost } from './electron-host.ts';
import { startStandInHost } from './stand-in-host.ts';
import { watchPages } from './watch-page.ts';
import { startWebHost } from './web-host.ts';

/** Set for a whole project. */
export interface HostOptions {
  readonly host: HostName;
}

interface Fixtures {
  /** A folder to open instead of the bundled library: `test.use({ library: folder })`. */
  readonly library: string | null;
  /** What lies in the data folder before the first start: path → content. */
  readonly dataFiles: Readonly<Record<string, string>>;
  /** A running Fieldbook with a data folder of its own. */
  readonly app: App;
}

const starters: Record<HostName, (context: BrowserContext, options: StartOptions) => Promise<RunningHost>> = {
  web: startWebHost,
  'desktop-stand-in': startStandInHost,
  electron: (_context, options) => startElectronHost(options),
};

/** `test` of every spec: it runs against each host, and fails on what no page may do (see `watch-page.ts`). */
export const test = base.extend<Fixtures, HostOptions>({
  host: ['web', { option: true, scope: 'worker' }],
  library: [null, { option: true }],
  dataFiles: [{}, { option: true }],
  app: async ({ host, library, dataFiles, context }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fieldbook-e2e-'));
    const files = { 'state.json': welcomed, ...dataFiles };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dataDir, path)), { recursive: true });
      writeFileSync(join(dataDir, path), content);
    }
    const start = () => starters[host](context, { dataDir, library });
    const faults = watchPages(context);
    const run = await keepRunning(host, dataDir, start);
    try {
      await use(run.app);
    } finally {
      await run.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
    const found = faults.found(run.origins, run.outside, run.tolerated);
    if (found.length > 0) throw new Error(found.join('\n'));
  },
});

/** Somebody who was here before; a test of the first screen brings another `state.json`. */
const welcomed = JSON.stringify({ version: 1, session: { welcomed: true } });

export { expect } from '@playwright/test';

/** An app that can be started again, and what it did over all its starts. */
interface Run {
  readonly app: App;
  readonly stop: () => Promise<void>;
  readonly origins: ReadonlySet<string>;
  readonly outside: readonly string[];
  readonly tolerated: readonly RegExp[];
}

async function keepRunning(host: HostName, dataDir: string, start: () => Promise<RunningHost>): Promise<Run> {
  const tolerated: RegExp[] = [];
  const outside: string[] = [];
  const origins = new Set<string>();
  let running = await start();
  let page = await opened(running);
  origins.add(running.urlOf(''));
  const stop = async (): Promise<void> => {
    outside.push(...(await running.openedOutside()));
    await running.stop();
  };
  const restart = async (): Promise<Page> => {
    await stop();
    running = await start();
    page = await opened(running);
    origins.add(running.urlOf(''));
    return page;
  };
  return {
    stop,
    origins,
    outside,
    tolerated,
    app: {
      host,
      dataDir,
      get page() {
        return page;
      },
      get standIn() {
        return running.standIn;
      },
      goto: async (address) => {
        await page.goto(running.urlOf(address));
        await untilShown(page);
      },
      address: () => page.url().replace(running.urlOf(''), ''),
      openedOutside: () => running.openedOutside(),
      restart,
      tolerate: (message) => tolerated.push(message),
    },
  };
}

async function opened(running: RunningHost): Promise<Page> {
  const page = await running.page();
  await untilShown(page);
  return page;
}

/** A key that is pressed before the reader is there is lost: waits for its main part, or for why there is none. */
const untilShown = (page: Page): Promise<void> =>
  page.getByRole('main').or(page.getByRole('heading')).first().waitFor();
