import { join } from 'node:path';
import { outcomeOf } from '../api/refusal.ts';
import type { Outcome } from '../api/failure.ts';
import { takeLock, type Writer } from '../library/lock.ts';

/**
 * Says of a data folder that a program is running with it, until the returned function is called. Programs with windows may
 * share one, as each reads before it writes; whoever changes the state behind their backs must not.
 *
 * @returns `store-locked` where one that is still running said so before
 */
export const holdState = (dataDir: string, writer: Writer): Promise<Outcome<() => Promise<void>>> =>
  outcomeOf(() => takeLock(join(dataDir, 'state.lock'), writer));
