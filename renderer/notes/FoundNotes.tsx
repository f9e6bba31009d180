import { pageAddress, screenAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { excerptOf } from './excerpt.ts';
import { nameOfPlace } from './name-of-place.ts';
import { useNotes } from './notes.tsx';
import { matching } from './order.ts';

const text = words.notes;
const most = 5;

/** The reader's own notes that have all the words of a query, apart from what the library says. */
export function FoundNotes({ query }: { readonly query: string }) {
  const found = matching(useNotes().notes, query);
  if (found.length === 0) return null;
  return (
    <section className="found-notes" aria-labelledby="found-notes">
      <h2 id="found-notes" className="list-title">
        {text.found(found.length)}
      </h2>
      <ul>
        {found.slice(0, most).map((note) => (
          <li key={JSON.stringify(note.place)}>
            <a
              href={
                note.target === null
                  ? screenAddress('notes')
                  : pageAddress(note.target.route, note.target.anchor)
              }
            >
              <bdi>
                {note.title} › {nameOfPlace(note)}
              </bdi>
            </a>
            <p dir="auto">{excerptOf(note.text)}</p>
          </li>
        ))}
      </ul>
      {found.length > most && <a href={screenAddress('notes')}>{text.all(found.length)}</a>}
    </section>
  );
}
