import { refusalOf } from '../api/refusal.ts';
import { noteOf, type Note } from '../api/sayings/sayings.ts';
import { readManifest } from '../library/edition-files.ts';
import type { EditionManifest } from '../library/edition-manifest.ts';
import { clockNotes } from './clock.ts';
import { parseMetadata } from '../trust/metadata.ts';
import { leadsFrom } from '../trust/vouched.ts';
import { mirrored } from '../trust/mirrored-source.ts';
import { readOffer, type Offer } from '../trust/offer.ts';
import { refresh } from '../trust/refresh.ts';
import type { Source } from '../trust/source.ts';
import type { Parties, UpdateRequest } from './parties.ts';

/** A verified edition that a source offers. */
export interface Offered extends Offer {
  readonly manifest: EditionManifest;
  /** The source's name, as the ledger records it. */
  readonly source: string;
  /** Expired metadata that a person accepted, and a clock by which nothing could have expired. */
  readonly notes: readonly Note[];
}

/**
 * Asks a source what it offers, and verifies it: metadata on a copy, taken over file by file. Only while the store's lock is
 * held.
 *
 * @throws a `Refusal` with the reason
 */
export async function look(parties: Parties, source: Source, request: UpdateRequest): Promise<Offered> {
  const { store, now } = parties;
  const first = await firstRoot(parties, request.trust);
  const folder = await store.metadata.checkOut(first);
  const { acceptExpired = false, signal } = request;
  const roots = new Map<string, Uint8Array>();
  let verified = false;
  try {
    const updater = await refresh({
      ...{ source, folder, now: now(), acceptExpired, signal },
      onRoot: (name, bytes) => roots.set(name, bytes),
    });
    const offer = await readOffer(updater, source, folder, now(), signal);
    const manifest = readManifest(offer.edition);
    verified = true;
    const accepted = offer.roles
      .filter((role) => role.expired)
      .map(({ role, expires }) => noteOf('expired-accepted', { role, expires }));
    const notes = [...accepted, ...(await clockNotes(parties, manifest.date))];
    return { ...offer, manifest, source: source.name, notes };
  } finally {
    // What was verified stays, even when a later step was refused (client workflow, 5.3 to 5.6): that is what stops a
    // rollback. But a first root that led nowhere is not kept: the next one may be the right one.
    if (first && !verified) await store.metadata.drop(folder);
    else await store.metadata.commit(folder, roots);
  }
}

/** Opens a request's source, and its mirror beside it. */
export async function openRequested(parties: Parties, request: UpdateRequest): Promise<Source> {
  const first = await parties.openSource(request.from);
  return request.mirror === undefined ? first : mirrored(first, await parties.openSource(request.mirror));
}

/**
 * The root to begin with: `null` when the data folder has its own. A given root must then be of the same publisher: taking
 * another's without a word would be worse than refusing.
 */
async function firstRoot(
  { store, appRoot }: Parties,
  given: Uint8Array | undefined,
): Promise<Uint8Array | null> {
  const kept = await store.metadata.root();
  const ours = rootKeys(appRoot);
  if (ours && given !== undefined && rootKeys(given)?.some((id) => ours.includes(id)) === false) {
    throw refusalOf('trust-differs-here', {});
  }
  const trusted = rootKeys(kept);
  if (trusted && kept && (!ours || !appRoot || leadsFrom(appRoot, kept, await store.metadata.rootChain()))) {
    const offered = given === undefined ? null : rootKeys(given);
    if (given === undefined || offered?.some((id) => trusted.includes(id))) return null;
    throw refusalOf('trust-differs', {});
  }
  const first = given ?? appRoot;
  if (first && rootKeys(first)) return first;
  throw refusalOf(first ? 'given-root-invalid' : 'trust-missing', {});
}

/** Ids of the keys that sign roots; `null` for bytes that are no root. */
function rootKeys(bytes: Uint8Array | null): readonly string[] | null {
  try {
    return bytes && (parseMetadata('root', bytes).signed.roles['root']?.keyIDs ?? null);
  } catch {
    return null; // A damaged root in the data folder, or one that doesn't follow from the app's, is replaced by the app's or the given one.
  }
}
