import { Pencil, Trash2 } from 'lucide-react';
import type { NoteView } from '../../main/api/site-view.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { pageAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { nameOfPlace } from './name-of-place.ts';
import { NoteText } from './NoteText.tsx';

const text = words.notes;
const states = { exact: null, moved: text.moved, 'page-only': text.pageOnly, gone: text.gone } as const;

/** One note: what it is about, its text, and what can be done with it. */
export function NoteCard({
  note,
  onEdit,
  onRemove,
}: {
  readonly note: NoteView;
  /** Absent where the note can't be edited: its page is gone. */
  readonly onEdit?: () => void;
  readonly onRemove: () => void;
}) {
  const { target, resolution, changed, html } = note;
  const name = nameOfPlace(note);
  const state = states[resolution];
  return (
    <article className="note" tabIndex={-1} aria-label={text.about(name)}>
      <header className="note-head">
        <h3>
          {target === null ? (
            <bdi className="note-gone">{name}</bdi>
          ) : (
            <a href={pageAddress(target.route, target.anchor)}>
              <bdi>{name}</bdi>
            </a>
          )}
        </h3>
        <div className="note-actions">
          {onEdit && <IconButton icon={Pencil} label={text.edit(name)} onPress={onEdit} />}
          <IconButton icon={Trash2} label={text.remove(name)} onPress={onRemove} />
        </div>
      </header>
      <NoteText html={html} />
      <p className="note-facts">
        {state !== null && <span className="note-state">{state}</span>}
        <span>{text.changed(changed)}</span>
      </p>
    </article>
  );
}
