import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import { startStandIn } from '../kit/electron-stand-in/start.ts';
import { inTurn, quantile, timed, type Bench } from './bench.ts';
import { root, seedReader } from './serving.ts';

const rounds = 9;
/** The promise: our own part of a second start, in milliseconds. */
const promised = 1000;

/** As little as a desktop can be: a window with a page from a scheme of its own. */
const bareMain = `const { app, BrowserWindow, protocol } = require('electron');
protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  const headers = { 'content-type': 'text/html' };
  protocol.handle('bare', () => new Response('<!doctype html><article><h1>Bare</h1></article>', { headers }));
  new BrowserWindow({}).loadURL('bare://app/');
});
`;

/**
 * The desktop's compiled main, preload and page, from the first line of main to a page that can be read. What carries it
 * (here the stand-in and Chromium's new page, elsewhere Electron) is measured by a bare program, and printed beside it.
 */
export const bench: Bench = {
  title: 'Start of the desktop, bundled library, second start',
  run: async () => {
    const executablePath = findChromium();
    if (executablePath === null) return 'no Chromium was found; npm test fetches one';
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    const browser = await chromium.launch({ executablePath });
    try {
      const data = join(scratch, 'data');
      mkdirSync(data);
      writeFileSync(join(scratch, 'bare.cjs'), bareMain);
      const bare = () => start(browser, join(scratch, 'bare.cjs'), data);
      const reader = () => start(browser, join(root, 'out/desktop/main.cjs'), data);
      await reader(); // The first start makes the index; the promise is about the second.
      const figures = await inTurn(rounds, { bare, reader });
      const [whole, carrier] = [quantile(figures.reader), quantile(figures.bare)];
      return [
        {
          ...{ what: 'start to a readable page, our own part', value: whole - carrier, unit: 'ms' },
          ...{ reference: { name: 'promised', value: promised }, atMost: 1 },
        },
        {
          ...{ what: 'start to a readable page, all of it', value: whole, unit: 'ms' },
          ...{ reference: { name: 'a bare program in the same stand-in', value: carrier }, atMost: 6 },
        },
      ];
    } finally {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function start(browser: Browser, main: string, data: string): Promise<number> {
  seedReader(data);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    let quit: () => Promise<unknown> = () => Promise.resolve();
    const took = await timed(async () => {
      const standIn = await startStandIn({
        main,
        context,
        home: join(data, 'home'),
        args: ['--data', data],
      });
      quit = standIn.quit;
      await (await standIn.page()).locator('article h1').first().waitFor();
    });
    await quit();
    return took;
  } finally {
    await context.close();
  }
}
