import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './run.mjs';
import { runScript } from './terminal.mjs';

/** `npm run soak [-- --minutes N]`: two hours of random use, or as many minutes as are said. */
await runScript(async () => {
  await ensureDependencies();
  await ensureBuilt();
  const args = ['--import', 'tsx', 'test/bench/soak.ts', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
});
