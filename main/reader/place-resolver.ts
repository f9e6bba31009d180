import type { OutlineEntry } from '../api/page-view.ts';
import type { Resolved } from '../api/state-view.ts';
import type { Section } from '../render/sections.ts';
import { findRoute } from './page-calls.ts';
import { parseShelved } from './parse-shelved.ts';
import type { Shelf } from './shelf.ts';

/** A place of the library as the reader kept it: a bookmark's, or a note's. */
export interface KeptPlace {
  readonly route: string;
  readonly anchor: string | null;
  /** The heading's text then. */
  readonly heading: string | null;
  /** The first words of the place then. */
  readonly quote: string | null;
}

/** Says where a kept place is in the library as it is now. */
export type ResolvePlace = (kept: KeptPlace) => Promise<Resolved>;

/** A page's places, as kept ones are looked for. */
type Place = Pick<OutlineEntry, 'id' | 'text'> & { readonly words: string };

/**
 * Finds where kept places lead now: by route and anchor, else by the heading's text, else by the words that stood there.
 * A page that moved is found by its alias.
 */
export function placeResolver(shelf: () => Shelf): ResolvePlace {
  const places = new WeakMap<Shelf, Map<string, Promise<readonly Place[]>>>();
  const placesOf = (standing: Shelf, route: string) => {
    const known = places.get(standing) ?? new Map<string, Promise<readonly Place[]>>();
    places.set(standing, known);
    const found = known.get(route) ?? readPlaces(standing, route);
    known.set(route, found);
    return found;
  };

  return async (kept) => {
    const standing = shelf();
    if (standing.bulletins.has(kept.route)) {
      return { resolution: 'exact', target: { route: kept.route, anchor: kept.anchor } };
    }
    const route = findRoute(standing, kept.route);
    if (route === null || !standing.pages.has(route)) return { resolution: 'gone', target: null };
    const anchor = await findAnchor(kept, () => placesOf(standing, route));
    const target = { route, anchor };
    if (anchor === null && kept.anchor !== null) return { resolution: 'page-only', target };
    const same = route === kept.route && anchor === kept.anchor;
    return { resolution: same ? 'exact' : 'moved', target };
  };
}

async function findAnchor(
  { anchor, heading, quote }: KeptPlace,
  places: () => Promise<readonly Place[]>,
): Promise<string | null> {
  if (anchor === null) return null;
  const all = await places();
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
