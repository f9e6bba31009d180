/**
 * `node test/tuf-conformance/run.mjs SUITE [--python PYTHON] [pytest's own options]`: runs the public suite, wherever its
 * checkout lies, against our client. Nothing of it is needed to build, test or ship Fieldbook.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { python: { type: 'string', default: 'python3' } },
});
const [suite, ...more] = positionals;
const { python } = values;

const answers = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const needs = [
  [
    suite !== undefined && existsSync(join(suite, 'tuf_conformance')),
    'a checkout of theupdateframework/tuf-conformance, named as the first word',
  ],
  [answers(python, '-c', 'import pytest'), `pytest for ${python}`],
  [
    answers(python, '-c', 'import tuf, securesystemslib'),
    `tuf 7 and securesystemslib 1.4 with its "crypto" extra for ${python}`,
  ],
  [answers('faketime', '--version'), 'faketime'],
];
const missing = needs.filter(([there]) => !there).map(([, what]) => `  - ${what}`);
if (missing.length > 0) {
  process.stderr.write(`The TUF conformance suite was not run. It needs:\n${missing.join('\n')}\n`);
  process.exit(2);
}
const entry = resolve(import.meta.dirname, 'entry.mjs');
const args = [
  '-m',
  'pytest',
  '-q',
  '-p',
  'no:cacheprovider',
  'tuf_conformance',
  '--entrypoint',
  entry,
  ...more,
];
process.exitCode = spawnSync(python, args, { cwd: suite, stdio: 'inherit' }).status ?? 1;
