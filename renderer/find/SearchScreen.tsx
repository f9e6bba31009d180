import { useState } from 'react';
import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { SearchAnswer } from '../../main/api/search-view.ts';
import { FoundNotes } from '../notes/FoundNotes.tsx';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { screenAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { AnswerNotes } from './AnswerNotes.tsx';
import { FacetChips } from './FacetChips.tsx';
import { groupHits, withSections, type HitGroup } from './hit-groups.ts';
import { HitText } from './HitText.tsx';
import { NothingFound } from './NothingFound.tsx';
import { hitAddress } from './options.ts';
import { useSearch } from './use-search.ts';

const { find } = words;
const portion = 40;
const most = 200; // what the contract allows at once

/** All results of a query, by page, with chips to narrow them down. */
export function SearchScreen({ query }: { readonly query: string }) {
  const [portions, setPortions] = useState(1);
  const limit = Math.min(most, portions * portion);
  const { answer, failure } = useSearch(query, limit);
  const [round, setRound] = useState(0);
  if (query.trim() === '') {
    return (
      <Notice icon={Search} title={find.screenTitle}>
        <p>{find.start}</p>
        <p>{find.tips}</p>
      </Notice>
    );
  }
  if (failure !== null)
    return <FailureNotice key={round} failure={failure} onRetry={() => setRound(round + 1)} />;
  if (answer === null) return <Skeleton />;
  return (
    <div className="screen">
      <ScreenHead title={query} kicker={find.resultsFor}>
        <p className="screen-count" role="status">
          {countOf(answer)}
          <span> · {find.took(answer.tookMs)}</span>
        </p>
      </ScreenHead>
      <FacetChips query={query} facets={answer.facets} />
      <AnswerNotes answer={answer} />
      <FoundNotes query={query} />
      {answer.hits.length === 0 && answer.kind === 'results' && <NothingFound answer={answer} />}
      {answer.kind === 'id-absent' && (
        <p className="nothing">
          <a href={screenAddress('updates')}>{find.idAbsentNext}</a>
        </p>
      )}
      {answer.kind === 'id-absent' && answer.hits.length > 0 && (
        <h2 className="list-title">{find.lookAlikes}</h2>
      )}
      <Results answer={answer} />
      {answer.hits.length < Math.min(answer.total, most) && (
        <Button className="button" onPress={() => setPortions(portions + 1)}>
          {find.more}
        </Button>
      )}
    </div>
  );
}

function countOf({ hits, total, partial, query }: SearchAnswer): string {
  if (partial && total === 0) return find.nothingYet(query);
  return hits.length < total ? find.shown(hits.length, total) : find.count(total);
}

function Results({ answer }: { readonly answer: SearchAnswer }) {
  return (
    <ol className="results">
      {groupHits(answer.hits.flatMap((hit) => withSections(hit, hit.sections.length))).map((group) => (
        <ResultGroup key={group.route} group={group} terms={answer.terms} />
      ))}
    </ol>
  );
}

function ResultGroup({ group, terms }: { readonly group: HitGroup; readonly terms: readonly string[] }) {
  return (
    <li className="result-group">
      {group.hits.map((hit, at) => (
        <a
          key={hit.anchor ?? ''}
          className="result"
          data-follows={at > 0}
          href={hitAddress(hit)}
          data-marks={terms.join('\n')}
        >
          <HitText hit={hit} follows={at > 0} />
        </a>
      ))}
    </li>
  );
}
