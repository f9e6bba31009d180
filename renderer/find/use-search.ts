import { useEffect, useState } from 'react';
import type { Failure } from '../../main/api/failure.ts';
import type { SearchAnswer } from '../../main/api/search-view.ts';
import { call } from '../client.ts';
import { useIndexState } from './use-index-state.ts';

/** What is known about a text that is being typed. */
export interface Searched {
  /** The latest answer, perhaps to a text typed a moment ago: results stay until there are better ones. */
  readonly answer: SearchAnswer | null;
  readonly failure: Failure | null;
  /** True while the answer to the present text is under way. */
  readonly pending: boolean;
}

interface Answered {
  readonly key: string;
  readonly answer: SearchAnswer | null;
  readonly failure: Failure | null;
}

const patience = 60; // ms: between two letters of a quick typist, below what a reader notices

/** Searches as a text is typed. Only the answer to the last text counts; earlier ones that come late are dropped. */
export function useSearch(text: string, limit: number): Searched {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const index = useIndexState();
  const wanted = text.trim();
  // A new phase of the index can answer the same text better.
  const key = `${index?.phase ?? ''} ${limit} ${wanted}`;

  useEffect(() => {
    if (wanted === '') return undefined;
    let late = false;
    const timer = setTimeout(() => {
      void call('search.query', { text: wanted, limit }).then((outcome) => {
        if (late) return;
        setAnswered(
          outcome.ok
            ? { key, answer: outcome.value, failure: null }
            : { key, answer: null, failure: outcome.failure },
        );
      });
    }, patience);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, limit, key]);

  if (wanted === '') return { answer: null, failure: null, pending: false };
  const pending = answered?.key !== key;
  return { answer: answered?.answer ?? null, failure: pending ? null : answered.failure, pending };
}
