import type { Note, NotePlace } from '../api/site-view.ts';
import type { Bookmark } from '../api/state-view.ts';
import type { Kept } from './kept-json.ts';
import type { ReadKept, Unread } from './read-kept.ts';

/** How many entries may be kept, and how long a note may be. */
export interface KeptLimits {
  readonly bookmarks: number;
  readonly notes: number;
  /** Characters. */
  readonly noteText: number;
}

/** What became of an import. */
export interface Merged extends Kept {
  readonly added: { readonly bookmarks: readonly Bookmark[]; readonly notes: readonly Note[] };
  /** Notes that were there with another text: both texts are in them now. */
  readonly joined: readonly { readonly before: Note; readonly after: Note }[];
  /** What was there already. */
  readonly same: { readonly bookmarks: number; readonly notes: number };
  readonly unread: readonly Unread[];
}

/**
 * Puts what came from a file to what is there. A bookmark of the same place is the same one; a note of the same place
 * keeps its own text, with the file's below it where that isn't in it yet.
 */
export function mergeKept(
  there: Kept,
  came: ReadKept,
  made: { readonly newId: () => string; readonly now: () => Date },
  limits: KeptLimits,
): Merged {
  const unread = [...came.unread];
  const bookmarks = mergeBookmarks(there.bookmarks, came.bookmarks, made, limits, unread);
  const notes = mergeNotes(there.notes, came.notes, limits, unread);
  return {
    bookmarks: [...there.bookmarks, ...bookmarks.added],
    notes: notes.all,
    added: { bookmarks: bookmarks.added, notes: notes.added },
    joined: notes.joined,
    same: { bookmarks: bookmarks.same, notes: notes.same },
    unread,
  };
}

function mergeBookmarks(
  there: readonly Bookmark[],
  came: ReadKept['bookmarks'],
  { newId, now }: { readonly newId: () => string; readonly now: () => Date },
  limits: KeptLimits,
  unread: Unread[],
): { readonly added: readonly Bookmark[]; readonly same: number } {
  const places = new Set(there.map(placeOf));
  const ids = new Set(there.map(({ id }) => id));
  const added: Bookmark[] = [];
  let same = 0;
  for (const one of came) {
    const name = one.label ?? one.heading ?? one.title;
    if (places.has(placeOf(one))) same += 1;
    else if (there.length + added.length >= limits.bookmarks) {
      unread.push({ what: name, why: `there are ${limits.bookmarks} bookmarks already` });
    } else {
      const id = one.id === undefined || ids.has(one.id) ? newId() : one.id;
      ids.add(id);
      places.add(placeOf(one));
      added.push({ ...one, id, created: one.created ?? now().toISOString() });
    }
  }
  return { added, same };
}

const placeOf = ({ route, anchor }: Pick<Bookmark, 'route' | 'anchor'>): string => `${route}#${anchor ?? ''}`;

const keyOf = (place: NotePlace): string =>
  'bulletin' in place ? `bulletin ${place.bulletin}` : placeOf(place);

function mergeNotes(
  there: readonly Note[],
  came: readonly Note[],
  limits: KeptLimits,
  unread: Unread[],
): { readonly all: readonly Note[] } & Pick<Merged, 'joined'> & { added: readonly Note[]; same: number } {
  const all = new Map(there.map((note) => [keyOf(note.place), note]));
  const added = new Map<string, Note>();
  const joined = new Map<string, { readonly before: Note; readonly after: Note }>();
  let same = 0;
  for (const note of came) {
    const key = keyOf(note.place);
    const before = all.get(key);
    if (before?.text.includes(note.text.trim())) same += 1;
    else if (before === undefined && all.size >= limits.notes) {
      unread.push({ what: nameOf(note), why: `there are ${limits.notes} notes already` });
    } else if (before === undefined) {
      all.set(key, note);
      added.set(key, note);
    } else {
      const text = `${before.text.trimEnd()}\n\n---\n\n${note.text.trim()}`;
      if (text.length > limits.noteText) {
        unread.push({ what: nameOf(note), why: 'with the note that is there it would be too long' });
        continue;
      }
      const after = { ...before, text };
      all.set(key, after);
      if (added.has(key)) added.set(key, after);
      else joined.set(key, { before: joined.get(key)?.before ?? before, after });
    }
  }
  return { all: [...all.values()], added: [...added.values()], joined: [...joined.values()], same };
}

const nameOf = ({ place }: Note): string =>
  'bulletin' in place
    ? place.bulletin
    : [place.title ?? place.route, place.heading].filter(Boolean).join(' › ');
