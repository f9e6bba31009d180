import { StickyNote, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { PageView } from '../../main/api/page-view.ts';
import type { NotedPlace, NoteView } from '../../main/api/site-view.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { screenAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { nameOfPlace } from './name-of-place.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { useNotes } from './notes.tsx';
import { notesOf } from './order.ts';
import type { Here } from './use-here.ts';
import { placeKey } from './writer.ts';

const text = words.notes;

/** The notes of a page, and where new ones are written. */
export function NotesPanel({ page, here }: { readonly page: PageView; readonly here: Here }) {
  const { notes, editing, setOpen } = useNotes();
  const mine = notesOf(withEdited(notes, editing), page.route, page.outline);
  const writing = mine.some((note) => isEdited(note, editing));
  return (
    <div className="notes-panel">
      <header className="notes-panel-head">
        <h2 tabIndex={-1}>{text.title}</h2>
        <a href={screenAddress('notes')}>{text.all(notes.length)}</a>
        <IconButton icon={X} label={text.close} onPress={() => setOpen(false)} />
      </header>
      {!writing && <AddNote here={here} taken={mine} />}
      {mine.map((note) => (
        <PageNote key={placeKey(note.place)} note={note} />
      ))}
      {mine.length === 0 && (
        <div className="notes-none">
          <StickyNote aria-hidden size={22} strokeWidth={1.5} />
          <p>{text.noneHere}</p>
        </div>
      )}
    </div>
  );
}

/**
 * The notes, and among them the one that is being written though nothing of it is kept yet. It stands where it will
 * stand, so that its editor is the same one before and after the first words are kept.
 */
function withEdited(notes: readonly NoteView[], editing: NotedPlace | null): readonly NoteView[] {
  if (editing === null || notes.some((note) => isEdited(note, editing))) return notes;
  const { route, anchor, title } = editing;
  const target = { route, anchor };
  const unwritten = { text: '', html: '', changed: '', title: title ?? route };
  return [...notes, { ...unwritten, place: editing, resolution: 'exact', target }];
}

function PageNote({ note }: { readonly note: NoteView }) {
  const { editing, edit, remove } = useNotes();
  const { place } = note;
  if ('bulletin' in place) return <NoteCard note={note} onRemove={() => remove(note)} />;
  if (!isEdited(note, editing)) {
    return <NoteCard note={note} onEdit={() => edit(place)} onRemove={() => remove(note)} />;
  }
  const name = nameOfPlace(note);
  return (
    <section className="note">
      <header className="note-head">
        <h3>{name}</h3>
      </header>
      <NoteEditor place={place} name={name} start={note.text} />
    </section>
  );
}

const isEdited = ({ place }: NoteView, editing: NotedPlace | null): boolean =>
  editing !== null && placeKey(place) === placeKey(editing);

function AddNote({ here, taken }: { readonly here: Here; readonly taken: readonly NoteView[] }) {
  const { edit } = useNotes();
  const noted = (anchor: string | null) => taken.some(({ target }) => target?.anchor === anchor);
  return (
    <div className="notes-add">
      {here.heading !== null && !noted(here.anchor) && (
        <Button className="button" onPress={() => edit(here.atHeading())}>
          {text.onHeading(here.heading)}
        </Button>
      )}
      {!noted(null) && (
        <Button className="button" onPress={() => edit(here.atPage())}>
          {text.onPage}
        </Button>
      )}
    </div>
  );
}
