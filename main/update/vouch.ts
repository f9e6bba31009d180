import { failureOf } from '../api/sayings/sayings.ts';
import { asMissing } from '../api/system-error.ts';
import type { Vouch } from '../library/open-installed.ts';
import { valueOf } from '../api/refusal.ts';
import type { Parties } from './parties.ts';

/**
 * Asks of an installed edition, whenever it is opened, what was asked when it was installed: whether a publisher who is
 * trusted signed exactly this manifest. Whoever can write the data folder could have put another there since.
 */
export function vouchFor({ store, appRoot }: Pick<Parties, 'store' | 'appRoot'>): Vouch {
  return async (serial, manifest) => {
    // What was verified last speaks for the newest edition as well, where its own proof was lost.
    const proof = (await store.editions.proof(serial)) ?? (await store.metadata.newest());
    const roots = (await store.metadata.rootChain().catch(asMissing)) ?? new Map<string, Uint8Array>();
    // Loaded when it is needed: a library that came with the program is read without.
    const { doubtAbout } = await import('../trust/vouched.ts');
    const doubt = proof ? doubtAbout(manifest, { proof, roots, appRoot }) : 'unvouched';
    return doubt && failureOf(`edition-${doubt}`, { serial });
  };
}

/**
 * An edition that would not be read is nothing to go back to, or to hand on.
 *
 * @throws a `Refusal` with the reason; none for an edition that is not there
 */
export async function refuseUnvouched(parties: Parties, serial: number): Promise<void> {
  const bytes = await parties.store.editions.manifestBytes(serial);
  const failure = bytes && (await vouchFor(parties)(serial, bytes));
  if (failure) valueOf({ ok: false, failure });
}
