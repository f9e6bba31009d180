import './node-version.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScript } from './terminal.mjs';

/** `npm run build`: makes all of `out/` anew. */
await runScript(async () => {
  await ensureDependencies();
  await ensureBuilt({ force: true });
});
