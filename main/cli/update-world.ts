import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refusal } from '../api/refusal.ts';
import { openBundled } from '../library/open-folder.ts';
import type { Failure } from '../api/failure.ts';
import { nodeFetch } from '../trust/node-fetch.ts';
import { gatherParties, type Parties } from '../update/parties.ts';
import { outcomeFor } from '../update/record.ts';
import { dataFolder } from '../reader/data-folder.ts';
import type { World } from '../reader/world.ts';
import { exit } from './exit.ts';

export interface DataFlags {
  readonly data?: string;
  readonly ca?: string;
}

/** What updates work with, for one command of the terminal. */
export async function partiesFor(world: World, { data, ca }: DataFlags): Promise<Parties> {
  const bundled = await openBundled(join(world.programDir, 'library'));
  return gatherParties({
    dataDir: resolve(world.cwd, data ?? dataFolder(world)),
    rootFile: join(world.programDir, 'trust', 'root.json'),
    writer: { host: world.hostName, newId: world.newId },
    fetch: nodeFetch({ env: world.env, caFile: ca === undefined ? null : resolve(world.cwd, ca) }),
    bundled: bundled.ok ? bundled.value : null,
    now: world.now,
  });
}

/** A path as the person who typed it means it; addresses stay as they are. */
export const placeFrom = (world: World, from: string): string =>
  /^[a-z]+:\/\//i.test(from) ? from : resolve(world.cwd, from);

/** The root that was named on the command line. */
export async function readRoot(world: World, file: string | undefined): Promise<Uint8Array | undefined> {
  if (file === undefined) return undefined;
  try {
    return await readFile(resolve(world.cwd, file));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('trust-missing', `The root cannot be read: ${why}.`);
  }
}

/** A refusal will be one again; a failure may work the next time. */
export const codeForFailure = (failure: Failure): number =>
  outcomeFor(failure) === 'refused' ? exit.refused : exit.failed;

/** Which flag is meant by a failure's advice: the sentences themselves fit every host. */
const flagFor: Partial<Record<Failure['code'], string>> = {
  'trust-missing': '--trust ROOT.json names it.',
  'trust-differs': '--data DIR names another data folder.',
  'metadata-expired': '--accept-expired takes it from a folder or a file.',
};

/** A failure with the flag that helps, for the terminal. */
export function withFlag(failure: Failure): Failure {
  const flag = flagFor[failure.code];
  if (flag === undefined) return failure;
  return { ...failure, next: [failure.next, flag].filter((part) => part !== undefined).join(' ') };
}

/** `1 file`, `2 files`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
