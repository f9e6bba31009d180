import { run, runTool } from './run.mjs';
import { say, step } from './terminal.mjs';

const tsc = (/** @type {string} */ project) => () =>
  runTool('typescript/bin/tsc', ['-p', project, '--pretty', 'false']);

/**
 * @typedef {{ passed: number, failed: number, skipped: number, skips?: readonly string[], retried?: readonly string[] }}
 *   Counts
 */

/** What `npm run check` and `npm test` look at, each a promise of its own. */
const checks = [
  { name: 'types of main, build and test', check: tsc('.') },
  { name: 'types of the renderer', check: tsc('renderer') },
  { name: 'types of content/format', check: tsc('content/format') },
  { name: 'types of the end-to-end tests', check: tsc('test/e2e') },
  { name: 'types of the Electron stand-in’s pages', check: tsc('test/kit/electron-stand-in/page') },
  {
    name: 'lint',
    check: () =>
      runTool('eslint/bin/eslint.js', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']),
  },
  {
    name: 'format',
    check: () =>
      runTool('prettier/bin/prettier.cjs', [
        '--check',
        '--log-level=warn',
        '--cache',
        '--cache-location=node_modules/.cache/fieldbook/prettier',
        '.',
      ]),
  },
];

/**
 * Runs the checks, two at a time, and prints how each went as soon as it is known.
 *
 * @returns {Promise<Counts>}
 */
export async function runChecks() {
  const waiting = [...checks];
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { code, output } = await next.check();
      if (code !== 0) failed += 1;
      if (output.trim()) say(`\n${output.trim()}`);
      say(`  ${code === 0 ? '✓' : '✗'} ${next.name}`);
    }
  };
  await step(`Checking types, lint and format (${checks.length} checks)`, () =>
    Promise.all([work(), work()]),
  );
  return { passed: checks.length - failed, failed, skipped: 0 };
}

/**
 * Vitest, with its own output as it comes.
 *
 * @param {string} summary the file in which the counts are left
 */
export const runVitest = (summary) =>
  run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=./build/app/vitest-summary.mjs',
    ],
    { show: true, env: { FIELDBOOK_SUMMARY: summary } },
  );
