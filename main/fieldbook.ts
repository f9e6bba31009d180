/**
 * The start of the web and terminal hosts: the one file of theirs that reads the command line, the environment and the
 * clock. The first word chooses the host, and only that host is loaded.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import type { World } from './reader/world.ts';

const world: World = {
  args: process.argv.slice(2),
  cwd: process.cwd(),
  home: homedir(),
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  nodeVersion: process.versions.node,
  hostName: hostname(),
  version,
  programDir: join(fileURLToPath(import.meta.url), '../..'),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  clock: () => performance.now(),
  newId: randomUUID,
  newSecret: () => randomBytes(32).toString('base64url'),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    }),
};

// A reader that has seen enough (`| head`) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode =
  world.args[0] === 'serve'
    ? await (await import('./web/start.ts')).serve(world)
    : await (await import('./cli/start.ts')).runCommand(world);
