import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Bookmark, BookmarkView } from '../api/state-view.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';
import type { ResolvePlace } from './place-resolver.ts';

type BookmarkCalls = Pick<
  Implementation,
  'bookmarks.list' | 'bookmarks.save' | 'bookmarks.remove' | 'bookmarks.move'
>;

/** What bookmarks need from the rest of the reader. */
export interface BookmarkSurroundings {
  readonly state: StateFile;
  readonly announcer: Announcer;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Where a bookmark leads in the library as it is now. */
  readonly places: ResolvePlace;
}

/** The bookmark calls. The list's order is the reader's own. */
export function bookmarkCalls({ state, announcer, now, newId, places }: BookmarkSurroundings): BookmarkCalls {
  const list = () => state.read('bookmarks');
  const keep = (bookmarks: Bookmark[]): Outcome<null> => {
    const written = state.write('bookmarks', bookmarks);
    if (written.ok) announcer.tell('state.changed', { part: 'bookmarks' });
    return written;
  };
  const resolve = async (bookmark: Bookmark): Promise<BookmarkView> => ({
    ...bookmark,
    ...(await places(bookmark)),
  });
  const views = (bookmarks: readonly Bookmark[]) => Promise.all(bookmarks.map(resolve));

  return {
    'bookmarks.list': async () => done(await views(list())),

    'bookmarks.save': async ({ bookmark, before }) => {
      const saved = {
        ...bookmark,
        id: bookmark.id ?? newId(),
        created: bookmark.created ?? now().toISOString(),
      };
      const bookmarks = list();
      const at = bookmarks.findIndex((one) => one.id === saved.id);
      const written = keep(
        at < 0 ? insertBefore(bookmarks, saved, before ?? null) : bookmarks.with(at, saved),
      );
      return written.ok ? done(await resolve(saved)) : written;
    },

    'bookmarks.remove': ({ id }) => {
      const bookmarks = list();
      const at = bookmarks.findIndex((one) => one.id === id);
      const bookmark = bookmarks[at];
      if (!bookmark) return unknown(id);
      const written = keep(bookmarks.toSpliced(at, 1));
      return written.ok ? done({ bookmark, before: bookmarks[at + 1]?.id ?? null }) : written;
    },

    'bookmarks.move': async ({ id, before }) => {
      const bookmarks = list();
      const moved = bookmarks.find((one) => one.id === id);
      if (!moved) return unknown(id);
      if (before === id) return done(await views(bookmarks));
      const rest = bookmarks.filter((one) => one.id !== id);
      const ordered = insertBefore(rest, moved, before);
      const written = keep(ordered);
      return written.ok ? done(await views(ordered)) : written;
    },
  };
}

/** Puts `bookmark` before the one named, or at the end when there is none of that name. */
function insertBefore(bookmarks: readonly Bookmark[], bookmark: Bookmark, before: string | null): Bookmark[] {
  const at = bookmarks.findIndex((one) => one.id === before);
  return bookmarks.toSpliced(at < 0 ? bookmarks.length : at, 0, bookmark);
}

const unknown = (id: string): Outcome<never> =>
  refuse('bookmark-not-found', `There is no bookmark ${id}.`, 'It may have been removed in another window.');
