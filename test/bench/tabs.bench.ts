import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import { quantile, type Bench } from './bench.ts';
import { serveFieldbook } from './serving.ts';

const [rounds, tabs] = [3, 10];

/** What ten open tabs hold in memory beside one: only the shown one is mounted. */
export const bench: Bench = {
  title: 'Memory of the renderer, bundled library',
  run: async () => {
    const executablePath = findChromium();
    if (process.platform !== 'linux') return 'only Linux tells how much memory another process holds';
    if (executablePath === null) return 'no Chromium was found; npm test fetches one';
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    const browser = await chromium.launch({ executablePath });
    try {
      const one: number[] = [];
      const ten: number[] = [];
      for (let round = 0; round < rounds; round++) {
        one.push(await memoryOf(browser, join(scratch, `one-${round}`), 1));
        ten.push(await memoryOf(browser, join(scratch, `ten-${round}`), tabs));
      }
      const reference = { name: 'one tab at the same page', value: quantile(one) };
      return [{ what: `memory with ${tabs} tabs`, value: quantile(ten), unit: 'kB', reference, atMost: 1.5 }];
    } finally {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

/** What the page's process holds in memory, kB, once so many tabs were opened and each was read. */
async function memoryOf(browser: Browser, data: string, count: number): Promise<number> {
  const serving = await serveFieldbook(data);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(serving.address);
    await page.locator('article h1').first().waitFor();
    for (let tab = 1; tab < count; tab++) await openTab(page, tab);
    if (count > 1) await page.getByRole('tab').first().click();
    await page.locator('article h1').first().waitFor();
    const cdp = await context.newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    const root = await browser.newBrowserCDPSession();
    const { processInfo } = await root.send('SystemInfo.getProcessInfo');
    await root.detach();
    // Chromium keeps an empty process in reserve: the larger one is the page's.
    return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentKB(id)));
  } finally {
    await context.close();
    await serving.stop();
  }
}

/** Opens a tab by name, and reads another page of the tree in it. */
async function openTab(page: Page, at: number): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'All commands' });
  await palette.getByRole('option').first().waitFor();
  await page.keyboard.type('new tab');
  await page.keyboard.press('Enter');
  await page.getByRole('tab').nth(at).waitFor();
  const links = page.getByRole('treegrid').getByRole('link');
  await links.nth(at % (await links.count())).click();
  await page.locator('article h1').first().waitFor();
}

const residentKB = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
