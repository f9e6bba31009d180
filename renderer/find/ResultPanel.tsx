import { useEffect, useRef } from 'react';
import type { SearchAnswer } from '../../main/api/search-view.ts';
import { datedEdition } from '../shell/edition-name.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';
import { AnswerNotes } from './AnswerNotes.tsx';
import { NothingFound } from './NothingFound.tsx';
import { OptionLink } from './OptionLink.tsx';
import type { SearchFieldState } from './use-search-field.ts';
import type { Searched } from './use-search.ts';

const { find } = words;

/** The panel under the search field: notes on the answer, hits by page, and what to do when there are none. */
export function ResultPanel({ field }: { readonly field: SearchFieldState }) {
  const { searched, options, combobox, choose } = field;
  const { active } = combobox;
  const edition = datedEdition(useLibrary().description.edition);
  const text = field.text.trim();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const { answer, pending } = searched;
  const nothing = text !== '' && !pending && answer?.kind === 'results' && answer.hits.length === 0;
  return (
    // The focus stays in the field, so that typing goes on wherever one clicks.
    <div className="panel" aria-busy={pending} onMouseDown={(event) => event.preventDefault()}>
      <p className="for-readers" role="status">
        {!pending && answer !== null && announcement(answer, edition)}
      </p>
      {text === '' ? <RecentHead onForget={field.forgetSearches} /> : <AnswerHead searched={searched} />}
      <div ref={list} id="search-results" role="listbox" aria-label={text === '' ? find.recent : find.panel}>
        {options.map((option, at) => (
          <OptionLink
            key={option.id}
            option={option}
            at={at}
            active={at === active}
            onPoint={() => combobox.setActive(at)}
            onChoose={choose}
          />
        ))}
      </div>
      {nothing && (
        <>
          <p className="nothing-head">{answer.partial ? find.nothingYet(text) : find.nothing(text)}</p>
          <NothingFound answer={answer} />
        </>
      )}
    </div>
  );
}

function RecentHead({ onForget }: { readonly onForget: () => void }) {
  return (
    <div className="panel-head">
      <h2>{find.recent}</h2>
      <button type="button" className="link-button" onClick={onForget}>
        {find.forgetRecent}
      </button>
    </div>
  );
}

function AnswerHead({ searched: { answer, failure } }: { readonly searched: Searched }) {
  if (failure !== null) {
    return (
      <p className="answer-note" data-tone="absent">
        <span>
          <strong>{find.failed}.</strong> {failure.message} {failure.next}
        </span>
      </p>
    );
  }
  if (answer === null) return null;
  return (
    <>
      <AnswerNotes answer={answer} />
      {answer.kind === 'id-absent' && answer.hits.length > 0 && (
        <div className="panel-head">
          <h2>{find.lookAlikes}</h2>
        </div>
      )}
    </>
  );
}

/** What a screen reader hears when an answer has come. */
function announcement(answer: SearchAnswer, edition: string): string {
  if (answer.kind === 'id-absent' && answer.id !== null) return find.idAbsent(answer.id, edition);
  if (answer.kind === 'id-found' && answer.id !== null) return find.idFound(answer.id);
  return answer.partial && answer.total === 0 ? find.nothingYet(answer.query) : find.count(answer.total);
}
