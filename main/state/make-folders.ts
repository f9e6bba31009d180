import { mkdirSync } from 'node:fs';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { codeOf, reasonOf } from '../api/system-error.ts';

/** Makes folders where they are missing; `state-unwritable` where that can't be. */
export function makeFolders(folders: readonly string[]): Outcome<null> {
  try {
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    return done(null);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    const next = 'Allow writing there, or name another folder with --data.';
    return refuse('state-unwritable', `The data folder cannot be made: ${reasonOf(error)}.`, next);
  }
}
