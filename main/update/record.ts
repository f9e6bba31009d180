import type { Failure } from '../api/failure.ts';
import { Refusal } from '../api/refusal.ts';
import { innerReason, noteOf, type Note } from '../api/sayings/sayings.ts';
import type { LedgerEntry, NewEntry } from '../library/ledger.ts';
import type { EditionStore } from '../library/edition-store.ts';
import type { RoleProof } from '../trust/offer.ts';
import type { Parties } from './parties.ts';

type Facts = Omit<Partial<NewEntry>, 'time' | 'outcome' | 'action'>;

/** Writes the end of an attempt. It must not hide how the attempt ended: where the ledger cannot be written, that is a note. */
export async function recordEnd(
  parties: Parties,
  action: LedgerEntry['action'],
  outcome: LedgerEntry['outcome'],
  facts: Facts,
): Promise<Note[]> {
  try {
    await parties.store.ledger.add({ time: parties.now().toISOString(), action, outcome, ...facts });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [noteOf('not-in-ledger', innerReason(error.failure))];
  }
}

/** Writes that an attempt begins; when that is not possible, it does not. */
export const recordStart = (parties: Parties, action: LedgerEntry['action'], facts: Facts) =>
  parties.store.ledger.add({ time: parties.now().toISOString(), action, outcome: 'started', ...facts });

/** How an attempt that ended with a failure is called. */
export const outcomeFor = ({ code }: Failure): 'cancelled' | 'failed' | 'refused' => {
  if (code === 'cancelled') return 'cancelled';
  return inTheWay.has(code) ? 'failed' : 'refused';
};

/** Why an attempt failed, as the ledger keeps it. */
export const reasonIn = ({ code, message, said }: Failure): Facts => ({
  code,
  reason: message,
  said: said ?? null,
});

/** Things that may work the next time. All others are refusals: the same bytes will be refused again. */
const inTheWay: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'source-unreachable',
  'source-too-slow',
  'disk-full',
  'store-unwritable',
  'target-unwritable',
  'store-locked',
  'store-damaged',
  'nothing-planned',
]);

/** `targets 3: 5f2c…`, for the ledger. */
export const signersFor = (roles: readonly RoleProof[]): string[] =>
  roles.map((role) => `${role.role} ${role.version}: ${role.signers.join(' ')}`);

/**
 * An attempt that was started and never ended was killed. Its end is written now: what the store says is what happened. Only
 * while the lock is held.
 */
export async function reconcile(parties: Parties): Promise<void> {
  const { ledger } = parties.store;
  const last = (await ledger.read()).entries.at(-1);
  if (last?.outcome !== 'started') return;
  const { action, source, from, to } = last;
  const reached = (await currentSerial(parties.store)) === to && from !== to;
  const outcome = !reached ? 'interrupted' : action === 'update' ? 'installed' : 'done';
  const { text: reason, said } = noteOf(reached ? 'stopped-after' : 'stopped-before', {});
  await recordEnd(parties, action, outcome, { source, from, to, reason, said });
}

const currentSerial = async (store: EditionStore): Promise<number | null> =>
  (await store.editions.current())?.current ?? null;
