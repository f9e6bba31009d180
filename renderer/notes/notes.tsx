import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { NotePlace, NotedPlace, NoteView } from '../../main/api/site-view.ts';
import { call, onReach } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { useEvent } from '../parts/use-event.ts';
import { useKeptList } from '../parts/use-kept-list.ts';
import { useSession } from '../shell/session.tsx';
import { words } from '../words/words.ts';
import { createNoteWriter, placeKey, type NoteWriter } from './writer.ts';

/** The reader's own notes on pages and headings, and everything that can be done to them. */
export interface Notes {
  /** Empty until they were read. */
  readonly notes: readonly NoteView[];
  readonly known: boolean;
  readonly writer: NoteWriter;
  /** The panel beside the page. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Which place is being written about. */
  readonly editing: NotedPlace | null;
  /** Opens the panel with an editor for the place, or for the note that leads there already. */
  readonly edit: (place: NotedPlace) => void;
  /** Leaves the editor; what is said offers the text that was there before. */
  readonly leave: (before: string) => void;
  /** Removes a note; what is said offers to bring it back. */
  readonly remove: (note: Pick<NoteView, 'place' | 'text'>) => void;
}

const NotesContext = createContext<Notes | null>(null);
const patience = 500; // ms after the first unkept key

const save = (place: NotePlace, text: string) => call('notes.save', { site: null, place, text });
const later = (act: () => void) => {
  const timer = setTimeout(act, patience);
  return () => clearTimeout(timer);
};

/** Holds the notes for everything below it, and follows changes made in another window. */
export function NotesProvider({ children }: { readonly children: ReactNode }) {
  const { value, reload, settle } = useKeptList('notes.list', { site: null }, 'notes');
  const [writer] = useState(() => createNoteWriter(save, later));
  const [editing, setEditing] = useState<NotedPlace | null>(null);
  const { session, keep } = useSession();
  useKeptWriting(writer);
  const notes = useMemo<Notes>(() => {
    const known = value ?? [];
    const putBack = (place: NotePlace, text: string) => () => void settle(save(place, text));
    return {
      notes: known,
      known: value !== null,
      writer,
      open: session.notes,
      setOpen: (open) => keep({ notes: open }),
      editing,
      edit(place) {
        const there = known.find((note) => isAt(note, place.route, place.anchor))?.place;
        setEditing(there && !('bulletin' in there) ? there : place);
        keep({ notes: true });
      },
      leave(before) {
        if (editing === null) return;
        const typed = writer.unkept(editing);
        setEditing(null);
        void writer.flush().then(reload);
        const now = typed ?? known.find((note) => placeKey(note.place) === placeKey(editing))?.text ?? '';
        if (now.trim() === before.trim()) return;
        const said = now.trim() === '' ? words.notes.removed : words.notes.kept;
        say(said, { label: words.undo, run: putBack(editing, before) });
      },
      remove({ place, text }) {
        setEditing(null);
        void writer
          .flush()
          .then(() => settle(save(place, '')))
          .then((removed) => {
            if (removed) say(words.notes.removed, { label: words.undo, run: putBack(place, text) });
          });
      },
    };
  }, [value, writer, editing, session.notes, keep, reload, settle]);
  return <NotesContext value={notes}>{children}</NotesContext>;
}

/** The notes. */
export function useNotes(): Notes {
  const notes = useContext(NotesContext);
  if (notes === null) throw new Error('useNotes needs a NotesProvider above it');
  return notes;
}

/** Whether a note is about this place, in the library as it is now. */
export const isAt = ({ target }: NoteView, route: string, anchor: string | null): boolean =>
  target !== null && target.route === route && target.anchor === anchor;

/** What was typed is sent as the window goes out of sight or closes, as the system ends, and when the host is back. */
function useKeptWriting(writer: NoteWriter): void {
  useEvent('session.ending', () => void writer.flush());
  useEffect(() => {
    const flush = () => void writer.flush();
    window.addEventListener('beforeunload', flush); // the desktop hears nothing later
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    const deaf = onReach((reached) => {
      if (reached) flush();
    });
    return () => {
      window.removeEventListener('beforeunload', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      deaf();
    };
  }, [writer]);
}
