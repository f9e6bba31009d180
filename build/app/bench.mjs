import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './run.mjs';
import { runScript } from './terminal.mjs';

/** `npm run bench [-- NAME …]`: sets up, builds, and prints the figures as Markdown on stdout. */
await runScript(async () => {
  await ensureDependencies();
  await ensureBuilt();
  const args = ['--import', 'tsx', 'test/bench/run.ts', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
});
