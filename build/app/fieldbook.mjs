import './node-version.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { publisherWords, runHost, runPublisher } from './hosts.mjs';
import { runScript } from './terminal.mjs';

/** `npm run -s fieldbook -- WORD …`: the terminal host, set up and built when stale. stdout is the command's alone. */
await runScript(async () => {
  await ensureDependencies();
  await ensureBuilt();
  const words = process.argv.slice(2);
  await (publisherWords.includes(words[0] ?? '') ? runPublisher(words) : runHost(words));
});
