import type { Outcome } from '../../main/api/failure.ts';
import type { NotePlace } from '../../main/api/site-view.ts';

/** How far the text of a place is kept. `failed` says why; it is tried again with the next change, and when the host is back. */
export type Writing =
  | { readonly state: 'kept' }
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly message: string };

/** Keeps notes as they are typed: what was typed last, a moment after it was. */
export interface NoteWriter {
  readonly write: (place: NotePlace, text: string) => void;
  /** Sends what waits, at once: as the window closes, and when an editor is left. */
  readonly flush: () => Promise<void>;
  /** What was typed and isn't kept yet; `null` when nothing is. */
  readonly unkept: (place: NotePlace) => string | null;
  readonly writing: (place: NotePlace) => Writing;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Draft {
  readonly place: NotePlace;
  readonly text: string;
  readonly writing: Writing;
}

const kept: Writing = { state: 'kept' };
const waiting: Writing = { state: 'waiting' };

/** Names a place: notes are one a place. */
export const placeKey = (place: NotePlace): string =>
  'bulletin' in place ? `bulletin ${place.bulletin}` : `${place.route}#${place.anchor ?? ''}`;

/**
 * @param save keeps a text; it may fail, and what failed stays here
 * @param later runs something a moment from now; the answer takes that back
 */
export function createNoteWriter(
  save: (place: NotePlace, text: string) => Promise<Outcome<unknown>>,
  later: (act: () => void) => () => void,
): NoteWriter {
  const drafts = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  let forget: (() => void) | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  async function send(key: string, draft: Draft): Promise<void> {
    const outcome = await save(draft.place, draft.text);
    if (drafts.get(key) !== draft) return; // typed on meanwhile: that waits for its own turn
    if (outcome.ok) drafts.delete(key);
    else drafts.set(key, { ...draft, writing: { state: 'failed', message: outcome.failure.message } });
    tell();
  }
  async function flush(): Promise<void> {
    forget?.();
    forget = null;
    await Promise.all([...drafts].map(([key, draft]) => send(key, draft)));
  }
  return {
    flush,
    write(place, text) {
      drafts.set(placeKey(place), { place, text, writing: waiting });
      forget ??= later(() => void flush());
      tell();
    },
    unkept: (place) => drafts.get(placeKey(place))?.text ?? null,
    writing: (place) => drafts.get(placeKey(place))?.writing ?? kept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
