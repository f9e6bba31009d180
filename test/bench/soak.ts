/**
 * `npm run soak [-- --minutes N]`: somebody uses the reader at random for that long. What the program and the page hold
 * is looked at after every round, when the page has let go of what it can; it must not grow.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../../build/app/find-chromium.mjs';
import { quantile } from './bench.ts';
import { memoryOf } from './process-figures.ts';
import { seeded } from './search/random.ts';
import { serveFieldbook } from './serving.ts';

const stepsARound = 100;
/** Growth from the second quarter to the last that is still taken for chance: memory is handed back when it suits. */
const allowed = { share: 1.2, more: 16_000 };

/** What was held at the end of a round: kilobytes, and nodes of the document. */
interface Held {
  readonly program: number;
  readonly page: number;
  readonly nodes: number;
}

const typed = ['tls', 'etcd', 'CVE-2024-3094', 'upgrade', 'key rotat', 'certficate', 'fips', '4.4.14', '"'];
const screens = ['bookmarks', 'bulletins', 'sites', 'settings', 'about', 'updates', 'check', 'search?q=tls'];
const random = seeded(20_261_123);

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Every page and bulletin that the library lists. What runs in the page is text: a compiler's own functions aren't there. */
const routesIn = async (page: Page): Promise<readonly string[]> => {
  const said: string =
    await page.evaluate(`Promise.all(['library.tree', 'bulletins.list'].map(async (name) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name, params: {} });
    return (await fetch('/-/api/call', { method: 'POST', headers, body })).text();
  })).then((answers) => answers.join(''))`);
  return [...new Set([...said.matchAll(/"route":"([^"]+)"/g)].map(([, route]) => route ?? '/'))];
};

/** One thing that a person does. */
async function act(page: Page, routes: readonly string[]): Promise<void> {
  const go = (address: string) =>
    page.evaluate(`(() => {
      const link = Object.assign(document.createElement('a'), { href: ${JSON.stringify(address)} });
      document.body.append(link);
      link.click();
      link.remove();
    })()`);
  const acts = [
    () => go(random.pick(routes)),
    () => go(random.pick(routes)),
    () => go(`/-/${random.pick(screens)}`),
    () => page.keyboard.press('Alt+ArrowLeft'),
    () => page.mouse.wheel(0, random.below(4000)),
    async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(random.pick(typed));
      await page.keyboard.press(random.pick(['Enter', 'Escape']));
    },
    () => page.emulateMedia({ colorScheme: random.pick(['light', 'dark'] as const) }),
    () =>
      page.setViewportSize(
        random.pick([
          { width: 1280, height: 800 },
          { width: 800, height: 600 },
        ]),
      ),
  ];
  await random.pick(acts)();
  await page.waitForTimeout(20 + random.below(80));
  // Where the reader can go back no further, the key is the browser's, which goes on to its empty page.
  if (page.url() === 'about:blank') await page.goForward();
}

async function heldBy(page: Page, session: CDPSession, pid: number): Promise<Held> {
  await page.keyboard.press('Escape');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    program: memoryOf(pid) ?? 0,
    page: Math.round(metric('JSHeapUsedSize') / 1024),
    nodes: metric('Nodes'),
  };
}

/** Says for each figure how it went; true where none grew. */
function judge(rounds: readonly Held[]): boolean {
  const quarter = Math.max(1, Math.floor(rounds.length / 4));
  const grown = (['program', 'page', 'nodes'] as const).filter((figure) => {
    const of = (some: readonly Held[]) => quantile(some.map((held) => held[figure]));
    const [early, late] = [of(rounds.slice(quarter, 2 * quarter)), of(rounds.slice(-quarter))];
    const grew = late > early * allowed.share && late - early > allowed.more;
    say(`${figure}: ${early} in the second quarter, ${late} in the last: ${grew ? 'grew' : 'steady'}`);
    return grew;
  });
  return grown.length === 0;
}

async function soak(minutes: number): Promise<boolean> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found; npm test fetches one.');
  const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-soak-'));
  const browser = await chromium.launch({ executablePath });
  const serving = await serveFieldbook(scratch);
  const rounds: Held[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('crash', () => say('the page fell'));
    await page.goto(serving.address);
    await page.locator('article h1').first().waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const routes = await routesIn(page);
    for (const end = performance.now() + minutes * 60_000; performance.now() < end;) {
      for (let step = 0; step < stepsARound; step += 1) await act(page, routes);
      const held = await heldBy(page, session, serving.pid);
      rounds.push(held);
      say(`${rounds.length}: program ${held.program} kB, page ${held.page} kB, ${held.nodes} nodes`);
    }
  } finally {
    await browser.close();
    await serving.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
  return judge(rounds);
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '120' } } });
process.exitCode = (await soak(Number(values.minutes))) ? 0 : 1;
