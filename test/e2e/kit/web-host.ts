import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserContext } from '@playwright/test';
import type { RunningHost, StartOptions } from './app.ts';
import { built } from './paths.ts';

/** How long the host may take to print its address, milliseconds. */
const patience = 20_000;

/** Starts the real `fieldbook serve` on a free port, and opens the address that it prints. */
export async function startWebHost(context: BrowserContext, options: StartOptions): Promise<RunningHost> {
  const library = options.library === null ? [] : ['--library', options.library];
  const args = [built('main/fieldbook.mjs'), 'serve', '--port', '0', '--data', options.dataDir, ...library];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await printed(child, /^Fieldbook: (http:\/\/127\.0\.0\.1:\S+)$/m);
  const { origin } = new URL(address);
  const { outside, release } = await keepInside(context, origin);
  const page = await context.newPage();
  await page.goto(address);
  return {
    page: () => Promise.resolve(page),
    urlOf: (path) => origin + path,
    openedOutside: () => Promise.resolve(outside),
    standIn: null,
    stop: async () => {
      // A window that is still there would ask a program that is gone, and rightly say so.
      await Promise.all(context.pages().flatMap((other) => (other === page ? [] : [other.close()])));
      if (!page.isClosed()) await page.close({ runBeforeUnload: true });
      if (!page.isClosed()) await page.waitForEvent('close');
      await release();
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Waits for a line that `fieldbook serve` prints; answers with what the expression's group took of it. */
export function printed(child: ChildProcess, line: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = (why: string): void => {
      reject(new Error(`fieldbook serve ${why}. It said:\n${said}`));
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      give(`printed no address within ${patience} ms`);
    }, patience);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = line.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      give(`ended with code ${String(code)}`);
    });
  });
}

/**
 * Stops every request that would leave the host. One that opens a tab is an outside link that the reader said yes to:
 * it is noted and goes no further. All others reach the network guard, which fails the test. The next host of the same
 * context has another origin: `release` lets it through.
 */
async function keepInside(
  context: BrowserContext,
  origin: string,
): Promise<{ outside: readonly string[]; release: () => Promise<void> }> {
  const outside: string[] = [];
  const leaves = (url: URL) => url.origin !== origin;
  await context.route(leaves, async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) outside.push(request.url());
    await route.abort('blockedbyclient');
  });
  return { outside, release: () => context.unroute(leaves) };
}
