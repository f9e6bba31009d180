import type { Implementation } from '../api/dispatch.ts';
import { done, refuse } from '../api/failure.ts';
import type { Note, NotePlace } from '../api/site-view.ts';
import type { SiteFiles } from '../state/site-files.ts';
import { limits } from '../state/state.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';
import { fileOfSite } from './keeping-calls.ts';
import type { NoteViews } from './note-views.ts';

/** What the calls need from the rest of the reader. */
export interface NoteSurroundings {
  readonly state: StateFile;
  readonly files: SiteFiles;
  readonly announcer: Announcer;
  readonly now: () => Date;
  readonly views: NoteViews;
}

/** The calls that keep notes: a site's own, and the reader's that belong to no site. */
export function noteCalls(surroundings: NoteSurroundings): Pick<Implementation, 'notes.list' | 'notes.save'> {
  const { state, files, announcer, now, views } = surroundings;
  const fileOf = fileOfSite(state, files);
  return {
    'notes.list': async ({ site }) => {
      if (site === null) return done(await views(state.read('notes')));
      const file = fileOf(site);
      return file.ok ? done(await views(file.value.kept.read('notes'))) : file;
    },

    'notes.save': ({ site, place, text }) => {
      const file = site === null ? done(null) : fileOf(site);
      if (!file.ok) return file;
      const kept = file.value?.kept;
      const notes = kept ? kept.read('notes') : state.read('notes');
      const before = notes.find((one) => samePlace(one.place, place)) ?? null;
      const note = text.trim() === '' ? null : { place, text, changed: now().toISOString() };
      if (note && !before && notes.length >= limits.notes) return tooMany;
      const next = withNote(notes, place, note);
      const written = kept ? kept.write('notes', next) : state.write('notes', next);
      if (!written.ok) return written;
      announcer.tell('state.changed', { part: 'notes' });
      return done({ note, before });
    },
  };
}

/** Notes are one a place. */
export const samePlace = (a: NotePlace, b: NotePlace): boolean =>
  'bulletin' in a
    ? 'bulletin' in b && a.bulletin === b.bulletin
    : !('bulletin' in b) && a.route === b.route && a.anchor === b.anchor;

/** The list with one place's note replaced, or removed (`null`). */
const withNote = (notes: readonly Note[], place: NotePlace, note: Note | null): Note[] => [
  ...notes.filter((one) => !samePlace(one.place, place)),
  ...(note ? [note] : []),
];

const tooMany = refuse('state-full', `There are ${limits.notes} notes already.`, 'Remove some of them.');
