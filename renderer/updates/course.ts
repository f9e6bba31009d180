import type { Failure } from '../../main/api/failure.ts';
import type { LookView, UpdateDoneView, UpdatePlanView } from '../../main/api/update-view.ts';

/** What a person asked for, so that it can be asked again. */
export interface Ask {
  /** An https address, a folder or a file. */
  readonly from: string;
  /** The same repository elsewhere, asked where the first is out of reach. */
  readonly mirror: string | null;
  /** Content of the publisher's root.json, where nobody is trusted yet. */
  readonly trust: string | null;
  readonly acceptExpired: boolean;
}

/** How far looking and installing are, as this window knows it. */
export type Course =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly ask: Ask }
  | Extract<LookView, { readonly kind: 'nothing-new' }>
  | { readonly kind: 'plan'; readonly plan: UpdatePlanView }
  /** The look was refused, or failed. */
  | { readonly kind: 'not-looked'; readonly failure: Failure; readonly ask: Ask }
  /** `own`: this window started it, and hears how it ends. */
  | { readonly kind: 'applying'; readonly plan: UpdatePlanView | null; readonly own: boolean }
  | { readonly kind: 'not-applied'; readonly failure: Failure; readonly plan: UpdatePlanView }
  | { readonly kind: 'done'; readonly done: UpdateDoneView; readonly plan: UpdatePlanView };

/** Where a source is, by how it is written. */
export type SourceKind = 'none' | 'wire' | 'file' | 'folder';

/** Tells the kind of a source that somebody typed. */
export function sourceKind(from: string): SourceKind {
  const text = from.trim();
  if (text === '') return 'none';
  if (/^https?:/i.test(text)) return 'wire';
  return /\.(fieldbook|fieldbook\.\d+|zip|tar)$/i.test(text) ? 'file' : 'folder';
}

/**
 * Whether a person may take it although it has expired: copies travel for weeks, while a server that shows an old state
 * may be holding new ones back.
 */
export const mayAcceptExpired = (failure: Failure, ask: Ask): boolean =>
  failure.code === 'metadata-expired' && sourceKind(ask.from) !== 'wire' && !ask.acceptExpired;

/** Failures that say nothing bad of a source: it was not there, or somebody stopped. All others are refusals. */
const mishaps: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'source-unreachable',
  'source-too-slow',
  'store-locked',
  'store-unwritable',
  'target-unwritable',
  'disk-full',
  'cancelled',
  'bad-parameters',
  'not-ready',
  'internal',
]);

/** Whether something was there, and was refused. */
export const isRefusal = (failure: Failure): boolean => !mishaps.has(failure.code);

/** A file is opened once; a source that is looked at again and again is an address or a folder. */
export const isOneFile = (from: string): boolean => sourceKind(from) === 'file';

/**
 * Whether a source that an address names may be looked at by itself: one update file on this computer. Whoever wrote a link
 * must not make Fieldbook ask a server, and a name that begins with two slashes is one on Windows.
 */
export const isOpenedFile = (from: string): boolean =>
  /^(?:\/(?!\/)|[a-z]:[\\/](?![\\/])).*\.fieldbook(?:\.001)?$/i.test(from);

/** An address with a name and a password in it is not written into the settings. */
export function mayRemember(from: string): boolean {
  if (sourceKind(from) !== 'wire' || !URL.canParse(from)) return true;
  const { username, password } = new URL(from);
  return username === '' && password === '';
}
