import type { FailureCode } from '../failure.ts';

/** Something that the program says, in English: what the terminal prints and what the ledger keeps. */
export interface Sentence {
  readonly code: FailureCode;
  readonly message: string;
  readonly next?: string;
}

/**
 * Why the system refused: its code (`ENOENT`, `ERR_CONNECTION_REFUSED`; empty where it has none) and its own words, for
 * codes that nobody translated.
 */
export type SystemReason = Readonly<Record<'code' | 'why', string>>;

/**
 * A failure inside a sentence: in English, and as data (`Said` as JSON; empty where it has none), to be said in another
 * language.
 */
export type InnerReason = Readonly<Record<'why' | 'inner', string>>;
