import type { OutlineEntry } from '../api/page-view.ts';
import type { Bookmark, BookmarkView } from '../api/state-view.ts';
import type { Section } from '../render/sections.ts';
import { findRoute } from './page-calls.ts';
import { parseShelved } from './parse-shelved.ts';
import type { Shelf } from './shelf.ts';

/** A page's places, as bookmarks look for them. */
type Place = Pick<OutlineEntry, 'id' | 'text'> & { readonly words: string };

/**
 * Finds where bookmarks lead now: by route and anchor, else by the heading's text, else by the words that stood there.
 * A page that moved is found by its alias.
 */
export function bookmarkResolver(shelf: () => Shelf): (bookmark: Bookmark) => Promise<BookmarkView> {
  const places = new WeakMap<Shelf, Map<string, Promise<readonly Place[]>>>();
  const placesOf = (standing: Shelf, route: string) => {
    const known = places.get(standing) ?? new Map<string, Promise<readonly Place[]>>();
    places.set(standing, known);
    const found = known.get(route) ?? readPlaces(standing, route);
    known.set(route, found);
    return found;
  };

  return async (bookmark) => {
    const standing = shelf();
    if (standing.bulletins.has(bookmark.route)) {
      return { ...bookmark, resolution: 'exact', target: { route: bookmark.route, anchor: bookmark.anchor } };
    }
    const route = findRoute(standing, bookmark.route);
    if (route === null || !standing.pages.has(route))
      return { ...bookmark, resolution: 'gone', target: null };
    const anchor = await findAnchor(bookmark, () => placesOf(standing, route));
    const target = { route, anchor };
    if (anchor === null && bookmark.anchor !== null) return { ...bookmark, resolution: 'page-only', target };
    const same = route === bookmark.route && anchor === bookmark.anchor;
    return { ...bookmark, resolution: same ? 'exact' : 'moved', target };
  };
}

async function findAnchor(
  bookmark: Bookmark,
  places: () => Promise<readonly Place[]>,
): Promise<string | null> {
  if (bookmark.anchor === null) return null;
  const all = await places();
  const { anchor, heading, quote } = bookmark;
  const byAnchor = all.find((place) => place.id === anchor && (heading === null || place.text === heading));
  const byHeading = all.find((place) => heading !== null && place.text === heading);
  const byQuote = all.find((place) => quote !== null && quote !== '' && place.words.includes(squeeze(quote)));
  const sameAnchor = all.find((place) => place.id === anchor);
  return (byAnchor ?? byHeading ?? byQuote ?? sameAnchor)?.id ?? null;
}

async function readPlaces(shelf: Shelf, route: string): Promise<readonly Place[]> {
  const page = shelf.pages.get(route);
  const parsed = page && (await parseShelved(shelf.library, page));
  if (!parsed?.ok) return [];
  const { sectionsOf } = await import('../render/sections.ts');
  return sectionsOf(parsed.value).flatMap(placeOf);
}

const placeOf = (section: Section): readonly Place[] =>
  section.anchor === null
    ? []
    : [
        {
          id: section.anchor,
          text: section.heading ?? '',
          words: squeeze(`${section.text} ${section.code}`),
        },
      ];

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
