import Conf from 'conf';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallName, Params, Result } from '../../main/api/contract.ts';
import type { Outcome } from '../../main/api/failure.ts';
import { openReader, type Reader } from '../../main/reader/open-reader.ts';
import type { WorkerThread } from '../../main/search/wire.ts';
import { tempFolder } from './temp-folder.ts';

/** A reader as a host opens it, over a working copy, with typed calls. */
export interface TestReader extends Reader {
  call<N extends CallName>(name: N, params: Params<N>): Promise<Outcome<Result<N>>>;
  /** The value of a call that must succeed. */
  ask<N extends CallName>(name: N, params: Params<N>): Promise<Result<N>>;
  readonly dataDir: string;
}

/**
 * Opens a reader in this process, search included, and closes it when the test is over.
 *
 * @param libraryDir the folder that is read
 */
export async function openTestReader(
  libraryDir: string,
  options: {
    readonly dataDir?: string;
    readonly follow?: boolean;
    /** Opens the edition that is installed in the data folder, else the folder as a bundled edition. */
    readonly edition?: boolean;
    readonly now?: Date;
    readonly managedFiles?: readonly string[];
    /** Searches in this thread where absent. */
    readonly searchWorker?: () => WorkerThread;
  } = {},
): Promise<TestReader> {
  const dataDir = options.dataDir ?? join(tempFolder(), 'data');
  const troubles: unknown[] = [];
  const opened = await openReader({
    dataDir,
    libraryDir: options.edition ? null : libraryDir,
    bundledDir: libraryDir,
    managedFiles: options.managedFiles ?? [],
    Store: Conf,
    now: () => options.now ?? new Date(),
    clock: () => performance.now(),
    newId: randomUUID,
    searchWorker: options.searchWorker ?? null,
    bulletinWorker: null,
    hostName: 'test',
    rootFile: join(dataDir, 'no-root.json'),
    fetch,
    follow: options.follow ?? false,
    about: { version: '0.0.0', host: 'test', node: process.version, platform: process.platform },
    onTrouble: (error) => troubles.push(error),
  });
  const reader = valueOf(opened);
  onTestFinished(() => reader.close());
  const call: TestReader['call'] = (name, params) => reader.dispatch(name, params) as never;
  return { ...reader, dataDir, call, ask: async (name, params) => valueOf(await call(name, params)) };
}

/** The value of an outcome that must be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
  return outcome.value;
}
