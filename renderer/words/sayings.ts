import type { FailureCode } from '../../main/api/failure.ts';
import type { FailureKind, FailureValues, NoteKind, NoteValues } from '../../main/api/sayings/sayings.ts';

/** A failure in words: what it is, and what to do next. */
export interface Sentence {
  readonly message: string;
  readonly next?: string;
}

/** A sentence for each kind of failure that says more than its code. A kind that is missing does not compile. */
export type SentenceWords = { readonly [K in FailureKind]: (values: FailureValues[K]) => Sentence };

/** A sentence for each kind of note. */
export type NoteWords = { readonly [K in NoteKind]: (values: NoteValues[K]) => string };

/**
 * How failures are said. The program says each in English: a language that is not English has all of it, English only what
 * it says better than a terminal can.
 */
export interface FailureWords {
  /** What each code means, where no sentence says more; `null`: the program's own words. */
  readonly codes: Readonly<Record<FailureCode, string>> | null;
  readonly sentences: Readonly<Partial<SentenceWords>>;
  readonly notes: Readonly<Partial<NoteWords>>;
}
