import type { NoteView } from '../../main/api/site-view.ts';
import type { OutlineEntry } from '../../main/api/page-view.ts';

/** The notes of one page in the order of its text: the page's own first, those whose heading is gone last. */
export function notesOf(
  notes: readonly NoteView[],
  route: string,
  outline: readonly OutlineEntry[],
): readonly NoteView[] {
  const rank = ({ target, resolution }: NoteView): number => {
    if (resolution === 'page-only') return outline.length + 1;
    const at = outline.findIndex(({ id }) => id === target?.anchor);
    return at < 0 && target?.anchor !== null ? outline.length : at;
  };
  return notes.filter(({ target }) => target?.route === route).toSorted((a, b) => rank(a) - rank(b));
}

/** Notes of one page. */
export interface PageOfNotes {
  readonly key: string;
  readonly title: string;
  /** Where the page opens; `null` when this library doesn't have it. */
  readonly route: string | null;
  readonly notes: readonly NoteView[];
}

/** Notes by page, the page with the newest change first; in a page, the newest change first. */
export function byPage(notes: readonly NoteView[]): readonly PageOfNotes[] {
  const newestFirst = notes.toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
  const pages = new Map<string, PageOfNotes>();
  for (const note of newestFirst) {
    const key = note.target?.route ?? ('bulletin' in note.place ? note.place.bulletin : note.place.route);
    const { title, target } = note;
    const { notes: before } = pages.get(key) ?? { notes: [] };
    pages.set(key, { key, title, route: target?.route ?? null, notes: [...before, note] });
  }
  return [...pages.values()];
}

/** The notes in which every word of `typed` occurs: in the text, the heading or the page's title. */
export function matching(notes: readonly NoteView[], typed: string): readonly NoteView[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return notes.filter((note) => {
    const heading = 'bulletin' in note.place ? '' : (note.place.heading ?? '');
    const all = `${note.title}\n${heading}\n${note.text}`.toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
