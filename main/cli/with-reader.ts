import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CallName, Params, Result } from '../api/contract.ts';
import type { Outcome } from '../api/failure.ts';
import { openReaderIn } from '../reader/open-in-world.ts';
import type { Reader } from '../reader/open-reader.ts';
import type { World } from '../reader/world.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';

/** Asks the reader, by the same dispatcher as every host. */
export type Ask = <N extends CallName>(name: N, params: Params<N>) => Promise<Outcome<Result<N>>>;

/**
 * Opens the reader for one command and closes it after; a library that cannot be opened is said, and ends it.
 *
 * @param task what to do with it, answering with the exit code
 */
export async function withReader(
  world: World,
  folders: { readonly data?: string; readonly library?: string },
  task: (ask: Ask, reader: Reader) => Promise<number>,
): Promise<number> {
  const reader = await openReaderIn(world, {
    host: 'terminal',
    data: folders.data,
    library: folders.library,
    searchWorker: null,
    bulletinWorker: () => new Worker(join(world.programDir, 'main/bulletin-worker.mjs')),
    fetch: () => Promise.reject(new Error('a command that reads asks no network')),
    follow: false,
    onTrouble: (error, where) => {
      world.stderr.write(
        `Trouble in ${where}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
      );
    },
  });
  if (!reader.ok) return complain(world, reader.failure, exit.unreadable);
  const ask: Ask = (name, params) =>
    reader.value.dispatch(name, params) as ReturnType<typeof ask<typeof name>>;
  try {
    return await task(ask, reader.value);
  } finally {
    await reader.value.close();
  }
}
