import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { codeOf } from '../api/system-error.ts';
import { makeFolders } from './make-folders.ts';

/**
 * Whom a room has let in: a folder each, with the state that is theirs alone. A folder is named by the hash of the secret
 * that the visitor's browser holds, so that whoever sees the data folder can pretend to be none of them.
 */
export interface VisitorBook {
  /** The folder of whoever holds this secret; `null` where nobody was let in with it, or too long ago. */
  readonly find: (secret: string) => string | null;
  /** A folder for one more; `state-full` when there are as many as there may be, `state-unwritable`. */
  readonly add: (secret: string) => Outcome<string>;
}

/** So many people read in one room; what each may keep is limited (`state.ts`), and so the disk that they take. */
const mostVisitors = 500;

/** Whoever did not come for so long is forgotten, with what they kept. Their browser forgets them as soon. */
export const visitorDays = 180;

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Opens the folder `visitors` of a data folder, and forgets those who did not come for long.
 *
 * @param now says who did
 */
export function openVisitorBook(dataDir: string, now: () => Date): VisitorBook {
  const folder = join(dataDir, 'visitors');
  const pathOf = (secret: string) =>
    join(folder, createHash('sha256').update(secret).digest('hex').slice(0, 32));
  for (const path of visitorsIn(folder)) {
    if (seenAt(path) < now().getTime() - visitorDays * dayMs) rmSync(path, { recursive: true, force: true });
  }
  return {
    find: (secret) => {
      const path = pathOf(secret);
      const seen = seenAt(path);
      if (seen === 0) return null;
      if (now().getTime() - seen > hourMs) noteSeen(path, now());
      return path;
    },
    add: (secret) => {
      if (visitorsIn(folder).length >= mostVisitors) return full(folder);
      const path = pathOf(secret);
      const made = makeFolders([path]);
      return made.ok ? done(path) : made;
    },
  };
}

/** Only folders with names that this file gives: whatever else lies there is nobody's to remove. */
function visitorsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[0-9a-f]{32}$/.test(entry.name))
      .map(({ name }) => join(folder, name));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return []; // Where nothing can be read nobody is known; whoever comes is told why nothing can be kept.
  }
}

/** When a visitor came last, in milliseconds since 1970; 0 where there is none. */
function seenAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return 0;
  }
}

/** On a disk that takes nothing a visitor reads all the same: only the day of their last visit is older than it was. */
function noteSeen(path: string, now: Date): void {
  try {
    utimesSync(path, now, now);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

const full = (folder: string): Outcome<never> =>
  refuse(
    'state-full',
    `${mostVisitors} people have read here, and there is room for no more.`,
    `Whoever runs this reader can remove folders that nobody needs from ${folder}.`,
  );
