import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import type { BookmarkView } from '../../main/api/state-view.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { pageAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { useBookmarks } from './bookmarks.tsx';
import type { Neighbours } from './neighbours.ts';
import { RenameField } from './RenameField.tsx';

const text = words.bookmarks;

/** One bookmark: where it leads, whether that is still so, and what can be done with it. */
export function BookmarkRow({
  bookmark,
  name,
  neighbours,
}: {
  readonly bookmark: BookmarkView;
  readonly name: string;
  readonly neighbours: Neighbours;
}) {
  const { move, remove, rename } = useBookmarks();
  const [renaming, setRenaming] = useState(false);
  const { up, down } = neighbours;
  return (
    <GridListItem className="bookmark-row" id={bookmark.id} textValue={name}>
      <Button slot="drag" className="icon-button grip" aria-label={text.drag(name)}>
        <GripVertical aria-hidden size={15} />
      </Button>
      <div className="bookmark-what">
        {renaming ? (
          <RenameField
            value={name}
            onDone={(label) => {
              setRenaming(false);
              if (label !== null) rename(bookmark, label);
            }}
          />
        ) : (
          <BookmarkLink bookmark={bookmark} name={name} />
        )}
        <BookmarkDetails bookmark={bookmark} name={name} />
      </div>
      <div className="bookmark-actions">
        <IconButton icon={Pencil} label={text.rename} onPress={() => setRenaming(true)} />
        <IconButton
          icon={ArrowUp}
          label={text.moveUp}
          isDisabled={up === undefined}
          onPress={() => up !== undefined && move(bookmark.id, up)}
        />
        <IconButton
          icon={ArrowDown}
          label={text.moveDown}
          isDisabled={down === undefined}
          onPress={() => down !== undefined && move(bookmark.id, down)}
        />
        <IconButton icon={Trash2} label={text.removeOne(name)} onPress={() => remove(bookmark)} />
      </div>
    </GridListItem>
  );
}

function BookmarkLink({ bookmark, name }: { readonly bookmark: BookmarkView; readonly name: string }) {
  const { target } = bookmark;
  if (target === null) return <bdi className="bookmark-name bookmark-gone">{name}</bdi>;
  return (
    <a className="bookmark-name" href={pageAddress(target.route, target.anchor)}>
      <bdi>{name}</bdi>
    </a>
  );
}

function BookmarkDetails({ bookmark, name }: { readonly bookmark: BookmarkView; readonly name: string }) {
  const { title, heading, quote, resolution, created } = bookmark;
  const states = { exact: null, moved: text.moved, 'page-only': text.pageOnly, gone: text.gone } as const;
  const state = states[resolution];
  const where = [title, heading].filter((part) => part !== null && part !== name).join(' › ');
  return (
    <>
      <p className="bookmark-where">
        {where !== '' && <bdi>{where}</bdi>}
        {state !== null && <span className="bookmark-state">{state}</span>}
        <span>{text.keptSince(created)}</span>
      </p>
      {quote !== null && (
        <p className="bookmark-quote" dir="auto">
          {quote}
        </p>
      )}
    </>
  );
}
