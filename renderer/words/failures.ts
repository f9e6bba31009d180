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

type Values = Said['values'];
type Say<Words> = (values: Values) => Words;

/** What a kind says. Another program's kinds and a ledger's lines are data: what is not known is not said. */
function saying<Words>(table: object, said: Said | null): Words | null {
  if (said === null || !Object.hasOwn(table, said.kind)) return null;
  const say = (table as Readonly<Record<string, Say<Words>>>)[said.kind];
  return say?.(withInner(said.values)) ?? null;
}

/** A reason that is a failure itself is said in the same language; where only its English is known, in English. */
function withInner(values: Values): Values {
  const inner = innerOf(values['inner']);
  return inner === null ? values : { ...values, why: inner.message };
}

function innerOf(json: Values[string] | undefined): Sentence | null {
  if (typeof json !== 'string' || json === '') return null;
  try {
    const said = JSON.parse(json) as Partial<Said> | null;
    const { kind, values } = said ?? {};
    return kind !== undefined && values !== undefined ? sentenceOf({ kind, values }) : null;
  } catch {
    return null; // A ledger's line is data: whatever it holds, the English reason is there.
  }
}

const sentenceOf = (said: Said | null) => saying<Sentence>(words.failures.sentences, said);
const noteIn = (said: Said | null) => saying<string>(words.failures.notes, said);
