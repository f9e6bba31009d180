/**
 * A refusal or an expected failure, as it crosses every wire.
 *
 * `code` is for programs and tests, `message` one plain sentence that names the thing, `next` what the reader can
 * do about it. Bugs are not failures: they throw, and the dispatcher turns them into `internal` without details.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly next?: string;
}

/** Every reason that can cross a wire. A new one is added here, and nowhere else. */
export type FailureCode =
  | 'unknown-call'
  | 'bad-parameters'
  | 'internal'
  | 'not-allowed'
  | 'page-not-found'
  | 'page-unreadable'
  | 'bulletin-not-found'
  | 'bookmark-not-found'
  | 'library-unreadable'
  | 'state-unwritable'
  | 'not-ready';

/** What every call answers: a value, or a failure with a code and a sentence. Never `undefined`. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** The successful outcome. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** The unsuccessful outcome. `next` says what the reader can do. */
export const refuse = (code: FailureCode, message: string, next?: string): Outcome<never> => ({
  ok: false,
  failure: next === undefined ? { code, message } : { code, message, next },
});
