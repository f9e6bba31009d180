import './node-version.mjs';
import { runChecks } from './check-steps.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runTool } from './run.mjs';
import { runScript, say, step } from './terminal.mjs';

/** `npm run check`: types, lint, format, arrows. */
await runScript(async () => {
  await ensureDependencies();
  const { failed } = await runChecks();
  const arrows = await step('Checking arrows', () =>
    runTool('vitest/vitest.mjs', ['run', 'test/arrows.test.ts']),
  );
  if (arrows.code !== 0) say(arrows.output.trim());
  say(`  ${arrows.code === 0 ? '✓' : '✗'} arrows`);
  return failed > 0 || arrows.code !== 0 ? 1 : 0;
});
