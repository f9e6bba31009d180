import type { SearchAnswer } from '../../main/api/search-view.ts';
import { searchAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { withoutFilters } from './filters.ts';

const { find } = words;

/**
 * Nothing was found: what was tried, and what is nearest; or, while the index is being made, that this is not the last
 * word. That nothing was found is said by whoever shows this.
 */
export function NothingFound({ answer }: { readonly answer: SearchAnswer }) {
  const { partial, nearest, query } = answer;
  if (partial) return <p className="nothing">{find.nothingYetText}</p>;
  if (nearest !== null && nearest.withoutFilters > 0) {
    return (
      <p className="nothing">
        <a href={searchAddress(withoutFilters(query))}>{find.withoutFilters(nearest.withoutFilters)}</a>
      </p>
    );
  }
  return (
    <div className="nothing">
      {nearest !== null && nearest.words.length > 0 && <NearestWords nearest={nearest.words} />}
      <p>{find.nothingTried}</p>
      <ul>
        {find.nothingTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </div>
  );
}

function NearestWords({ nearest }: { readonly nearest: readonly string[] }) {
  return (
    <p className="nearest">
      {find.nearest}
      {nearest.map((word) => (
        <a key={word} className="facet" href={searchAddress(word)}>
          {word}
        </a>
      ))}
    </p>
  );
}
