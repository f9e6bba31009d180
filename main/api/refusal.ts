import { done, type Failure, type FailureCode, type Outcome } from './failure.ts';
import { failureOf, type FailureKind, type FailureValues } from './sayings/sayings.ts';

/**
 * A `Failure` on its way up through code that is not ours (tuf-js, streams), or through many small steps. It never
 * leaves a room: `outcomeOf` turns it into a value at the door.
 */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure);
  constructor(code: FailureCode, message: string, next?: string);
  constructor(first: Failure | FailureCode, message = '', next?: string) {
    const failure = typeof first === 'object' ? first : { code: first, message, ...(next && { next }) };
    super(failure.message);
    this.failure = failure;
  }
}

/** The refusal of a kind: one that windows can say in their language. */
export const refusalOf = <K extends FailureKind>(kind: K, values: FailureValues[K]): Refusal =>
  new Refusal(failureOf(kind, values));

/** The same as the outcome of a call. */
export const refused = <K extends FailureKind>(kind: K, values: FailureValues[K]): Outcome<never> => ({
  ok: false,
  failure: failureOf(kind, values),
});

/** Runs `work`; a `Refusal` becomes the unsuccessful outcome, and any other error is a bug and goes on. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, failure: error.failure };
  }
}

/** The value of an outcome; its failure is thrown as a `Refusal`. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome.failure);
}
