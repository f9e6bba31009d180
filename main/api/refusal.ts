import { refuse, done, type Failure, type FailureCode, type Outcome } from './failure.ts';

/**
 * A `Failure` on its way up through code that is not ours (tuf-js, streams), or through many small steps. It never
 * leaves a room: `outcomeOf` turns it into a value at the door.
 */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, message: string, next?: string) {
    super(message);
    this.failure = next === undefined ? { code, message } : { code, message, next };
  }
}

/** Runs `work`; a `Refusal` becomes the unsuccessful outcome, and any other error is a bug and goes on. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, next } = error.failure;
    return refuse(code, message, next);
  }
}

/** The value of an outcome; its failure is thrown as a `Refusal`. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, message, next } = outcome.failure;
  throw new Refusal(code, message, next);
}
