import { useCallback } from 'react';
import type { CallName, Events, Params, Result } from '../../main/api/contract.ts';
import type { Outcome } from '../../main/api/failure.ts';
import { say } from './toasts.ts';
import { useCall } from './use-call.ts';
import { useEvent } from './use-event.ts';

/** A list that the program keeps for the reader. */
export interface KeptList<T> {
  /** `null` until it was read. */
  readonly value: T | null;
  readonly reload: () => void;
  /** Waits for a change of it, says why one failed, and reads the list anew; true where it was made. */
  readonly settle: (change: Promise<Outcome<unknown>>) => Promise<boolean>;
}

/** Reads a list, and follows what is changed in it here, in another window, and by another edition of the library. */
export function useKeptList<N extends CallName>(
  name: N,
  params: Params<N>,
  part: Events['state.changed']['part'],
): KeptList<Result<N>> {
  const { value, reload } = useCall(name, params);
  useEvent('state.changed', (changed) => {
    if (changed.part === part) reload();
  });
  useEvent('library.changed', reload);
  const settle = useCallback(
    async (change: Promise<Outcome<unknown>>) => {
      const answer = await change;
      if (!answer.ok) say(answer.failure.message);
      reload();
      return answer.ok;
    },
    [reload],
  );
  return { value, reload, settle };
}
