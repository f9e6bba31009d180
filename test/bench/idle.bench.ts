import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import type { Bench } from './bench.ts';
import { cpuTimeOf } from './process-figures.ts';
import { serveFieldbook } from './serving.ts';

/** How long nothing is done, in milliseconds; what a start leaves to do is done before. */
const settling = 8000;
const idle = 20_000;

/** A reader that nobody touches: what it still does, in the program and in the page. */
export const bench: Bench = {
  title: 'Idle',
  run: async () => {
    const executablePath = findChromium();
    if (executablePath === null) return 'no Chromium was found; npm test fetches one';
    if (cpuTimeOf(process.pid) === null) return 'this system does not say how much a process has computed';
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    const browser = await chromium.launch({ executablePath });
    const serving = await serveFieldbook(scratch);
    try {
      const page = await browser.newPage();
      await page.goto(serving.address);
      await page.locator('article h1').first().waitFor();
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const inPage = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
      };
      await wait(settling);
      const before = { program: cpuTimeOf(serving.pid) ?? 0, page: await inPage() };
      await wait(idle);
      const reference = { name: 'the time that passed', value: idle };
      const value = {
        program: (cpuTimeOf(serving.pid) ?? 0) - before.program,
        page: (await inPage()) - before.page,
      };
      return [
        { what: 'the program computes', value: value.program, unit: 'ms', reference, atMost: 0.005 },
        { what: 'the page computes', value: value.page, unit: 'ms', reference, atMost: 0.005 },
      ];
    } finally {
      await browser.close();
      await serving.stop();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
