import type { Failure } from '../../main/api/failure.ts';
import { words } from './words.ts';

/**
 * A failure in the language that is shown: what it means by its code, then what the program said of it, which names the
 * file or the address and stays in English as it stands in the log.
 */
export function told(failure: Failure): Failure {
  if (words.failures === null) return failure;
  const said = failure.next === undefined ? failure.message : `${failure.message} ${failure.next}`;
  return { code: failure.code, message: words.failures[failure.code], next: said };
}
