/**
 * Loaded before a program (`--import`), it measures for how long the program's own thread kept everybody waiting at the worst: from
 * the first SIGUSR2 on, in milliseconds, written when the program ends to the file that the address of this module names as `to`.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
process.on('SIGUSR2', () => delay.reset());
process.on('exit', () => {
  const to = new URL(import.meta.url).searchParams.get('to');
  if (to !== null) writeFileSync(to, String(delay.max / 1e6 - resolution));
});
