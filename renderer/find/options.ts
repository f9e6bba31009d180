import { parseDeepLink } from '../../content/format/deep-link.ts';
import type { SearchAnswer, SearchHit } from '../../main/api/search-view.ts';
import { pageAddress, searchAddress } from '../shell/address.ts';
import { groupHits, withSections } from './hit-groups.ts';

/** One thing that the arrow keys can reach in the panel under the search field. */
export interface Option {
  /** Unique among the options, and the same for the same thing in the next answer. */
  readonly id: string;
  readonly address: string;
  readonly marks: readonly string[];
  readonly what:
    | { readonly kind: 'hit'; readonly hit: SearchHit; readonly follows: boolean }
    | { readonly kind: 'recent'; readonly text: string }
    | { readonly kind: 'all'; readonly total: number }
    /** A `fieldbook:` link that was typed or pasted. */
    | { readonly kind: 'link'; readonly link: string };
}

/** The address that a hit opens at. */
export const hitAddress = ({ route, anchor }: SearchHit): string => pageAddress(route, anchor);

/** So many further sections of a page are offered in the panel; the screen has all that are told. */
const mostSections = 2;

/** The options for an answer: its hits, page by page, and the way to all of them. */
export function answerOptions(answer: SearchAnswer): readonly Option[] {
  const listed = answer.hits.flatMap((hit) => withSections(hit, mostSections));
  const hits = groupHits(listed).flatMap((group) =>
    group.hits.map((hit, at): Option => ({
      id: `hit ${hit.route} ${hit.anchor ?? ''}`,
      address: hitAddress(hit),
      marks: answer.terms,
      what: { kind: 'hit', hit, follows: at > 0 },
    })),
  );
  if (answer.total <= answer.hits.length) return hits;
  const all: Option = {
    id: 'all',
    address: searchAddress(answer.query),
    marks: [],
    what: { kind: 'all', total: answer.total },
  };
  return [...hits, all];
}

/** The options for an empty field: what was searched before. */
export const recentOptions = (searches: readonly string[]): readonly Option[] =>
  searches.map((text) => ({
    id: `recent ${text}`,
    address: searchAddress(text),
    marks: [],
    what: { kind: 'recent', text },
  }));

/** The one option for a `fieldbook:` link in the field: to go where it leads; `null` when what was typed is none. */
export function linkOption(typed: string): Option | null {
  const link = typed.trim();
  const address = parseDeepLink(link);
  if (address === null) return null;
  return { id: `link ${address}`, address, marks: [], what: { kind: 'link', link } };
}

/** Recent searches after one more: the newest first, none twice, and a handful of them. */
export function withSearch(searches: readonly string[], text: string): readonly string[] {
  const searched = text.trim().slice(0, 200);
  if (searched === '') return searches;
  return [searched, ...searches.filter((one) => one.toLowerCase() !== searched.toLowerCase())].slice(0, 8);
}

/** The id of an option's element, for `aria-activedescendant`. */
export const optionId = (at: number): string => `search-option-${at}`;
