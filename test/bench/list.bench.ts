import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import { quantile, type Bench } from './bench.ts';
import { documents, multiplyCorpus } from './many-bulletins.ts';
import { serveFieldbook } from './serving.ts';

const rounds = 9;

/** The promise of the bulletins' issue, milliseconds. */
const promised = 100;

const release = { product: 'RUGGEDCOM ROX RX1500', version: '2.15' };

/** From a click on "Bulletins" to the first rows on the screen, the stock being read. */
export const bench: Bench = {
  title: `${documents} bulletins: the list in a window`,
  run: async () => {
    const executablePath = findChromium();
    if (executablePath === null) return 'no Chromium was found; npm test fetches one';
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    const library = join(scratch, 'library');
    if (!multiplyCorpus(join(library, 'bulletins'))) return 'the corpus of advisories is not there';
    const serving = await serveFieldbook(join(scratch, 'data'), '--library', library);
    const browser = await chromium.launch({ executablePath });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(serving.address);
      await ask(page, 'sites.save', { site: { name: 'Plant 7', ...release, deployment: '' } });
      await ask(page, 'bulletins.list', release);
      // The index is made meanwhile, by as many threads as there are processors.
      while ((await ask(page, 'search.state', {})).includes('"building"')) await pause(500);
      const [first = 0, ...again] = await openings(page);
      await pause(1000); // the whole list is there
      const frames = await page.evaluate<number[]>(scrolledFrames);
      return [
        {
          what: 'click to first rows painted, first time in this window',
          ...{ value: first, unit: 'ms', atMost: 2 },
          reference: { name: 'promised', value: promised },
        },
        {
          what: 'the same, later',
          ...{ value: quantile(again), unit: 'ms', atMost: 1 },
          reference: { name: 'promised', value: promised },
        },
        {
          what: 'frame while all rows are scrolled past, 95th of 100',
          ...{ value: quantile(frames, 0.95), unit: 'ms', atMost: 1.2 },
          reference: { name: '60 a second', value: 1000 / 60 },
        },
      ];
    } finally {
      await browser.close();
      await serving.stop();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

/** Calls as the window does, and waits for the answer. */
async function ask(page: Page, name: string, params: object): Promise<string> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/-/api/call`, {
    headers: { origin },
    data: { name, params },
  });
  return answer.text();
}

/** Milliseconds from the click until a frame with rows was presented, once for each time that the list is opened. */
async function openings(page: Page): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page
      .getByRole('link', { name: /^Sites/ })
      .first()
      .click();
    await page.locator('.bulletin-row').first().waitFor({ state: 'detached' });
    await pause(300);
    const painted = page.evaluate<number>(untilPainted);
    await page
      .getByRole('link', { name: /^All bulletins/ })
      .first()
      .click();
    figures.push(await painted);
  }
  return figures;
}

/** Runs in the page: milliseconds of each frame while the list is scrolled from its beginning to its end. */
const scrolledFrames = `new Promise((resolve) => {
  const box = document.querySelector('.bulletin-table');
  const step = box.scrollHeight / 300;
  const frames = [];
  let last = null;
  const next = (now) => {
    if (last !== null) frames.push(now - last);
    last = now;
    box.scrollTop += step;
    if (frames.length < 300) requestAnimationFrame(next);
    else resolve(frames);
  };
  requestAnimationFrame(next);
})`;

/** Runs in the page: answers when the task after the frame with the first rows runs, so that the screen has them. */
const untilPainted = `new Promise((resolve) => {
  const clicked = ({ timeStamp }) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector('.bulletin-row')) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
    });
    look.observe(document.body, { childList: true, subtree: true });
  };
  addEventListener('click', clicked, { capture: true, once: true });
})`;
