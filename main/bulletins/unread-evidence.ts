import type { Vulnerability } from './bulletin.ts';
import type { Finding } from './finding.ts';
import type { Evidence } from './verdict.ts';

const clearing: ReadonlySet<string> = new Set(['fixed', 'first_fixed', 'known_not_affected']);

/**
 * What can't be read, or is a warning about an id that the product tree doesn't define, where it keeps an all-clear
 * from standing.
 */
export function unreadEvidence({ rule, said, vulnerability }: Finding): readonly Evidence[] {
  if (rule !== 'not-interpretable' || !said.some(({ statement }) => clearing.has(statement.status)))
    return [];
  return vulnerability.unread.map((pointer) => ({
    ...wordsAt(pointer, vulnerability),
    pointer,
    cve: vulnerability.cve,
  }));
}

/** The id that is warned of; for a whole group that nobody can read, its name. */
function wordsAt(
  pointer: string,
  { pointer: place, statements }: Vulnerability,
): Pick<Evidence, 'says' | 'words'> {
  const stranger = statements.find(
    ({ status, index }) => `${place}/product_status/${status}/${index}` === pointer,
  );
  if (stranger) return { says: 'stranger', words: stranger.product };
  return { says: 'unread', words: pointer.slice(pointer.lastIndexOf('/') + 1) };
}
