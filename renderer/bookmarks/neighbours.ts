/** What a move up and a move down put a bookmark before; `undefined` where it can't move. */
export interface Neighbours {
  readonly up: string | undefined;
  readonly down: string | null | undefined;
}

/** The neighbours of a bookmark, for moving it by a key. */
export function neighboursOf(bookmarks: readonly { readonly id: string }[], id: string): Neighbours {
  const at = bookmarks.findIndex((bookmark) => bookmark.id === id);
  const last = at === bookmarks.length - 1;
  return { up: bookmarks[at - 1]?.id, down: last ? undefined : (bookmarks[at + 2]?.id ?? null) };
}
