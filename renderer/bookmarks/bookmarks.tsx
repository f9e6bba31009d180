import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Bookmark, BookmarkView } from '../../main/api/state-view.ts';
import { call } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { useKeptList, type KeptList } from '../parts/use-kept-list.ts';
import type { NewBookmark } from '../read/places.ts';
import { words } from '../words/words.ts';
import { nameOf } from './name-of.ts';

/** The reader's bookmarks, and everything that can be done to them. */
export interface Bookmarks {
  /** Empty until they were read. */
  readonly bookmarks: readonly BookmarkView[];
  readonly known: boolean;
  /** Adds a place, or removes the bookmark that leads to it. */
  readonly toggle: (place: NewBookmark) => void;
  readonly rename: (bookmark: BookmarkView, label: string) => void;
  /** Puts one before another, or last. */
  readonly move: (id: string, before: string | null) => void;
  /** Removes one; what is said offers to bring it back. */
  readonly remove: (bookmark: BookmarkView) => void;
}

const BookmarksContext = createContext<Bookmarks | null>(null);

/** Holds the bookmarks for everything below it, and follows changes made in another window. */
export function BookmarksProvider({ children }: { readonly children: ReactNode }) {
  const { value, settle } = useKeptList('bookmarks.list', {}, 'bookmarks');
  const bookmarks = useMemo<Bookmarks>(() => {
    const known = value ?? [];
    const remove = (bookmark: BookmarkView) => void removeWithUndo(bookmark, settle);
    const add = async (bookmark: NewBookmark) => {
      if (await settle(call('bookmarks.save', { bookmark }))) say(words.bookmarks.added);
    };
    return {
      bookmarks: known,
      known: value !== null,
      toggle(place) {
        const kept = known.find((one) => leadsTo(one, place.route, place.anchor));
        if (kept) remove(kept);
        else void add(place);
      },
      rename(bookmark, name) {
        const label = name.trim() === '' ? null : name.trim();
        void settle(call('bookmarks.save', { bookmark: { ...stored(bookmark), label } }));
      },
      move: (id, before) => void settle(call('bookmarks.move', { id, before })),
      remove,
    };
  }, [value, settle]);
  return <BookmarksContext value={bookmarks}>{children}</BookmarksContext>;
}

/** The bookmarks. */
export function useBookmarks(): Bookmarks {
  const bookmarks = useContext(BookmarksContext);
  if (bookmarks === null) throw new Error('useBookmarks needs a BookmarksProvider above it');
  return bookmarks;
}

/** Whether a bookmark opens this place, in the library as it is now. */
export const leadsTo = ({ target }: BookmarkView, route: string, anchor: string | null): boolean =>
  target !== null && target.route === route && target.anchor === anchor;

async function removeWithUndo(bookmark: BookmarkView, settle: KeptList<unknown>['settle']): Promise<void> {
  const answer = call('bookmarks.remove', { id: bookmark.id });
  if (!(await settle(answer))) return;
  const removed = await answer;
  if (!removed.ok) return;
  const restore = () => void settle(call('bookmarks.save', removed.value));
  say(words.bookmarks.removed(nameOf(bookmark)), { label: words.undo, run: restore });
}

/** Only what is kept: where it leads is worked out anew. */
function stored({ id, route, anchor, heading, quote, title, label, created }: BookmarkView): Bookmark {
  return { id, route, anchor, heading, quote, title, label, created };
}
