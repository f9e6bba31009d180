import './node-version.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { runChecks, runVitest } from './check-steps.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { readPlaywright } from './playwright-summary.mjs';
import { run } from './run.mjs';
import { runScript, say, step } from './terminal.mjs';

/** `npm test`: everything, and at the end a line that says how it went. */
await runScript(async () => {
  await ensureDependencies();
  // Only now: it needs a package.
  const { ensureChromium } = await import('./chromium.mjs');
  const chromium = await ensureChromium();
  const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-test-'));
  try {
    const results = [
      await runChecks(),
      await build(),
      await step('Unit, contract and attack tests', () => vitest(join(scratch, 'vitest.json'))),
      await step('End-to-end tests', () => playwright(join(scratch, 'playwright.json'), chromium)),
    ];
    return report(results);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** @param {string} summary */
async function vitest(summary) {
  const { code } = await runVitest(summary);
  if (!existsSync(summary)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = JSON.parse(readFileSync(summary, 'utf8'));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function build() {
  try {
    await ensureBuilt();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string} summary
 * @param {string} chromium
 */
async function playwright(summary, chromium) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: summary, FIELDBOOK_CHROMIUM: chromium };
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const { code } = await run(process.execPath, args, { show: true, env });
  if (!existsSync(summary)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = readPlaywright(JSON.parse(readFileSync(summary, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Prints why anything was skipped, what only passed when it was tried again, and the total on a line of its own.
 *
 * @param {readonly import('./check-steps.mjs').Counts[]} results
 */
function report(results) {
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const sum = (key) => results.reduce((total, counts) => total + counts[key], 0);
  const skips = results.flatMap((counts) => counts.skips ?? []);
  for (const skip of skips) say(`skipped: ${skip}`);
  for (const name of results.flatMap((counts) => counts.retried ?? []))
    say(`passed at the second try: ${name}`);
  const skipped = sum('skipped');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return sum('failed') > 0 ? 1 : 0;
}
