import { Bookmark as BookmarkIcon } from 'lucide-react';
import { useState, type ReactNode, type KeyboardEvent } from 'react';
import { DropIndicator, GridList, useDragAndDrop } from 'react-aria-components';
import type { BookmarkView } from '../../main/api/state-view.ts';
import { Notice } from '../parts/Notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { keysOf } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { useBookmarks } from './bookmarks.tsx';
import { BookmarkRow } from './BookmarkRow.tsx';
import { ImportResult } from './ImportResult.tsx';
import type { Imported } from './import-file.ts';
import { KeptMenu } from './KeptMenu.tsx';
import { nameOf } from './name-of.ts';
import { neighboursOf } from './neighbours.ts';

/** All bookmarks in the reader's own order. */
export function BookmarksScreen() {
  const [imported, setImported] = useState<Imported | null>(null);
  return (
    <>
      <Bookmarks menu={<KeptMenu onImported={setImported} />} />
      {imported && <ImportResult imported={imported} onClose={() => setImported(null)} />}
    </>
  );
}

function Bookmarks({ menu }: { readonly menu: ReactNode }) {
  const { bookmarks, known } = useBookmarks();
  if (!known) return <Skeleton />;
  if (bookmarks.length === 0) {
    const keys = keysOf('bookmark').join('+');
    return (
      <Notice icon={BookmarkIcon} title={words.bookmarks.empty} actions={menu}>
        <p>{words.bookmarks.emptyText(keys)}</p>
      </Notice>
    );
  }
  return (
    <div className="screen">
      <ScreenHead title={words.bookmarks.title}>{menu}</ScreenHead>
      <BookmarkList bookmarks={bookmarks} />
    </div>
  );
}

function BookmarkList({ bookmarks }: { readonly bookmarks: readonly BookmarkView[] }) {
  const { move } = useBookmarks();
  const { dragAndDropHooks } = useDragAndDrop<BookmarkView>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onReorder({ keys, target }) {
      const [id] = [...keys].map(String);
      if (id === undefined) return;
      const others = bookmarks.filter((bookmark) => bookmark.id !== id);
      const at = others.findIndex((bookmark) => bookmark.id === target.key);
      const before = others[target.dropPosition === 'before' ? at : at + 1];
      move(id, before?.id ?? null);
    },
  });
  const moveByKey = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null;
    const id = row?.getAttribute('data-key');
    if (!event.altKey || !id || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const { up, down } = neighboursOf(bookmarks, id);
    const before = event.key === 'ArrowUp' ? up : down;
    if (before !== undefined) move(id, before);
  };
  return (
    <div onKeyDownCapture={moveByKey}>
      <GridList
        className="bookmark-list"
        aria-label={words.bookmarks.list}
        items={bookmarks}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {(bookmark) => (
          <BookmarkRow
            key={bookmark.id}
            bookmark={bookmark}
            name={nameOf(bookmark)}
            neighbours={neighboursOf(bookmarks, bookmark.id)}
          />
        )}
      </GridList>
    </div>
  );
}
