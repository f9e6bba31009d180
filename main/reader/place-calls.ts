import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { ManagedView } from '../api/state-view.ts';
import { mayChange, type Managed } from '../state/managed.ts';
import { defaultSettings } from '../state/state.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';

type PlaceCalls = Pick<
  Implementation,
  'settings.read' | 'settings.rules' | 'settings.change' | 'session.read' | 'session.save'
>;

interface Places {
  /** With what an administrator set. */
  readonly state: StateFile;
  /** The reader's own. */
  readonly kept: StateFile;
  readonly managed: Managed | null;
  readonly announcer: Announcer;
}

/** The calls that keep what the reader set, and where the reader was. */
export function placeCalls({ state, kept, managed, announcer }: Places): PlaceCalls {
  return {
    'settings.read': () => done(state.read('settings')),
    'settings.rules': () => done({ defaults: defaultSettings, managed: managed && viewOf(managed) }),
    'settings.change': (change) => {
      const allowed = mayChange(given(change), managed);
      if (!allowed.ok) return allowed;
      const written = kept.write('settings', { ...kept.read('settings'), ...given(change) });
      if (!written.ok) return written;
      announcer.tell('state.changed', { part: 'settings' });
      return done(state.read('settings'));
    },
    'session.read': () => done(state.read('session')),
    'session.save': (change) => state.write('session', { ...state.read('session'), ...given(change) }),
  };
}

const viewOf = ({ file, locked, problem }: Managed): ManagedView => ({ file, locked, problem });

/** Only what was said: an absent key must not erase what is kept. */
function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]: Exclude<T[K], undefined> };
}
