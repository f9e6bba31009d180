import type { Outcome } from '../api/failure.ts';
import { outcomeOf, Refusal, refusalOf } from '../api/refusal.ts';
import { failureOf, innerReason, noteOf, type Note } from '../api/sayings/sayings.ts';
import { countChanges } from '../library/changes.ts';
import { shownAddress } from '../trust/open-source.ts';
import type { Source } from '../trust/source.ts';
import { apply, type ApplyOptions } from './apply.ts';
import { look, openRequested } from './look.ts';
import type { Parties, UpdateRequest } from './parties.ts';
import { planFor, type Plan } from './plan.ts';
import { outcomeFor, reasonIn, reconcile, recordEnd, recordStart, signersFor } from './record.ts';
import { refuseUnvouched } from './vouch.ts';

/** What a look found: a plan, or that there is nothing new. */
export interface Looked {
  readonly plan: Plan | null;
  /** Serial of the edition that is offered; the installed one when nothing is new. */
  readonly offered: number;
  readonly notes: readonly Note[];
}

/** What became of an update. */
export interface Applied {
  readonly from: number | null;
  readonly to: number;
  readonly bytes: number;
  readonly files: number;
  readonly notes: readonly Note[];
}

/**
 * Looks at a source and plans what it offers. A refusal is recorded in the ledger; that nothing is new, only when
 * `recordNothingNew` asks for it (a scheduled look would fill the ledger with it).
 */
export function lookAndPlan(
  parties: Parties,
  request: UpdateRequest,
  recordNothingNew = false,
): Promise<Outcome<Looked>> {
  return outcomeOf(() =>
    parties.store.exclusively(async () => {
      await reconcile(parties);
      return recorded(parties, request, async (source) => {
        const offered = await look(parties, source, request);
        const plan = await planFor(parties, offered, request);
        const { serial } = offered.manifest;
        if (!plan && recordNothingNew) {
          const signers = signersFor(offered.roles);
          const facts = {
            source: offered.source,
            from: serial,
            to: serial,
            signers,
            notes: [...offered.notes],
          };
          await recordEnd(parties, 'update', 'nothing-new', facts);
        }
        return { plan, offered: serial, notes: offered.notes };
      });
    }),
  );
}

/** Does what a plan says, and records how it ended. */
export function applyPlan(
  parties: Parties,
  plan: Plan,
  options: ApplyOptions = {},
): Promise<Outcome<Applied>> {
  return outcomeOf(() =>
    parties.store.exclusively(async () => {
      await reconcile(parties);
      const { offered, from, to, bytes } = plan;
      const action = plan.repair ? 'repair' : 'update';
      const counts = { bytes, files: plan.fetch.length, changes: countChanges(plan.changes) };
      const signers = signersFor(offered.roles);
      const facts = { source: offered.source, from, to, signers, counts, notes: [...offered.notes] };
      await recordStart(parties, action, facts);
      const notes: Note[] = [...offered.notes];
      try {
        const source = await openRequested(parties, plan.request);
        const healed = await apply(parties, plan, source, options).finally(() => source.close());
        notes.push(...healed);
      } catch (error) {
        await recordFailure(parties, action, error, facts);
        throw error;
      }
      notes.push(...(await recordEnd(parties, action, 'installed', { ...facts, notes: [...notes] })));
      notes.push(...(await tidy(parties)));
      return { from, to, bytes, files: plan.fetch.length, notes };
    }),
  );
}

/** The edition is installed whatever becomes of the old files; they can go the next time. */
async function tidy({ store }: Parties): Promise<Note[]> {
  try {
    await store.collectGarbage();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [noteOf('not-tidied', innerReason(error.failure))];
  }
}

/** Goes back to the edition before. */
export function rollBack(parties: Parties): Promise<Outcome<{ readonly from: number; readonly to: number }>> {
  return outcomeOf(() =>
    parties.store.exclusively(async () => {
      await reconcile(parties);
      const now = await parties.store.editions.current();
      const facts = { from: now?.current ?? null, to: now?.previous ?? null };
      if (facts.to !== null) await recordStart(parties, 'roll-back', facts);
      try {
        if (facts.to !== null) await refuseUnvouched(parties, facts.to);
        const moved = await parties.store.rollBack();
        await recordEnd(parties, 'roll-back', 'done', facts);
        return moved;
      } catch (error) {
        await recordFailure(parties, 'roll-back', error, facts);
        throw error;
      }
    }),
  );
}

/**
 * Goes back to the library that came with the program: a newer program may bring a newer one than was ever installed. What is
 * installed stays on the disk, so that taking it again fetches nothing.
 */
export function leaveInstalled(parties: Parties): Promise<Outcome<{ readonly from: number }>> {
  return outcomeOf(() =>
    parties.store.exclusively(async () => {
      await reconcile(parties);
      const now = await parties.store.editions.current();
      if (!now || !parties.bundled) {
        throw refusalOf('bundled-is-read', {});
      }
      const facts = { from: now.current, to: null, notes: [noteOf('left-for-bundled', {})] };
      await recordStart(parties, 'roll-back', facts);
      try {
        await parties.store.editions.leave();
        await recordEnd(parties, 'roll-back', 'done', facts);
        return { from: now.current };
      } catch (error) {
        await recordFailure(parties, 'roll-back', error, facts);
        throw error;
      }
    }),
  );
}

/** Brings the ledger up to date where that is possible now, for whoever reads it next. */
export async function settleLedger(parties: Parties): Promise<void> {
  if ((await parties.store.ledger.read()).entries.at(-1)?.outcome !== 'started') return;
  await outcomeOf(() => parties.store.exclusively(() => reconcile(parties)));
}

async function recorded<T>(
  parties: Parties,
  request: UpdateRequest,
  work: (source: Source) => Promise<T>,
): Promise<T> {
  try {
    const source = await openRequested(parties, request);
    return await work(source).finally(() => source.close());
  } catch (error) {
    await recordFailure(parties, 'update', error, { source: shownAddress(request.from) });
    throw error;
  }
}

async function recordFailure(
  parties: Parties,
  action: 'update' | 'repair' | 'roll-back',
  error: unknown,
  facts: Parameters<typeof recordEnd>[3],
): Promise<void> {
  const failure = error instanceof Refusal ? error.failure : failureOf('fault', {});
  await recordEnd(parties, action, outcomeFor(failure), { ...facts, ...reasonIn(failure) });
}
