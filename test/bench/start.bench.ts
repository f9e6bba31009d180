import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import { makeBarePage } from './bare-page.ts';
import { inTurn, quantile, timed, type Bench } from './bench.ts';
import { serve, serveFieldbook, type Serving } from './serving.ts';

const rounds = 15;

/** From nothing to a page on the screen: the server's start is part of it, the browser's is not. */
export const bench: Bench = {
  title: 'Start of the web host, bundled library, second start',
  run: async () => {
    const executablePath = findChromium();
    if (executablePath === null) return 'no Chromium was found; npm test fetches one';
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    const data = join(scratch, 'data');
    const browser = await chromium.launch({ executablePath });
    try {
      const bare = await makeBarePage(scratch);
      const reader = () => firstPage(browser, () => serveFieldbook(data));
      await reader(); // The first start makes the index; the promise is about the second.
      const figures = await inTurn(rounds, {
        bare: () => firstPage(browser, () => serve(join(import.meta.dirname, 'bare-server.mjs'), bare)),
        reader,
        bareAddress: () => untilAddress(() => serve(join(import.meta.dirname, 'bare-server.mjs'), bare)),
        readerAddress: () => untilAddress(() => serveFieldbook(data)),
      });
      return [
        {
          what: 'start to first page shown',
          value: quantile(figures.reader),
          unit: 'ms',
          reference: {
            name: 'bare Node server, static React page of the same size',
            value: quantile(figures.bare),
          },
          atMost: 2,
        },
        {
          what: 'start to the address printed',
          value: quantile(figures.readerAddress),
          unit: 'ms',
          reference: { name: 'the same bare server', value: quantile(figures.bareAddress) },
          atMost: 4,
        },
      ];
    } finally {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function firstPage(browser: Browser, start: () => Promise<Serving>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let serving: Serving | undefined;
  try {
    return await timed(async () => {
      serving = await start();
      await page.goto(serving.address, { waitUntil: 'commit' });
      await page.locator('article h1').first().waitFor();
    });
  } finally {
    await context.close();
    await serving?.stop();
  }
}

async function untilAddress(start: () => Promise<Serving>): Promise<number> {
  let serving: Serving | undefined;
  const took = await timed(async () => {
    serving = await start();
  });
  await serving?.stop();
  return took;
}
