import { done, type Failure, type Outcome } from '../api/failure.ts';
import type { Problem } from '../api/library-view.ts';
import type { Library } from '../library/library.ts';
import { openInstalled } from '../library/open-installed.ts';
import type { Parties } from '../update/parties.ts';
import { vouchFor } from '../update/vouch.ts';

/**
 * The installed edition; else the library that came with the program. An edition that is damaged, or that nobody vouches
 * for, is not read: the bundled library stands in for it, and says so.
 *
 * @param bundled what came with the program, or why that cannot be opened; `null` where nothing did
 */
export async function readInstalled<Bundled extends Outcome<Library> | null>(
  parties: Parties,
  bundled: Bundled,
): Promise<Outcome<Library> | Bundled> {
  const installed = await openInstalled(parties.store, vouchFor(parties), parties.bundled);
  if (installed?.ok) return installed;
  if (!installed) return bundled;
  return bundled?.ok ? done(standingIn(bundled.value, installed.failure)) : installed;
}

const standingIn = (library: Library, insteadOf: Failure): Library => ({
  ...library,
  insteadOf,
  problems: [notRead(insteadOf), ...library.problems],
});

const notRead = ({ message, next }: Failure): Problem => ({
  code: 'file-damaged',
  path: 'library/editions',
  message: [message, 'The library that came with the program is read in its place.', next].join(' ').trim(),
});
