import { useCallback, useEffect, useState } from 'react';
import type { CallName, Params, Result } from '../../main/api/contract.ts';
import type { Failure } from '../../main/api/failure.ts';
import { answeredAhead, call, onReach } from '../client.ts';
import { useMadeOld } from './made-old.ts';

/** What a call has brought so far. While a new answer is under way, the one before stays to be shown. */
export interface Asked<T> {
  /** The last good answer, whatever the parameters are now; `null` before the first one. */
  readonly value: T | null;
  /** Why the last answer wasn't one. */
  readonly failure: Failure | null;
  /** True until the answer to the present parameters is there. */
  readonly pending: boolean;
  /** Asks again. */
  readonly reload: () => void;
}

interface Answered<T> {
  readonly key: string | null;
  readonly value: T | null;
  readonly failure: Failure | null;
}

/**
 * Calls the program whenever the parameters change, and when what the answer was made from does; answers that come too late
 * are dropped.
 *
 * @param params `null`: nothing is asked for now, and what was answered before stays
 * @param start an answer to the first parameters that is there already: nothing is asked until `reload`
 */
export function useCall<N extends CallName>(
  name: N,
  params: Params<N> | null,
  start: Result<N> | null = null,
): Asked<Result<N>> {
  const [round, setRound] = useState(0);
  const asked = params === null ? null : JSON.stringify(params);
  const key = `${round} ${asked ?? ''}`;
  const [answered, setAnswered] = useState<Answered<Result<N>>>(() => {
    const value = start ?? (params === null ? null : answeredAhead(name, params));
    return { key: value === null ? null : key, value, failure: null };
  });
  const pending = asked !== null && answered.key !== key;

  useEffect(() => {
    if (!pending || asked === null) return undefined;
    let late = false;
    void call(name, JSON.parse(asked) as Params<N>).then((outcome) => {
      if (late) return;
      setAnswered((before) =>
        outcome.ok
          ? { key, value: outcome.value, failure: null }
          : { key, value: before.value, failure: outcome.failure },
      );
    });
    return () => {
      late = true;
    };
  }, [name, asked, key, pending]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  useMadeOld(name, reload);
  const unanswered = answered.failure?.code === 'not-ready';
  useEffect(() => {
    if (!unanswered) return undefined;
    return onReach((reached) => {
      if (reached) reload();
    });
  }, [unanswered, reload]);
  return { value: answered.value, failure: pending ? null : answered.failure, pending, reload };
}
