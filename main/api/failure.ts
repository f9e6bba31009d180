import type { Said } from './sayings/sayings.ts';

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
  /** The same as data, where windows in other languages say it in their own words. */
  readonly said?: Said;
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
  | 'bulletin-unreadable'
  | 'bookmark-not-found'
  | 'site-not-found'
  /** No earlier edition is on this machine. */
  | 'nothing-to-compare'
  /** A file of bookmarks and notes that is none, or of another version. */
  | 'kept-unreadable'
  /** There is no such import to take back: it was taken back already, or Fieldbook started anew. */
  | 'import-not-found'
  /** A list of the reader's has as many entries as it may have. */
  | 'state-full'
  | 'library-unreadable'
  | 'state-unwritable'
  /** An administrator set it; see docs/guides/settings.md. */
  | 'setting-managed'
  | 'not-ready'
  /** Only another host can do it: the desktop. */
  | 'not-here'
  | UpdateFailureCode;

/** Why an update, a publication or an export was refused or failed. */
export type UpdateFailureCode =
  /** No answer: no network, no such host, a stick that was pulled out, a server in trouble. */
  | 'source-unreachable'
  /** It answers, but it is no repository: a portal's page, some other folder or file. */
  | 'source-not-a-repository'
  /** A repository that lacks files which its own metadata names. */
  | 'source-incomplete'
  /** The server led to another host. */
  | 'source-redirected'
  /** Bytes came, but too slowly to ever be done. */
  | 'source-too-slow'
  /** More bytes than the metadata or a limit allows. */
  | 'source-too-large'
  /** Links, names or packing that only an attack or a broken tool makes. */
  | 'source-unsafe'
  /** Nothing says whom to trust: neither the app, nor the data folder, nor the caller. */
  | 'trust-missing'
  /** The given root belongs to another publisher than the one this data folder trusts. */
  | 'trust-differs'
  | 'signature-invalid'
  | 'root-invalid'
  | 'metadata-invalid'
  | 'metadata-rollback'
  | 'metadata-expired'
  /** Parts of different states were mixed. */
  | 'metadata-mismatch'
  | 'delegation-unsupported'
  /** A file is not what the signed metadata says. */
  | 'file-mismatch'
  | 'edition-invalid'
  | 'edition-older'
  /** The data folder cannot be written. */
  | 'store-unwritable'
  /** The place that an export was to be written to cannot be. */
  | 'target-unwritable'
  | 'disk-full'
  /** Another Fieldbook is at it. */
  | 'store-locked'
  | 'store-damaged'
  | 'nothing-planned'
  | 'nothing-to-roll-back'
  | 'nothing-to-export'
  | 'cancelled'
  | 'ledger-broken'
  | 'publish-refused'
  | 'key-unusable';

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
