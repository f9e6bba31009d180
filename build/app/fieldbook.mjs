import './node-version.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runHost } from './hosts.mjs';
import { runScript } from './terminal.mjs';

/** `npm run -s fieldbook -- WORD …`: the terminal host, set up and built when stale. stdout is the command's alone. */
await runScript(async () => {
  await ensureDependencies();
  await ensureBuilt();
  await runHost(process.argv.slice(2));
});
