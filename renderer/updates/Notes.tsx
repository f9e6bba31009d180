import type { Note } from '../../main/api/sayings/sayings.ts';
import { toldNote } from '../words/failures.ts';

/** Sentences that go with an update: what was accepted by hand, what could not be tidied. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="update-notes">
      {notes.map((note) => (
        <li key={note.text}>{toldNote(note)}</li>
      ))}
    </ul>
  );
}
