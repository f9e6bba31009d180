import { ArrowRight, History } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { SearchAnswer } from '../../main/api/search-view.ts';
import { words } from '../words/words.ts';
import { AnswerNotes } from './AnswerNotes.tsx';
import { HitText } from './HitText.tsx';
import { NothingFound } from './NothingFound.tsx';
import { optionId, type Option } from './options.ts';
import type { Searched } from './use-search.ts';

const { find } = words;

/** The panel under the search field: notes on the answer, hits by page, and what to do when there are none. */
export function ResultPanel({
  text,
  searched,
  options,
  active,
  onPoint,
  onChoose,
  onForget,
}: {
  readonly text: string;
  readonly searched: Searched;
  readonly options: readonly Option[];
  readonly active: number;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (option: Option) => void;
  readonly onForget: () => void;
}) {
  const { answer, failure, pending } = searched;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const recent = text === '';
  return (
    // The focus stays in the field, so that typing goes on wherever one clicks.
    <div className="panel" aria-busy={pending} onMouseDown={(event) => event.preventDefault()}>
      <p className="for-readers" role="status">
        {!pending && answer !== null && announcement(answer)}
      </p>
      {failure !== null && (
        <p className="answer-note" data-tone="absent">
          <span>
            <strong>{find.failed}.</strong> {failure.message} {failure.next}
          </span>
        </p>
      )}
      {!recent && answer !== null && <AnswerNotes answer={answer} />}
      {recent && (
        <div className="panel-head">
          <h2>{find.recent}</h2>
          <button type="button" className="link-button" onClick={onForget}>
            {find.forgetRecent}
          </button>
        </div>
      )}
      {answer?.kind === 'id-absent' && answer.hits.length > 0 && (
        <div className="panel-head">
          <h2>{find.lookAlikes}</h2>
        </div>
      )}
      <div ref={list} id="search-results" role="listbox" aria-label={recent ? find.recent : find.panel}>
        {options.map((option, at) => (
          <a
            key={option.id}
            id={optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className={`option option-${option.what.kind}`}
            data-follows={option.what.kind === 'hit' && option.what.follows}
            href={option.address}
            onMouseMove={() => at !== active && onPoint(at)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onChoose(option);
            }}
          >
            <OptionText option={option} />
          </a>
        ))}
      </div>
      {!pending && answer?.hits.length === 0 && answer.kind === 'results' && <NothingFound text={text} />}
    </div>
  );
}

function OptionText({ option: { what } }: { readonly option: Option }) {
  switch (what.kind) {
    case 'hit':
      return <HitText hit={what.hit} follows={what.follows} />;
    case 'recent':
      return (
        <>
          <History aria-hidden size={15} />
          {what.text}
        </>
      );
    case 'all':
      return (
        <>
          {find.all(what.total)}
          <ArrowRight aria-hidden size={14} />
        </>
      );
  }
}

/** What a screen reader hears when an answer has come. */
function announcement(answer: SearchAnswer): string {
  if (answer.kind === 'id-absent' && answer.id !== null) return find.idAbsent(answer.id, answer.edition);
  if (answer.kind === 'id-found' && answer.id !== null) return find.idFound(answer.id);
  return find.count(answer.total);
}
