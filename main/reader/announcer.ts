import type { EventName, Events } from '../api/contract.ts';
import type { Listener } from '../api/dispatch.ts';

/** Tells everyone who listens; the rooms announce, the hosts carry. */
export interface Announcer {
  readonly tell: <N extends EventName>(name: N, payload: Events[N]) => void;
  /** @returns stops listening */
  readonly on: (listener: Listener) => () => void;
}

/** An announcer without listeners. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<Listener>();
  return {
    tell: (name, payload) => {
      for (const listener of listeners) listener(name, payload);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
