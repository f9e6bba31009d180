import { PassThrough, Readable, Writable } from 'node:stream';
import type { TerminalOutput, World } from '../../main/reader/world.ts';
import { tempFolder } from './temp-folder.ts';

/** A world for a terminal command, and what was written in it. */
export interface Terminal {
  readonly world: World;
  readonly written: { readonly out: string; readonly err: string };
}

/**
 * A world without a past: empty folders, an empty environment, nothing typed.
 *
 * @param args the command line
 * @param given what the test wants otherwise; `typed` is what stands on stdin, `columns` makes stdout a terminal
 */
export function terminal(
  args: readonly string[],
  { typed = '', columns, ...given }: Partial<World> & { typed?: string; columns?: number } = {},
): Terminal {
  const written = { out: '', err: '' };
  const into = (key: 'out' | 'err'): TerminalOutput =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[key] += chunk.toString();
        done();
      },
    });
  const stdout = into('out');
  const world: World = {
    args,
    cwd: tempFolder(),
    home: tempFolder(),
    env: {},
    platform: 'linux',
    arch: 'x64',
    nodeVersion: process.versions.node,
    hostName: 'test',
    version: '0.0.0',
    programDir: tempFolder(),
    stdin: Readable.from(typed === '' ? [] : [typed]).pipe(new PassThrough()),
    stdout: columns === undefined ? stdout : Object.assign(stdout, { isTTY: true, columns }),
    stderr: into('err'),
    now: () => new Date('2026-11-23T12:00:00Z'),
    clock: () => performance.now(),
    newId: () => 'id',
    newSecret: () => 'secret',
    untilStopped: () => Promise.resolve(),
    ...given,
  };
  return { world, written };
}
