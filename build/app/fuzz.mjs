import './node-version.mjs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { runTool } from './run.mjs';
import { runScript, say, Stop } from './terminal.mjs';

/** `npm run fuzz [-- --minutes N]`: feeds every room that reads what others wrote, each for its share of the time. */
await runScript(async () => {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Stop(`--minutes is ${values.minutes}, which is no time.`, 'Say --minutes 5.');
  await ensureDependencies();
  say(`Fuzzing for ${minutes} minutes. What breaks a promise is kept in test/fuzz/seeds.json.`);
  const { code } = await runTool('vitest/vitest.mjs', ['run', 'test/fuzz', '--no-file-parallelism'], {
    show: true,
    env: { FIELDBOOK_FUZZ_MINUTES: String(minutes) },
  });
  return code ?? 1;
});
