import { X } from 'lucide-react';
import type { Facet } from '../../main/api/search-view.ts';
import { searchAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { filterText, hasFilter, toggleFilter } from './filters.ts';

/** What the results can be narrowed to, with how many would stay. A chip adds its filter to the query, or takes it away. */
export function FacetChips({ query, facets }: { readonly query: string; readonly facets: readonly Facet[] }) {
  const groups = Map.groupBy(facets, ({ filter }) => filter);
  if (groups.size === 0) return null;
  return (
    <nav className="facets" aria-label={words.find.filters}>
      {[...groups].map(([filter, values]) => (
        <div key={filter} className="facet-group">
          <span className="facet-name">{words.find.facets[filter]}</span>
          {values.slice(0, 8).map((facet) => (
            <FacetChip key={facet.value} query={query} facet={facet} />
          ))}
        </div>
      ))}
    </nav>
  );
}

function FacetChip({ query, facet }: { readonly query: string; readonly facet: Facet }) {
  const on = hasFilter(query, facet);
  return (
    <a
      className="facet"
      data-on={on}
      href={searchAddress(toggleFilter(query, facet))}
      aria-label={on ? words.find.removeFilter(filterText(facet)) : undefined}
    >
      {facet.value}
      <span className="facet-count">{facet.count}</span>
      {on && <X aria-hidden size={12} />}
    </a>
  );
}
