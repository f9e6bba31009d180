import { X } from 'lucide-react';
import type { Facet } from '../../main/api/search-view.ts';
import { useMedia } from '../parts/use-media.ts';
import { searchAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { hasFilter, toggleFilter } from './filters.ts';

const inSight: ReadonlySet<Facet['filter']> = new Set(['kind', 'severity', 'section']);
const most = 8; // values a line: the hits matter more
const short = '(max-height: 44.9rem)'; // as in find-short.css

/**
 * What the results can be narrowed to, with how many would stay: the plainest lines in sight, the others folded; in a short
 * window all of them, for there the lines would take the place of the hits.
 */
export function FacetChips({ query, facets }: { readonly query: string; readonly facets: readonly Facet[] }) {
  const shown = facets.filter(({ filter }) => inSight.has(filter));
  const folded = facets.filter(({ filter }) => !inSight.has(filter));
  const isShort = useMedia(short);
  if (facets.length === 0) return null;
  if (isShort) {
    return (
      <nav className="facets" aria-label={words.find.filters}>
        <details>
          <summary>{words.find.narrow(facets.filter((facet) => hasFilter(query, facet)).length)}</summary>
          <FacetLines query={query} facets={facets} />
        </details>
      </nav>
    );
  }
  return (
    <nav className="facets" aria-label={words.find.filters}>
      <FacetLines query={query} facets={shown} />
      {folded.length > 0 && (
        <details open={folded.some((facet) => hasFilter(query, facet))}>
          <summary>{words.find.moreFilters}</summary>
          <FacetLines query={query} facets={folded} />
        </details>
      )}
    </nav>
  );
}

function FacetLines({ query, facets }: { readonly query: string; readonly facets: readonly Facet[] }) {
  const filters = [...new Set(facets.map(({ filter }) => filter))];
  return filters.map((filter) => (
    <div key={filter} className="facet-line">
      <span className="facet-name">{words.find.facets[filter]}</span>
      <div className="facet-group">
        {facets
          .filter((facet) => facet.filter === filter)
          .slice(0, most)
          .map((facet) => (
            <FacetChip key={facet.value} query={query} facet={facet} />
          ))}
      </div>
    </div>
  ));
}

/** Adds its filter to the query, or takes it away. */
function FacetChip({ query, facet }: { readonly query: string; readonly facet: Facet }) {
  const on = hasFilter(query, facet);
  return (
    <a
      className="facet"
      data-on={on}
      href={searchAddress(toggleFilter(query, facet))}
      aria-label={on ? words.find.removeFilter(shownValue(facet)) : undefined}
    >
      {shownValue(facet)}
      <span className="facet-count">{facet.count}</span>
      {on && <X aria-hidden size={12} />}
    </a>
  );
}

/** Kinds and severities have words of the interface; everything else is the library's own. */
function shownValue({ filter, value }: Facet): string {
  const { find, bulletins } = words;
  if (filter === 'kind') return value === 'page' ? find.page : value === 'bulletin' ? find.bulletin : value;
  const severity = Object.entries(bulletins.severities).find(([code]) => code === value);
  return filter === 'severity' && severity !== undefined ? severity[1] : value;
}
