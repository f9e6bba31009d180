import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';

type PlaceCalls = Pick<Implementation, 'settings.read' | 'settings.change' | 'session.read' | 'session.save'>;

/** The calls that keep what the reader set, and where the reader was. */
export function placeCalls(state: StateFile, announcer: Announcer): PlaceCalls {
  return {
    'settings.read': () => done(state.read('settings')),
    'settings.change': (change) => {
      const settings = { ...state.read('settings'), ...given(change) };
      const written = state.write('settings', settings);
      if (!written.ok) return written;
      announcer.tell('state.changed', { part: 'settings' });
      return done(settings);
    },
    'session.read': () => done(state.read('session')),
    'session.save': (change) => state.write('session', { ...state.read('session'), ...given(change) }),
  };
}

/** Only what was said: an absent key must not erase what is kept. */
function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]: Exclude<T[K], undefined> };
}
