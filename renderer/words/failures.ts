import type { Failure } from '../../main/api/failure.ts';
import type { Note, Said } from '../../main/api/sayings/sayings.ts';
import type { Sentence } from './sayings.ts';
import { words } from './words.ts';

/**
 * A failure in the language that is shown: its own sentence where the program told it as data; else what its code means,
 * then what the program said of it, which stays in English as it stands in the log.
 */
export function told(failure: Failure): Failure {
  const { codes } = words.failures;
  const sentence = sentenceOf(failure.said ?? null);
  if (sentence) return { code: failure.code, ...sentence };
  if (codes === null) return failure;
  const said = failure.next === undefined ? failure.message : `${failure.message} ${failure.next}`;
  return { code: failure.code, message: codes[failure.code], next: said };
}

/** A note in the language that is shown, or as it was written. */
export const toldNote = ({ text, said }: Note): string => noteIn(said) ?? text;

/** Why an attempt ended as it did, from the ledger: a failure's sentence or a note's. */
export const toldReason = (reason: string, said: Said | null): string =>
  sentenceOf(said)?.message ?? noteIn(said) ?? reason;

type Say<Words> = (values: Said['values']) => Words;

/** What a kind says. Another program's kinds and a ledger's lines are data: what is not known is not said. */
function saying<Words>(table: object, said: Said | null): Words | null {
  if (said === null || !Object.hasOwn(table, said.kind)) return null;
  const say = (table as Readonly<Record<string, Say<Words>>>)[said.kind];
  return say?.(said.values) ?? null;
}

const sentenceOf = (said: Said | null) => saying<Sentence>(words.failures.sentences, said);
const noteIn = (said: Said | null) => saying<string>(words.failures.notes, said);
