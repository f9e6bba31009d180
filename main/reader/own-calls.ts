import type { Implementation } from '../api/dispatch.ts';
import type { Managed } from '../state/managed.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';
import { bookmarkCalls } from './bookmark-calls.ts';
import { bulletinRoom } from './bulletin-room.ts';
import { libraryCalls } from './library-calls.ts';
import { pageCalls } from './page-calls.ts';
import { placeCalls } from './place-calls.ts';
import type { SharedLibrary } from './shared-library.ts';

/** What belongs to one reader. */
export interface OwnParts {
  /** Where the sites' files are. */
  readonly dataDir: string;
  /** With what an administrator set. */
  readonly state: StateFile;
  /** The reader's own. */
  readonly kept: StateFile;
  readonly managed: Managed | null;
  readonly announcer: Announcer;
  /** Whether the reader is a visitor's. */
  readonly visitor: boolean;
}

/** The calls that a reader's own state has a part in, and those that are the same for everybody. */
export type OwnCalls = Omit<Implementation, `updates.${string}` | `about.${string}` | `host.${string}`>;

/** The library as one reader has it: with bookmarks, sites, notes and settings of their own. */
export function ownCalls(
  shared: SharedLibrary,
  own: OwnParts,
): { readonly calls: OwnCalls; readonly notices: () => readonly string[] } {
  const { shelf, places, now, newId } = shared;
  const { state, announcer, visitor } = own;
  const bulletins = bulletinRoom({ ...shared, ...own, program: shared.about.version });
  return {
    notices: () => [...state.notices, ...bulletins.notices()],
    calls: {
      ...shared.calls,
      ...libraryCalls({ shelf, visitor, problemCount: shared.problems.count, age: bulletins.age }),
      ...pageCalls(shelf, bulletins.page, shared.render),
      ...bulletins.calls,
      ...placeCalls(own),
      ...bookmarkCalls({ state, announcer, now, newId, places }),
    },
  };
}
