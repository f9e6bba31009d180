import { Hourglass, Info, SearchCheck, SearchX } from 'lucide-react';
import type { SearchAnswer } from '../../main/api/search-view.ts';
import { datedEdition } from '../shell/edition-name.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';
import { useIndexState } from './use-index-state.ts';

/** What has to be said about an answer before its hits: an id that is or isn't here, what was loosened, what is missing. */
export function AnswerNotes({ answer }: { readonly answer: SearchAnswer }) {
  const { find } = words;
  const { edition } = useLibrary().description;
  const { kind, id, didYouMean, relaxed, partial } = answer;
  return (
    <>
      {partial && <Partial />}
      {kind === 'id-found' && id !== null && (
        <p className="answer-note" data-tone="found">
          <SearchCheck aria-hidden size={16} />
          {find.idFound(id)}
        </p>
      )}
      {kind === 'id-absent' && id !== null && (
        <div className="answer-note" data-tone="absent">
          <SearchX aria-hidden size={17} />
          <p>
            <strong>{find.idAbsent(id, datedEdition(edition))}</strong> {find.idAbsentText}
          </p>
        </div>
      )}
      {didYouMean !== null && (
        <p className="answer-note">
          <Info aria-hidden size={15} />
          {find.didYouMean(didYouMean)}
        </p>
      )}
      {relaxed !== null && (
        <p className="answer-note">
          <Info aria-hidden size={15} />
          {find.relaxed(relaxed)}
        </p>
      )}
    </>
  );
}

function Partial() {
  const state = useIndexState();
  const { done, total } = state ?? { done: 0, total: 0 };
  return (
    <div className="answer-note" data-tone="partial">
      <Hourglass aria-hidden size={15} />
      <p>
        {words.find.partial(done, total)}
        {total > 0 && <progress max={total} value={done} />}
      </p>
    </div>
  );
}
