import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { ImportReport } from '../api/state-view.ts';
import { bookmarksHtml } from '../kept/bookmarks-html.ts';
import { keptJson } from '../kept/kept-json.ts';
import { mergeKept, type Merged } from '../kept/merge.ts';
import { notesHtml } from '../kept/notes-html.ts';
import { limits } from '../state/state.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';
import { editionLabel } from './edition-label.ts';
import { samePlace } from './note-calls.ts';
import type { NoteViews } from './note-views.ts';
import type { Shelf } from './shelf.ts';

type KeptCalls = Pick<Implementation, 'kept.export' | 'kept.import' | 'kept.takeBack'>;

/** What the calls need from the rest of the reader. */
export interface KeptSurroundings {
  readonly state: StateFile;
  readonly announcer: Announcer;
  readonly shelf: () => Shelf;
  readonly views: NoteViews;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Fieldbook's own version. */
  readonly program: string;
}

/** The longest file that is read, in characters: more than everything that can be kept in a usual life. */
const longestFile = 20_000_000;
/** Unread entries that a report names; it counts them all. */
const mostNamed = 100;

/** The calls that carry bookmarks and notes out and in. */
export function keptCalls(surroundings: KeptSurroundings): KeptCalls {
  const { state, now, newId } = surroundings;
  let upload = { id: '', text: '' };
  let last: { readonly id: string; readonly merged: Merged } | null = null;
  const kept = () => ({ bookmarks: state.read('bookmarks'), notes: state.read('notes') });

  return {
    'kept.export': async ({ format }) => done(await exportKept(format, surroundings)),

    'kept.import': async (piece) => {
      const begun = upload.id === piece.upload ? upload.text : '';
      const text = begun + piece.text;
      upload = { id: '', text: '' };
      if (text.length > longestFile) return unreadable(`It is longer than ${longestFile} characters.`);
      if (!piece.last) {
        upload = { id: piece.upload, text };
        return done(null);
      }
      // Brought when a file is: nobody's first page waits for what reads one.
      const { readKept } = await import('../kept/read-kept.ts');
      const read = readKept(text);
      if (typeof read === 'string') return unreadable(read);
      const merged = mergeKept(kept(), read, { newId, now }, keptLimits);
      const written = write(surroundings, merged);
      if (!written.ok) return written;
      last = { id: piece.upload, merged };
      return done(reportOf(merged));
    },

    'kept.takeBack': ({ upload: id }) => {
      if (last?.id !== id) {
        return refuse(
          'import-not-found',
          'There is no such import to take back.',
          'Remove what it brought by hand.',
        );
      }
      const { added, joined } = last.merged;
      const gone = new Set(added.bookmarks.map((one) => one.id));
      const { bookmarks, notes } = kept();
      const written = write(surroundings, {
        bookmarks: bookmarks.filter((one) => !gone.has(one.id)),
        notes: notes.flatMap((note) => {
          if (added.notes.some((one) => samePlace(one.place, note.place) && one.text === note.text))
            return [];
          const was = joined.find(
            ({ after }) => samePlace(after.place, note.place) && after.text === note.text,
          );
          return [was?.before ?? note];
        }),
      });
      if (written.ok) last = null;
      return written;
    },
  };
}

const keptLimits = { bookmarks: limits.bookmarks, notes: limits.notes, noteText: 20_000 };

const unreadable = (why: string): Outcome<never> =>
  refuse(
    'kept-unreadable',
    `The file was not imported. ${why}`,
    'Choose a file that Fieldbook or a browser exported.',
  );

/** Writes both, and says so to every window. */
function write(
  { state, announcer }: KeptSurroundings,
  { bookmarks, notes }: Pick<Merged, 'bookmarks' | 'notes'>,
): Outcome<null> {
  const first = state.write('bookmarks', [...bookmarks]);
  if (!first.ok) return first;
  const second = state.write('notes', [...notes]);
  announcer.tell('state.changed', { part: 'bookmarks' });
  announcer.tell('state.changed', { part: 'notes' });
  return second;
}

const reportOf = ({ added, same, joined, unread }: Merged): ImportReport => ({
  bookmarks: { added: added.bookmarks.length, same: same.bookmarks },
  notes: { added: added.notes.length, same: same.notes, joined: joined.length },
  unread: unread.slice(0, mostNamed),
  unreadCount: unread.length,
});

async function exportKept(
  format: 'json' | 'bookmarks' | 'notes',
  { state, shelf, views, now, program }: KeptSurroundings,
) {
  const made = now();
  const { library } = shelf();
  const { title } = library.catalogue;
  const [bookmarks, notes] = [state.read('bookmarks'), state.read('notes')];
  const name = (what: string, ending: string) =>
    `fieldbook-${what}-${made.toISOString().slice(0, 10)}.${ending}`;
  if (format === 'json') {
    const text = keptJson({ bookmarks, notes }, { made, program });
    return { name: name('bookmarks-and-notes', 'json'), mediaType: 'application/json', text };
  }
  const mediaType = 'text/html; charset=utf-8';
  if (format === 'bookmarks') {
    return { name: name('bookmarks', 'html'), mediaType, text: bookmarksHtml(bookmarks, title) };
  }
  const head = { library: title, edition: editionLabel(library.edition), made };
  return { name: name('notes', 'html'), mediaType, text: notesHtml(await views(notes), head) };
}
