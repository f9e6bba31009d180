import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import { quantile, type Bench } from './bench.ts';
import { serveFieldbook } from './serving.ts';

const [rounds, tabs] = [3, 10];

/** What is compared: a window as it opened, one that read the same pages in its only tab, and one with ten tabs. */
type Reading = 'one' | 'read' | 'ten';

/** What a page holds: its process, kB; what its script reaches after it was tidied, kB; and how many nodes. */
interface Held {
  readonly process: number;
  readonly heap: number;
  readonly nodes: number;
}

/**
 * What ten open tabs hold in memory beside one: only the shown one is mounted. The script of a window that read ten pages
 * has more of itself loaded and compiled than of one that read none; what tabs cost is told by one tab that read them.
 */
export const bench: Bench = {
  title: 'Memory of the renderer, bundled library',
  run: async () => {
    const executablePath = findChromium();
    if (process.platform !== 'linux') return 'only Linux tells how much memory another process holds';
    if (executablePath === null) return 'no Chromium was found; npm test fetches one';
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    const browser = await chromium.launch({ executablePath });
    const held: Record<Reading, Held[]> = { one: [], read: [], ten: [] };
    try {
      for (let round = 0; round < rounds; round++)
        for (const reading of ['one', 'read', 'ten'] as const)
          held[reading].push(await heldBy(browser, join(scratch, `${reading}-${round}`), reading));
    } finally {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    }
    const typical = (reading: Reading, what: keyof Held) => quantile(held[reading].map((one) => one[what]));
    const row = (what: string, key: keyof Held, than: Reading, unit: 'kB' | 'nodes', atMost: number) => ({
      ...{ what: `${what} with ${tabs} tabs`, value: typical('ten', key), unit, atMost },
      reference: { name: names[than], value: typical(than, key) },
    });
    return [
      row('memory of the process', 'process', 'one', 'kB', 1.5),
      row('heap of the script', 'heap', 'read', 'kB', 1.25),
      row('nodes of the document', 'nodes', 'one', 'nodes', 1.5),
    ];
  },
};

const names: Readonly<Record<Reading, string>> = {
  one: 'one tab at the same page',
  read: 'one tab that read the same pages',
  ten: `${tabs} tabs`,
};

/** What the page holds once it was read so. */
async function heldBy(browser: Browser, data: string, reading: Reading): Promise<Held> {
  const serving = await serveFieldbook(data);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(serving.address);
    await page.locator('article h1').first().waitFor();
    if (reading !== 'one') for (let at = 1; at < tabs; at++) await readNext(page, at, reading === 'ten');
    if (reading === 'ten') await page.getByRole('tab').first().click();
    if (reading === 'read') await page.getByRole('treegrid').getByRole('link').first().click();
    await page.locator('article h1').first().waitFor();
    return await measured(browser, context, page);
  } finally {
    await context.close();
    await serving.stop();
  }
}

async function measured(browser: Browser, context: BrowserContext, page: Page): Promise<Held> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  const root = await browser.newBrowserCDPSession();
  const { processInfo } = await root.send('SystemInfo.getProcessInfo');
  await root.detach();
  // Chromium keeps an empty process in reserve: the larger one is the page's.
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentKB(id));
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  return { process: Math.max(...renderers), heap: heap / 1000, nodes };
}

/** Opens the list of commands, and a tab by name where wanted; then reads the next page of the tree. */
async function readNext(page: Page, at: number, inNewTab: boolean): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'All commands' });
  await palette.getByRole('option').first().waitFor();
  await page.keyboard.type('new tab');
  await page.keyboard.press(inNewTab ? 'Enter' : 'Escape');
  if (inNewTab) await page.getByRole('tab').nth(at).waitFor();
  await palette.waitFor({ state: 'detached' });
  const links = page.getByRole('treegrid').getByRole('link');
  await links.nth(at % (await links.count())).click();
  await page.locator('article h1').first().waitFor();
}

const residentKB = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
