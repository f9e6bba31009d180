import type { Note, NotePlace, NoteView } from '../api/site-view.ts';
import type { Resolved } from '../api/state-view.ts';
import type { BulletinStock } from './bulletin-stock.ts';
import type { ResolvePlace } from './place-resolver.ts';
import type { Shelf } from './shelf.ts';

/** What showing notes needs from the rest of the reader. */
export interface NoteViewSurroundings {
  readonly shelf: () => Shelf;
  readonly stock: BulletinStock;
  readonly places: ResolvePlace;
}

/** Makes notes ready to be shown. */
export type NoteViews = (notes: readonly Note[]) => Promise<readonly NoteView[]>;

/** Makes notes ready to be shown: rendered, and with where their places are now. What was rendered once is kept. */
export function noteViews({ shelf, stock, places }: NoteViewSurroundings): NoteViews {
  const rendered = new WeakMap<Shelf, Map<string, string>>();

  const htmlOf = async (standing: Shelf, text: string, target: Resolved['target']): Promise<string> => {
    const known = rendered.get(standing) ?? new Map<string, string>();
    rendered.set(standing, known);
    const key = `${target?.route ?? ''}\n${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { renderNote } = await import('../render/render.ts');
    const path = target && standing.pages.get(target.route)?.file.path;
    const html = renderNote(text, target && { route: target.route, path: path ?? '' }, standing.links);
    known.set(key, html);
    return html;
  };

  return (notes) =>
    Promise.all(
      notes.map(async (note) => {
        const standing = shelf();
        const resolved = await resolve(note.place, standing, stock, places);
        const title = titleOf(note.place, resolved, standing);
        return { ...note, ...resolved, title, html: await htmlOf(standing, note.text, resolved.target) };
      }),
    );
}

async function resolve(
  place: NotePlace,
  standing: Shelf,
  stock: BulletinStock,
  places: ResolvePlace,
): Promise<Resolved> {
  if (!('bulletin' in place)) return places(place);
  const { entries } = await stock(standing);
  const row = entries.find((entry) => entry.row.id === place.bulletin)?.row;
  return row
    ? { resolution: 'exact', target: { route: row.route, anchor: null } }
    : { resolution: 'gone', target: null };
}

function titleOf(place: NotePlace, { target }: Resolved, { pages }: Shelf): string {
  if ('bulletin' in place) return place.bulletin;
  return (target && pages.get(target.route)?.title) ?? place.title ?? place.route;
}
