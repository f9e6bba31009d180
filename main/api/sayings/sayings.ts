import type { Failure } from '../failure.ts';
import { ofLibrary } from './of-library.ts';
import { ofNotes } from './of-notes.ts';
import { ofSources } from './of-sources.ts';
import { ofStore } from './of-store.ts';
import { ofTrust } from './of-trust.ts';
import type { InnerReason } from './saying.ts';

/**
 * What the program says of updates and of what a library lacks, once: by kind, as a sentence of values. It travels as a
 * kind and its values beside the English sentence, so that a window can say it in its own language; see
 * `renderer/words/de-sayings*.ts`, which does not compile while one is missing there.
 */
const failures = { ...ofLibrary, ...ofSources, ...ofTrust, ...ofStore };

type FailureTable = typeof failures;
type NoteTable = typeof ofNotes;

/** What goes into the sentence of each kind; plain texts and numbers. */
export type ValuesOf<Says> = Says extends () => unknown
  ? Readonly<Record<never, never>>
  : Says extends (values: infer V) => unknown
    ? V
    : never;

export type FailureKind = keyof FailureTable;
export type FailureValues = { readonly [K in FailureKind]: ValuesOf<FailureTable[K]> };
export type NoteKind = keyof NoteTable;
export type NoteValues = { readonly [K in NoteKind]: ValuesOf<NoteTable[K]> };

/** A sentence as data: its kind, and the values that it speaks of. */
export interface Said {
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A sentence that goes with something, in English and as data. */
export interface Note {
  readonly text: string;
  /** `null` where it is known in English only: an older program wrote it. */
  readonly said: Said | null;
}

/** The failure of a kind, with its English sentences and as data. */
export function failureOf<K extends FailureKind>(kind: K, values: FailureValues[K]): Failure {
  const say = failures[kind] as (values: FailureValues[K]) => Failure;
  return { ...say(values), said: { kind, values } };
}

/** A failure as the reason inside another sentence. */
export const innerReason = ({ message, said }: Failure): InnerReason => ({
  why: message,
  inner: said ? JSON.stringify(said) : '',
});

/** The note of a kind. */
export function noteOf<K extends NoteKind>(kind: K, values: NoteValues[K]): Note {
  const say = ofNotes[kind] as (values: NoteValues[K]) => string;
  return { text: say(values), said: { kind, values } };
}
