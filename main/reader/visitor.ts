import { createDispatch, type Dispatch, type Implementation, type Listener } from '../api/dispatch.ts';
import { done, refuse } from '../api/failure.ts';
import type { Managed } from '../state/managed.ts';
import { manageState, openStateFile } from '../state/state-file.ts';
import { createAnnouncer } from './announcer.ts';
import { ownCalls } from './own-calls.ts';
import type { SharedLibrary } from './shared-library.ts';
import type { Updates } from './update-calls.ts';

/**
 * The reader as a visitor has it: everybody's library, and bookmarks, sites, notes and settings of their own. Nothing that
 * a visitor does changes what others read, reaches the network, or names a file of the machine that serves it.
 */
export interface Visitor {
  readonly dispatch: Dispatch;
  /** @returns stops listening */
  readonly on: (listener: Listener) => () => void;
  /** Stops following the reader whose visitor this is. What is kept was kept when it was said. */
  readonly close: () => void;
}

/** What a visitor's reader is made of. */
export interface VisitorParts {
  /** Where this visitor's state is kept; the folder is there. */
  readonly folder: string;
  /** The name of that folder, for whoever runs the reader. */
  readonly name: string;
  readonly managed: Managed | null;
  readonly updates: Updates['calls'];
  /** Hears the reader whose visitor this is. */
  readonly on: (listener: Listener) => () => void;
  readonly onTrouble: (error: unknown, where: string) => void;
}

const notYours = refuse(
  'not-allowed',
  'This reader is shared: only whoever runs it can do that.',
  'Ask them, or run a Fieldbook of your own.',
);
const never = () => notYours;

/** Opens the reader for one visitor. */
export function openVisitor(shared: SharedLibrary, parts: VisitorParts): Visitor {
  const { folder, managed } = parts;
  const announcer = createAnnouncer();
  const kept = openStateFile(shared.Store, folder, shared.now);
  const state = manageState(kept, managed);
  const { calls, notices } = ownCalls(shared, {
    dataDir: folder,
    state,
    kept,
    managed,
    announcer,
    visitor: true,
  });
  const implementation: Implementation = {
    ...calls,
    ...visitorUpdates(parts.updates),
    'settings.change': (change) =>
      change.updates === undefined ? calls['settings.change'](change) : notYours,
    'about.read': () => done({ ...shared.about, dataFolder: parts.name, notices: notices() }),
    'about.log': never,
    'host.do': never,
  };
  const stop = parts.on((name, payload) => {
    // A plan that waits is for whoever can carry it out; what a host asks of its own window is nobody else's.
    if (name === 'update.changed') announcer.tell('update.changed', { offered: null });
    else if (name === 'library.changed' || name === 'index.progress') announcer.tell(name, payload);
  });
  return { dispatch: createDispatch(implementation, parts.onTrouble), on: announcer.on, close: stop };
}

type UpdateCalls = Pick<Implementation, Extract<keyof Implementation, `updates.${string}`>>;

/** Who vouches for the library, and where it came from, is everybody's to see; to change it is not. */
function visitorUpdates(updates: UpdateCalls): UpdateCalls {
  return {
    'updates.state': async () => {
      const asked = await updates['updates.state']({});
      if (!asked.ok) return asked;
      const nothingToDo = { previous: null, newerBundled: null, offered: null, lastLook: null };
      return done({ ...asked.value, ...nothingToDo, stateNoteWithSites: null });
    },
    'updates.ledger': updates['updates.ledger'],
    'updates.look': never,
    'updates.plan': never,
    'updates.concerns': never,
    'updates.apply': never,
    'updates.cancel': never,
    'updates.question': never,
    'updates.answer': never,
    'updates.rollback': never,
    'updates.leave': never,
    'updates.export': never,
  };
}
