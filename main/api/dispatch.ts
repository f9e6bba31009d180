import { calls, type CallName, type EventName, type Events, type Parsed, type Result } from './contract.ts';
import { refuse, type Outcome } from './failure.ts';

/** The use cases behind the contract: one function a call. */
export type Implementation = {
  readonly [N in CallName]: (params: Parsed<N>) => Promise<Outcome<Result<N>>> | Outcome<Result<N>>;
};

/** Hears every event of a reader. */
export type Listener = <N extends EventName>(name: N, payload: Events[N]) => void;

/** Runs one call that arrived as bytes of unknown origin. Never rejects. */
export type Dispatch = (name: unknown, params: unknown) => Promise<Outcome<unknown>>;

/**
 * The one way into the program: find the call, parse its parameters, run it, map what went wrong.
 * Every transport and the terminal use it, and nobody else parses input.
 *
 * @param onBug hears what an implementation threw, for the log; the caller is told only that it happened.
 */
export function createDispatch(
  implementation: Implementation,
  onBug: (error: unknown, call: string) => void,
): Dispatch {
  return async (name, params) => {
    if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
      return refuse('unknown-call', `There is no call named ${JSON.stringify(name)?.slice(0, 80)}.`);
    }
    const known = name as CallName;
    const parsed = calls[known].params.safeParse(params ?? {});
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue?.path.join('.') || 'the parameters';
      return refuse('bad-parameters', `${known}: ${where}: ${issue?.message ?? 'not as expected'}.`);
    }
    try {
      const run = implementation[known] as (params: unknown) => Promise<Outcome<unknown>>;
      return await run(parsed.data);
    } catch (error) {
      onBug(error, known);
      return refuse('internal', `${known} failed inside Fieldbook.`, 'The log has the details: see About.');
    }
  };
}
