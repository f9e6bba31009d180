import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../../build/app/find-chromium.mjs';
import { tempFolder } from '../temp-folder.ts';
import { startStandIn, type StandIn } from './start.ts';

const executablePath = findChromium();
if (executablePath === null)
  process.stderr.write('skipped: the stand-in for Electron: no Chromium was found\n');

/** Compiles the sample program as the desktop's own code is compiled. */
function compileSample(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'fieldbook-sample-'));
  const sources = ['main', 'preload'].map((name) =>
    fileURLToPath(new URL(`sample/${name}.ts`, import.meta.url)),
  );
  buildSync({
    entryPoints: sources,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['electron'],
    outExtension: { '.js': '.cjs' },
  });
  return outdir;
}

describe.skipIf(executablePath === null)('the stand-in for Electron', () => {
  let browser: Browser;
  let program: string;
  let home: string;
  let running: StandIn[] = [];

  beforeAll(async () => {
    program = compileSample();
    browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(program, { recursive: true });
  });
  beforeEach(() => {
    home = tempFolder();
  });
  afterEach(async () => {
    for (const standIn of running) await standIn.quit();
    for (const context of browser.contexts()) await context.close();
    running = [];
  });

  async function start(...args: string[]): Promise<StandIn> {
    const standIn = await startStandIn({
      main: join(program, 'main.cjs'),
      context: await browser.newContext(),
      home,
      args,
    });
    running.push(standIn);
    return standIn;
  }
  const inPage = (page: Page, code: string): Promise<unknown> => page.evaluate(code);

  test('a page sees what the preload exposes, and nothing else of its world', async () => {
    const page = await (await start()).page();
    expect(await inPage(page, 'Object.keys(sample).sort()')).toEqual(
      ['add', 'ask', 'fail', 'onTold', 'settings', 'tryRequire'].sort(),
    );
    const hidden = ['require', 'process', 'module', 'standInToMain', 'standInRequire', 'ipcRenderer'];
    expect(await inPage(page, `${JSON.stringify(hidden)}.filter((name) => name in globalThis)`)).toEqual([]);
  });

  test('what is exposed is frozen and cannot be replaced', async () => {
    const page = await (await start()).page();
    expect(await inPage(page, '[sample, sample.settings, sample.ask].every(Object.isFrozen)')).toBe(true);
    expect(
      await inPage(page, '{ sample.settings.colour = "red"; sample = null; sample.settings.colour }'),
    ).toBe('green');
  });

  test('functions run in the preload’s world at once, and their errors arrive', async () => {
    const page = await (await start()).page();
    expect(await inPage(page, 'sample.add(1, 2)')).toBe(3);
    expect(await inPage(page, '(() => { try { sample.fail() } catch (e) { return e.message } })()')).toBe(
      'on purpose',
    );
  });

  test('a sandboxed preload can require Electron and no Node module', async () => {
    const page = await (await start()).page();
    expect(await inPage(page, 'sample.tryRequire("electron")')).toBe('object');
    expect(await inPage(page, 'sample.tryRequire("node:fs")')).toBe('module not found: node:fs');
  });

  test('values that structured clone knows cross in both directions', async () => {
    const page = await (await start()).page();
    const answer = await inPage(
      page,
      `sample.ask(undefined, new Date(7), new Uint8Array([1, 2]), new Map([[1n, NaN]]), [-0], 'ü\\u2028')
         .then(({ args }) => [args[0], args[1].getTime(), [...args[2]], args[3].get(1n), Object.is(args[4][0], -0), args[5]])`,
    );
    expect(answer).toEqual([undefined, 7, [1, 2], NaN, true, 'ü\u2028']);
    await expect(inPage(page, 'sample.ask(Symbol())')).rejects.toThrow('could not be cloned');
  });

  test('what a handler throws arrives in Electron’s words', async () => {
    const page = await (await start()).page();
    await expect(inPage(page, 'sample.ask("throw")')).rejects.toThrow(
      "Error invoking remote method 'ask': TypeError: refused",
    );
  });

  test('main tells the page, until the page stops listening', async () => {
    const standIn = await start();
    const page = await standIn.page();
    await inPage(page, 'window.heard = []; window.stop = sample.onTold((...args) => heard.push(args)); 0');
    const contents = standIn.windows()[0]?.webContents;
    contents?.send('told', 1, { two: 2 });
    await expect.poll(() => inPage(page, 'heard')).toEqual([[1, { two: 2 }]]);
    await inPage(page, 'stop()');
    contents?.send('told', 3);
    await inPage(page, 'sample.ask()');
    expect(await inPage(page, 'heard.length')).toBe(1);
  });

  test('a call carries the frame that it came from', async () => {
    const page = await (await start()).page();
    expect(await inPage(page, 'sample.ask().then((answer) => answer.from)')).toEqual({
      url: 'sample://app/index.html',
      origin: 'sample://app',
      inside: false,
    });
  });

  test('a frame inside the page has no preload, unless the window asks for it', async () => {
    const without = await (await start()).page();
    expect(await without.frames()[1]?.evaluate('typeof sample')).toBe('undefined');
    await running.pop()?.quit();
    const page = await (await start('--frames')).page();
    expect(await page.frames()[1]?.evaluate('sample.ask().then((answer) => answer.from)')).toEqual({
      url: 'sample://app/frame.html',
      origin: 'sample://app',
      inside: true,
    });
  });

  test('the app’s content security policy is delivered and obeyed', async () => {
    const standIn = await start();
    const page = await standIn.page();
    expect(await page.title()).toBe('Sample');
    const response = await page.reload();
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  });

  test('a handler of the scheme is told who asks', async () => {
    const page = await (await start()).page();
    expect(await inPage(page, 'fetch("/echo").then((response) => response.text())')).toBe('sample://app');
  });

  test('nothing but the app’s scheme is reached, and the attempt is on record', async () => {
    const standIn = await start();
    await standIn.page();
    expect(standIn.leaks).toEqual(['https://example.com/pixel.png']);
  });

  test('a navigation that the guards prevent does not happen', async () => {
    const standIn = await start();
    const page = await standIn.page();
    await page.locator('#away').click();
    await inPage(page, 'sample.ask()');
    expect(standIn.windows()[0]?.webContents.getURL()).toBe('sample://app/index.html');
    expect(standIn.leaks).not.toContain('https://example.com/away');
  });

  test('a new window is put to the handler, opened nowhere, whatever its scheme', async () => {
    const standIn = await start();
    const page = await standIn.page();
    await page.locator('#outside').click();
    await page.locator('#mail').click();
    await inPage(page, 'window.open("sample://app/x"); 0');
    await expect
      .poll(() => standIn.desk.openedOutside)
      .toEqual(['https://example.com/', 'mailto:someone@example.com', 'sample://app/x']);
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('weakened webPreferences throw', async () => {
    expect(await reasonOf(() => start('--insecure'))).toContain('Insecure webPreferences: sandbox: false');
  });

  test('an API that is not stood in for throws by name', async () => {
    expect(await reasonOf(() => start('--gap'))).toContain('no app.relaunch');
  });

  test('a second start finds the lock taken, hands its data over and ends', async () => {
    const first = await start();
    await first.page();
    const second = await start('fieldbook:/x');
    expect(await second.app.ended).toBe(0);
    expect(second.windows()).toEqual([]);
    expect(first.desk.shownFiles[0]).toContain('{"asked":"fieldbook:/x"}');
    await first.quit();
    const third = await start();
    expect(await (await third.page()).title()).toBe('Sample');
  });

  test('a page that fell comes back at its address', async () => {
    const standIn = await start();
    await standIn.page();
    standIn.windows()[0]?.webContents.forcefullyCrashRenderer();
    await expect.poll(async () => (await standIn.page()).title().catch(() => 'fallen')).toBe('Sample');
    expect(await inPage(await standIn.page(), 'sample.add(2, 2)')).toBe(4);
  });
});

/** Why a promise that nobody waits for was rejected meanwhile: the sample doesn't catch what its start throws. */
async function reasonOf(run: () => Promise<unknown>): Promise<string> {
  const before = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  try {
    const reason = new Promise<unknown>((resolve) => process.once('unhandledRejection', resolve));
    await run();
    return String(await reason);
  } finally {
    for (const listener of before) process.on('unhandledRejection', listener);
  }
}
