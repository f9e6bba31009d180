import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import { quantile, type Bench, type Row } from './bench.ts';
import { multiplyCorpus } from './many-bulletins.ts';
import { corpora, root, seedReader, serve, type Serving } from './serving.ts';

const rounds = 3;
/** The promise of the search issue: nobody is kept waiting for longer while an index is made. Milliseconds. */
const promised = 50;
const [bulletins, versions] = [3200, 10];
const queries = ['buffer overflow', 'certificate renewal', 'denial of service in the', 'cve-2023-1234'];

/** For how long nobody had a turn at the worst, milliseconds: in the window, and in the thread that serves it. */
interface Waits {
  readonly window: number;
  readonly host: number;
}

/** Somebody reads, searches and opens what is found, from the first screen on until the index is there. */
export const bench: Bench = {
  title: 'While the first index of a large library is made',
  run: async () => {
    const executablePath = findChromium();
    if (executablePath === null) return 'no Chromium was found; npm test fetches one';
    const pages = join(corpora, 'markdown/cert-manager/docs');
    if (!existsSync(pages)) return 'the corpora are not there';
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    const browser = await chromium.launch({ executablePath });
    try {
      for (let version = 1; version <= versions; version++)
        cpSync(pages, join(scratch, 'pages', `v1.${version}`), { recursive: true });
      multiplyCorpus(join(scratch, 'advisories/bulletins'), bulletins);
      return [
        ...(await measured(browser, scratch, 'advisories')),
        ...(await measured(browser, scratch, 'pages')),
      ];
    } finally {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function measured(browser: Browser, scratch: string, library: string): Promise<readonly Row[]> {
  const made: Waits[] = [];
  const kept: Waits[] = [];
  for (let round = 0; round < rounds; round++) {
    const data = join(scratch, `${library}-${round}`);
    made.push(await waits(browser, join(scratch, library), data));
    kept.push(await waits(browser, join(scratch, library), data));
  }
  const typical = (all: readonly Waits[], where: keyof Waits) => quantile(all.map((one) => one[where]));
  return (['window', 'host'] as const).flatMap((where) => {
    const row = {
      what: `${library}: longest wait in the ${where}`,
      value: typical(made, where),
      unit: 'ms' as const,
    };
    return [
      { ...row, atMost: 1, reference: { name: 'promised', value: promised } },
      { ...row, atMost: 2, reference: { name: 'the same with a kept index', value: typical(kept, where) } },
    ];
  });
}

/** One start of the program, and somebody in it. */
async function waits(browser: Browser, library: string, data: string): Promise<Waits> {
  seedReader(data);
  const told = join(data, 'longest-wait');
  const preload = `${pathToFileURL(join(import.meta.dirname, 'loop-delay.mjs')).href}?to=${told}`;
  const program = [join(root, 'out/main/fieldbook.mjs'), 'serve', '--port', '0', '--data', data];
  const serving = await serve('--import', preload, ...program, '--library', library);
  const window = await windowWaits(browser, serving).finally(() => serving.stop());
  return { window, host: Number(readFileSync(told, 'utf8')) };
}

async function windowWaits(browser: Browser, { address, pid }: Serving): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    process.kill(pid, 'SIGUSR2');
    await page.evaluate(watchTurns);
    do for (const query of queries) await searchAndRead(page, query);
    while ((await page.evaluate(askPhase)) === 'building');
    return Number(await page.evaluate('globalThis.longestWait'));
  } finally {
    await context.close();
  }
}

/** In the page: a timer that ought to come every few milliseconds tells for how long it could not. */
const watchTurns = `{
  const every = 5;
  let last = performance.now();
  globalThis.longestWait = 0;
  setInterval(() => {
    const now = performance.now();
    globalThis.longestWait = Math.max(globalThis.longestWait, now - last - every);
    last = now;
  }, every);
}`;

/** In the page, whose cookie lets it in. */
const askPhase = `fetch('/-/api/call', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ name: 'search.state', params: {} }),
}).then((response) => response.json()).then(({ value }) => value.phase)`;

/** Types as a person does, goes to all results, opens the first, and scrolls it. */
async function searchAndRead(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query, { delay: 40 });
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query, { delay: 20 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.mouse.wheel(0, 1500);
}
