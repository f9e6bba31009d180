import type { EventName } from '../api/contract.ts';

/** The two channels between main and preload. There are no others. */
export const callChannel = 'fieldbook:call';
export const eventChannel = 'fieldbook:event';

/** What the preload puts into the page as `window.fieldbook`. Calls answer with an `Outcome` and never reject. */
export interface Bridge {
  call(name: string, params: unknown): Promise<unknown>;
  /** Hears every event; the answer ends it. */
  on(listener: (name: EventName, payload: unknown) => void): () => void;
}
