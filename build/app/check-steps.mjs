import { run, runTool } from './run.mjs';
import { say, step } from './terminal.mjs';

const tsc = (/** @type {string} */ project) => () =>
  runTool('typescript/bin/tsc', ['-p', project, '--pretty', 'false']);

/** @typedef {{ passed: number, failed: number, skipped: number, skips?: readonly string[] }} Counts */

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
        '--cache-location=node_modules/.cache/prettier',
        '.',
      ]),
  },
];

/**
 * Runs the checks, two at a time, and prints what failed.
 *
 * @returns {Promise<Counts>}
 */
export async function runChecks() {
  const waiting = [...checks];
  /** @type {{ name: string, code: number | null, output: string }[]} */
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results.push({ name: next.name, ...(await next.check()) });
    }
  };
  await step(`Checking ${checks.map(({ name }) => name).join(', ')}`, () => Promise.all([work(), work()]));
  for (const { name, code, output } of results) {
    if (output.trim()) say(output.trim());
    say(`  ${code === 0 ? '✓' : '✗'} ${name}`);
  }
  const failed = results.filter(({ code }) => code !== 0).length;
  return { passed: results.length - failed, failed, skipped: 0 };
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
